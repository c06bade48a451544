import { expect, test } from "vitest";
import { runNode } from "./measure.ts";
import { optionsIn } from "./options.ts";
import { pageOf } from "./page.ts";
import { type Line, linesOf, median, ratioOf, tableOf } from "./table.ts";

const NAMES = ["first", "second", "third"] as const;
const WHERE = { day: "2026-10-02", machine: "a machine", framework: null, small: false };

test("all parts are measured, or those that are asked for, in the order of the catalogue", () => {
  expect(optionsIn([], NAMES)).toEqual({ names: NAMES, small: false, write: false, peers: false });
  expect(optionsIn(["--only", "third,first", "--peers"], NAMES)).toMatchObject({
    names: ["first", "third"],
    peers: true,
  });
});

test.each([
  [["--only", "first,fourth"], 'no part "fourth": there are first, second, third'],
  [["--only", ""], 'no part "": there are first, second, third'],
  [["--fast"], "There are --only A,B, --small, --peers and --write."],
  [["first"], "There are --only A,B, --small, --peers and --write."],
])("%j is an error that says what there is", (args, message) => {
  expect(() => optionsIn(args, NAMES)).toThrow(RangeError);
  expect(() => optionsIn(args, NAMES)).toThrow(message);
});

test("an unknown part ends the program with its message and no stack", async () => {
  const refused = runNode(["tests/bench/bench.ts", "--only", "fourth"], process.cwd());
  await expect(refused).rejects.toThrow(/failed:\nno part "fourth": there are demo, [^\n]*\n$/);
});

test("a median is the middle value, or between the two in the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

test("a table shows the median, the spread, and whether a goal is met", () => {
  const lines: Line[] = [
    { what: "seconds", unit: "s", values: [2, 1, 4], goal: 2 },
    { what: "memory", unit: "MB", values: [900], goal: 800 },
    { what: "ratio", unit: "×", values: [1.234] },
  ];
  expect(tableOf(lines)).toBe(`| what | median | spread | goal |
| --- | ---: | --- | --- |
| seconds | 2.00 s | 1.00 to 4.00 | at most 2 s: met |
| memory | 900.0 MB | one run | at most 800 MB: **not met** |
| ratio | 1.23 × | one run |  |`);
});

test("runs are told by their processors, their wall and their memory, and compared pair by pair by processors", () => {
  const run = (cpu: number) => ({ cpu, wall: 2 * cpu, megabytes: 100 * cpu });
  const [ours, theirs] = [
    [run(1), run(4)],
    [run(2), run(2)],
  ];
  expect(linesOf("build", ours, { wall: 3 })).toEqual([
    { what: "build", unit: "s CPU", values: [1, 4] },
    { what: "build", unit: "s", values: [2, 8], goal: 3 },
    { what: "build: peak memory", unit: "MB", values: [100, 400] },
  ]);
  expect(ratioOf("ours", { ours, theirs }, 1)).toEqual({
    what: "ours",
    unit: "×",
    values: [0.5, 2],
    goal: 1,
  });
});

test("the page holds parts in their order, and keeps those that were not measured", () => {
  const section = (name: string, seconds: number) => ({
    name,
    about: `About ${name}.`,
    lines: [{ what: name, unit: "s" as const, values: [seconds] }],
  });
  const first = pageOf(NAMES, [section("third", 3), section("first", 1)], WHERE, "");
  expect(first.match(/^## .*$/gm)).toEqual(["## first", "## third", "## The report for comparison"]);
  const later = { ...WHERE, day: "2026-11-02", framework: "1.2.3", small: true };
  const second = pageOf(NAMES, [section("second", 2), section("third", 4)], later, first);
  expect(second.match(/^\| \w+ \| \d.*$/gm)).toEqual([
    "| first | 1.00 s | one run |  |",
    "| second | 2.00 s | one run |  |",
    "| third | 4.00 s | one run |  |",
  ]);
  expect(second.match(/^Measured .*$/gm)).toEqual([
    "Measured on 2026-10-02, on a machine.",
    "Measured on 2026-11-02, with `--small`, beside Observable Framework 1.2.3, on a machine.",
    "Measured on 2026-11-02, with `--small`, beside Observable Framework 1.2.3, on a machine.",
  ]);
  expect(pageOf(NAMES, [], WHERE, second)).toBe(second);
});

/** Uses processors until it has used so many of its own, and holds memory meanwhile. */
const WORK = `
const held = Buffer.alloc(150e6, 1);
while (process.cpuUsage().user < 600_000) Math.sqrt(held[7]);
`;
const PARENT = `
require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(WORK)}]);
`;

test.runIf(process.platform === "linux")("a run counts the processes that its process starts", async () => {
  const { cpu, megabytes } = await runNode(["-e", PARENT], process.cwd());
  expect(cpu).toBeGreaterThan(0.55);
  expect(megabytes).toBeGreaterThan(150);
});
