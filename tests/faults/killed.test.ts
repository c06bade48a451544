import { beforeAll, describe, expect, test } from "vitest";
import { IS_FULL } from "../support/forms.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { uniforms } from "../support/seeded.ts";
import { type Bench, CASES, type CaseName, prepared, smallReport, wrongAfter } from "./bench.ts";
import type { Ordered } from "./hook.ts";

/**
 * Commands that are killed, and disks that refuse, at each of their writes in the long form (SEXTANT_FULL=1; of the
 * commands in SEXTANT_FAULTS_OF, at most SEXTANT_FAULTS of each), at a few by chance in the short one. After each: all is as it
 * was before the command or as it is after, the next run works and gives the same, and nothing is left.
 */
const OF = process.env["SEXTANT_FAULTS_OF"]?.split(",");
const MOST = Number(process.env["SEXTANT_FAULTS"] ?? Number.POSITIVE_INFINITY);

const MODES = ["kill", "torn", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EMFILE", "EIO"] as const;

/** What is tried in the short form: those that write content, a snapshot, and a report that is begun. */
const SHORT: readonly (readonly [CaseName, readonly Ordered["mode"][]])[] = [
  ["new", ["kill", "kill", "ENOSPC"]],
  ["sprint", ["torn", "EACCES"]],
  ["snapshot", ["kill", "ENOSPC"]],
  ["init", ["kill", "EACCES"]],
];

const NAMES = (Object.keys(CASES) as CaseName[]).filter((name) => OF === undefined || OF.includes(name));

let report: Scratch;
beforeAll(async () => {
  report = await smallReport();
});

/** So many of the places by chance, in order; all where there are no more. */
function some(count: number, most: number, seed: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (count <= most) return all;
  const draw = uniforms(seed);
  const drawn = all.map((at) => [draw(), at] as const).sort(([one], [other]) => one - other);
  return drawn
    .slice(0, most)
    .map(([, at]) => at)
    .sort((one, other) => one - other);
}

/** Only of a write of bytes half can be done. */
function canBe(mode: Ordered["mode"], { writes }: Bench, at: number): boolean {
  return mode !== "torn" || writes[at - 1]?.startsWith("write") === true;
}

async function held(bench: Bench, mode: Ordered["mode"], places: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const at of places) wrong.push(...(await wrongAfter(bench, { mode, at })));
  return wrong;
}

describe.runIf(IS_FULL)("each write of each command", () => {
  test.each(NAMES)(
    "%s",
    async (name) => {
      const bench = await prepared(name, report);
      const counts: string[] = [];
      const wrong: string[] = [];
      for (const [index, mode] of MODES.entries()) {
        const able = some(bench.writes.length, MOST, index).filter((at) => canBe(mode, bench, at));
        wrong.push(...(await held(bench, mode, able)));
        counts.push(`${mode} ${able.length}`);
      }
      bench.base.remove();
      console.log(`${name}: ${bench.writes.length} writes; ${counts.join(", ")}; ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
    },
    86_400_000,
  );
});

describe.runIf(!IS_FULL)("some writes by chance", () => {
  test.each(SHORT)("of %s: %j", async (name, modes) => {
    const bench = await prepared(name, report);
    const wrong: string[] = [];
    for (const [index, mode] of modes.entries()) {
      const able = some(bench.writes.length, bench.writes.length, 0).filter((at) => canBe(mode, bench, at));
      const [at = 1] = some(able.length, 1, 2026 + index);
      wrong.push(...(await held(bench, mode, [able[at - 1] ?? 1])));
    }
    bench.base.remove();
    expect(bench.writes.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});
