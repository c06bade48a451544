import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chartedFrom } from "../../src/compute/drivers/segmentPeriods.ts";
import { type FittedAnew, fittedAnew } from "../support/fittedAnew.ts";
import { someOf } from "../support/forms.ts";
import { bookByHand, period } from "../support/handMade.ts";
import { weeksUntil } from "../support/manyEditions.ts";
import { SCRATCH } from "../support/roots.ts";

const MANY = { metrics: 3, editions: 5 };

let folder = "";
beforeAll(() => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(join(SCRATCH, "fits-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a product that has just begun tells, as often as is said. */
const tell = (times: number) => fittedAnew({ folder, editions: MANY, times });

/** The one file that is kept. */
function packFile(): string {
  const [file, ...others] = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  if (file === undefined || others.length > 0) throw new Error("not one file");
  return join(folder, file);
}

describe("what is told of series", () => {
  let [cold, pack]: [FittedAnew | undefined, string] = [undefined, ""];
  const tellOnce = async () => (await tell(1))[0];

  test("each distinct history is fitted once, over all editions of a build", async () => {
    const [first, again] = await tell(2);
    cold = first;
    pack = readFileSync(packFile(), "utf8");
    // Histories are beginnings of one series: from that of the first week of the first chart to all weeks.
    const [begins, ends] = [period("2020-q1"), period("2021-q1")];
    const { edition } = bookByHand("2020-q1", []).facts;
    expect(edition.period).toEqual(begins);
    const shortest = weeksUntil(chartedFrom(begins) + 3) - 1;
    expect(cold?.made).toBe(MANY.metrics * (weeksUntil(ends.last) - shortest));
    // The same once more, measured anew.
    expect(again).toEqual({ told: cold?.told, made: 0 });
  });

  test("the next build fits none, and says the same to the last bit", async () => {
    const warm = await tellOnce();
    expect(warm?.made).toBe(0);
    expect(warm?.told).toEqual(cold?.told);
    expect(readFileSync(packFile(), "utf8")).toBe(pack);
  });

  const SPOILT: readonly (readonly [string, (text: string) => string])[] = [
    ["cut off", (text) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["of other words", () => '"a text"'],
    ["of another form", () => '{"told": {"a": 1}}'],
    ["changed by hand", (text) => text.replace(/"mean":\d/, '"mean":9')],
    [
      "of entries that are no such thing",
      (text) => {
        const { told } = JSON.parse(text) as { told: Record<string, unknown> };
        return JSON.stringify({
          told: Object.fromEntries(Object.keys(told).map((key) => [key, { mean: "many" }])),
        });
      },
    ],
  ];

  test.each(someOf(SPOILT, 3))("a file that is %s is ignored and made anew", async (_, spoil) => {
    const file = packFile();
    writeFileSync(file, spoil(pack));
    const again = await tellOnce();
    expect(again?.made).toBe(cold?.made);
    expect(again?.told).toEqual(cold?.told);
    expect(readFileSync(packFile(), "utf8")).toBe(pack);
  });

  test("entries of another shape under a right hash are ignored one by one", async () => {
    const { sha256 } = await import("../../src/snapshot/hash.ts");
    const { told } = JSON.parse(pack) as { told: Record<string, unknown> };
    const [first = ""] = Object.keys(told);
    const foreign = { ...told, [first]: { mean: "many" } };
    writeFileSync(packFile(), JSON.stringify({ sha256: sha256(JSON.stringify(foreign)), told: foreign }));
    const again = await tellOnce();
    expect(again?.made).toBe(1);
    expect(again?.told).toEqual(cold?.told);
    expect(readFileSync(packFile(), "utf8")).toBe(pack);
  });
});

test("a folder that is computed again, in another process, fits none again", async () => {
  const root = join(folder, "root");
  const { copySmall } = await import("../support/smallRoot.ts");
  await copySmall(root);
  const [cold] = await fittedAnew({ root });
  expect(cold).toMatchObject({ told: { errors: [] } });
  expect(cold?.made).toBeGreaterThan(20);
  expect(await fittedAnew({ root })).toEqual([{ told: cold?.told, made: 0 }]);
});

test("the key of a series tells values, gaps, their order and whatever else is read apart", async () => {
  const { seriesKey } = await import("../../src/compute/keptFits.ts");
  const keys = [
    seriesKey([1, 2, 3], "step", "52"),
    seriesKey([1, 3, 2], "step", "52"),
    seriesKey([1, null, 3], "step", "52"),
    seriesKey([1, 0, 3], "step", "52"),
    seriesKey([1, 2, 3], "verdict", "52"),
    seriesKey([1, 2, 3], "step", "12"),
    seriesKey([1, 2, 3], "step5", "2"),
    seriesKey([1, 2], "step", "52"),
    seriesKey([1, 2, 3.000_000_000_000_000_4], "step", "52"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(seriesKey([1, 2, 3], "step", "52")).toBe(keys[0]);
});
