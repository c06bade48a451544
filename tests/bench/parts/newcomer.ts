import { rmSync } from "node:fs";
import { join } from "node:path";
import { newcomer, packInto } from "../../support/newcomer.ts";
import { ROOT } from "../measure.ts";
import type { Line } from "../table.ts";

/** The first page of a newcomer is there within so many seconds. */
const FIRST_PAGE = 120;

/** From the packages to an own page, and on to a corrected release that is verified; installing is in it. */
export async function playNewcomer(): Promise<Line[]> {
  const folder = join(ROOT, "newcomer");
  try {
    const steps = await newcomer(folder, packInto(folder), process.execPath);
    const failed = steps.find(({ exit }) => exit !== 0);
    if (failed !== undefined) throw new Error(`${failed.command} failed:\n${failed.said}`);
    const built = steps.findIndex(({ command }) => command === "npx sextant build") + 1;
    const seconds = (some: typeof steps) => some.reduce((sum, step) => sum + step.seconds, 0);
    return [
      {
        what: `newcomer: ${built} commands to the first own page`,
        unit: "s",
        values: [seconds(steps.slice(0, built))],
        goal: FIRST_PAGE,
      },
      {
        what: `newcomer: ${steps.length} steps to a corrected, exported and verified release`,
        unit: "s",
        values: [seconds(steps)],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
