import { afterAll, beforeAll, expect, test } from "vitest";
import { IS_FULL } from "../support/forms.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { GENERATORS } from "./generators.ts";
import { isFault, OUTCOMES, type Outcome, runCase } from "./runCase.ts";
import { caseOf } from "./table.ts";

/** With SEXTANT_FULL=1, as `.ci/run --full` sets it, at least a thousand tables; else one of each kind. */
const SEEDS = IS_FULL ? Math.ceil(1000 / GENERATORS.length) : 1;

interface Ran {
  readonly generator: string;
  readonly seed: number;
  readonly outcome: Outcome;
}

const ran: Ran[] = [];
let native: Native;
beforeAll(async () => {
  native = await openNative();
});
afterAll(() => {
  native.close();
  console.log(summary());
});

/** Generators by what came of their tables. */
function summary(): string {
  const rows = GENERATORS.map(({ name }) => {
    const counts = OUTCOMES.map((kind) =>
      count((one) => one.generator === name && one.outcome.kind === kind),
    );
    return [name.padEnd(60), ...counts.map((number) => String(number || "·").padStart(9))].join("");
  });
  const sums = OUTCOMES.map((kind) => String(count(({ outcome }) => outcome.kind === kind)).padStart(9));
  const head = ["".padEnd(60), ...OUTCOMES.map((kind) => kind.padStart(9))].join("");
  return [head, ...rows, ["all".padEnd(60), ...sums].join("")].join("\n");
}

function count(matches: (one: Ran) => boolean): number {
  return ran.filter(matches).length;
}

for (const generator of GENERATORS)
  test(`${generator.name}: no figure is silently wrong`, async () => {
    const faults: string[] = [];
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const outcome = await runCase(native, caseOf(generator, seed));
      ran.push({ generator: generator.name, seed, outcome });
      if (isFault(outcome)) faults.push(`${generator.name}, seed ${seed}: ${outcome.kind}: ${outcome.words}`);
    }
    expect(faults).toEqual([]);
  });

test("there are enough kinds, and each kind was tried", () => {
  expect(new Set(GENERATORS.map(({ name }) => name)).size).toBe(GENERATORS.length);
  expect(ran.length).toBe(GENERATORS.length * SEEDS);
  if (SEEDS > 1) expect(ran.length).toBeGreaterThanOrEqual(1000);
});
