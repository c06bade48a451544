import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArchive } from "../../src/release/archive.ts";
import { compareLedgers } from "../../src/release/reproduce.ts";
import { someOf } from "../support/forms.ts";
import { type Outcome, sextantHere } from "../support/releases.ts";
import { copyReleasedDemo, edit, REPOSITORY, SCRATCH } from "../support/roots.ts";

const figure = (id: string, value: number | null, text: string, rule?: number, measure = "value") => ({
  id,
  value,
  text,
  measure,
  reason: value === null ? ("no data" as const) : null,
  ...(rule === undefined ? {} : { rule }),
});
const none = new Map();

test("a figure computed again is the same to the twelfth digit, in its words, and in why it is missing", () => {
  const sealed = [figure("a", 100, "100"), figure("b", null, "n/a"), figure("c", 5, "5")];
  const now = [figure("a", 100 + 1e-11, "100"), figure("b", null, "n/a"), figure("c", 5, "5")];
  expect(compareLedgers(sealed, now)).toEqual({ agree: 3, older: none, differences: [] });
});

test("one that differs or is gone is named with what it was and is; one that is new is no matter of the version", () => {
  const sealed = [
    figure("a", 100, "100"),
    figure("b", null, "n/a"),
    figure("c", 5, "5"),
    figure("d", 1, "1"),
  ];
  const now = [
    figure("a", 100.000001, "100"),
    figure("b", 2, "2"),
    figure("d", 1, "1.0"),
    figure("e", 3, "3"),
  ];
  expect(compareLedgers(sealed, now)).toEqual({
    agree: 0,
    older: none,
    differences: [
      { id: "a", was: "100 (100)", is: "100 (100.000001)" },
      { id: "b", was: "n/a (no data)", is: "2 (2)" },
      { id: "c", was: "5 (5)", is: null },
      { id: "d", was: "1 (1)", is: "1.0 (1)" },
    ],
  });
});

test("a figure that another rule made is counted by its measure, be it equal or not", () => {
  const sealed = [
    figure("a", 1, "1"),
    figure("b", 2, "2", undefined, "share"),
    figure("c", 3, "3", undefined, "contribution/x"),
    figure("d", 4, "4", 2, "contribution/y"),
    figure("e", 5, "5", 3, "share"),
  ];
  const now = [
    figure("a", 1, "1"),
    figure("b", 2, "2", 2, "share"),
    figure("c", 9, "9", 2, "contribution/x"),
    figure("d", 8, "8", 3, "contribution/y"),
    figure("e", 5, "5", 3, "share"),
  ];
  const older = new Map([
    [
      1,
      new Map([
        ["share", 1],
        ["contribution", 1],
      ]),
    ],
    [2, new Map([["contribution", 1]])],
  ]);
  expect(compareLedgers(sealed, now)).toEqual({ agree: 2, older, differences: [] });
});

test("a figure whose data hold a case that is read otherwise today agrees where it comes out the same", () => {
  const sealed = [figure("a", 1, "1"), figure("b", 2, "2")];
  const now = [figure("a", 1, "1", 2), figure("b", 3, "3", 2)];
  const older = new Map([[1, new Map([["value", 1]])]]);
  expect(compareLedgers(sealed, now)).toEqual({ agree: 1, older, differences: [] });
});

test("a figure whose measure is gone is of an older rule only where the measure is known to be retired", () => {
  const sealed = [figure("a", 1, "1", undefined, "gone/x"), figure("b", 2, "2", 2, "lost")];
  const found = compareLedgers(sealed, [], (measure) => measure.startsWith("gone"));
  expect(found).toEqual({
    agree: 0,
    older: new Map([[1, new Map([["gone", 1]])]]),
    differences: [{ id: "b", was: "2 (2)", is: null }],
  });
});

/**
 * The released versions of the demo, and how many of their figures each says it holds, of which so many are under the
 * rules of today. These counts stay for good: whoever changes what a measure gives raises its rule (`rules.ts`) and
 * moves its figures from the left number to the right one, and from nowhere else.
 */
const DEMO = [
  [
    "2026-q1",
    "v1",
    "2026-q1 v1: 2,228 of 2,490 figures agree; 262 were made by rules 1\n" +
      "  rules 1, sealed values kept: base 30, change 32, change_phrase 33, contribution 4, correlation 9, effective_pairs 9, forecast 8, forecast_high 8, forecast_low 8, mix_effect 4, needed_step 1, p_value 9, percent_change 26, rank_correlation 9, rate_effect 4, signal 15, signal_share 3, signals 3, total_effect 20, value 25, volume_effect 2",
  ],
  [
    "2026-q2",
    "v1",
    "2026-q2 v1: 2,270 of 2,443 figures agree; 173 were made by rules 1\n" +
      "  rules 1, sealed values kept: base 10, change 11, change_phrase 12, contribution 2, correlation 9, effective_pairs 9, forecast 8, forecast_high 8, forecast_low 8, mix_effect 6, needed_step 2, p_value 9, percent_change 9, rank_correlation 9, rate_effect 3, signal 15, signal_share 3, signals 3, total_effect 13, value 24",
  ],
  [
    "2026-q2",
    "v2",
    "2026-q2 v2: 2,271 of 2,443 figures agree; 172 were made by rules 1\n" +
      "  rules 1, sealed values kept: base 10, change 11, change_phrase 12, contribution 2, correlation 9, effective_pairs 9, forecast 8, forecast_high 8, forecast_low 8, mix_effect 5, needed_step 2, p_value 9, percent_change 9, rank_correlation 9, rate_effect 3, signal 15, signal_share 3, signals 3, total_effect 13, value 24",
  ],
] as const;

describe("the released versions of the demo", () => {
  test("are all of those that an engine has made", () => {
    const all = readArchive(REPOSITORY).map(({ edition, version }) => [edition, `v${version}`]);
    expect(DEMO.map(([edition, version]) => [edition, version])).toEqual(all);
  });

  test.each(someOf(DEMO, 2))(
    "%s %s: every figure that the same rule makes comes out as it was sealed",
    async (...of) => {
      const [edition, version, said] = of;
      const outcome = await sextantHere(REPOSITORY, ["reproduce", edition, version]);
      expect(outcome).toEqual({ exit: 0, err: "", out: `${said}\n` });
    },
  );
});

describe("a sealed ledger that today's rules do not give", () => {
  const KEPT = `${DEMO[0][2].split("\n")[1]}\n`;
  const root = join(SCRATCH, "reproduced");
  const file = "public/editions/2026-q1/v1/figures.json";
  const run = (): Promise<Outcome> => sextantHere(root, ["reproduce", "2026-q1", "v1"]);
  beforeAll(() => copyReleasedDemo(root));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("of the same rule exits with 1 and is named; of another one it keeps its value, and exits with 0", async () => {
    const shown = '"text": "1,658",\n';
    edit(root, file, shown, '"text": "1,659",\n');
    const wrong = await run();
    expect(wrong.exit).toBe(1);
    expect(wrong.err).toMatch(/^\S+: was 1,659 \([\d.]+\), is 1,658 \([\d.]+\)\n$/);
    expect(wrong.out).toBe(
      `2026-q1 v1: 2,227 of 2,490 figures agree; 262 were made by rules 1; 1 differs by the same rule\n${KEPT}`,
    );
    edit(root, file, '"text": "1,659",\n', '"rule": 2,\n      "text": "1,659",\n');
    expect(await run()).toEqual({
      exit: 0,
      err: "",
      out:
        "2026-q1 v1: 2,227 of 2,490 figures agree; 262 were made by rules 1; 1 was made by rules 2\n" +
        `${KEPT}  rules 2, sealed values kept: value 1\n`,
    });
  });
});
