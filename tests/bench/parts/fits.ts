import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ROOT } from "../measure.ts";
import type { Line } from "../table.ts";

const METRICS = 80;
const EDITIONS = 24;
const PROGRAM = fileURLToPath(new URL("./tellMany.ts", import.meta.url));
const outputSchema = z.strictObject({ seconds: z.number(), fits: z.number() });

/**
 * What it costs to fit the series of 80 weekly metrics in 24 editions: all that is told of them in a process that fits
 * each of them, and in one that finds what was told; both with everything else that the facts of a metric take.
 */
export function compareFits(): Line[] {
  const folder = join(ROOT, "fits");
  rmSync(folder, { recursive: true, force: true });
  const [cold, warm] = [tell(folder), tell(folder)];
  if (cold.fits === 0 || warm.fits > 0) throw new Error(`${cold.fits} fits, then ${warm.fits}`);
  rmSync(folder, { recursive: true, force: true });
  const what = `facts of ${METRICS} weekly metrics in ${EDITIONS} editions`;
  return [
    {
      what: `${what}, ${cold.fits.toLocaleString("en-GB")} series fitted`,
      unit: "s",
      values: [cold.seconds],
    },
    { what: `${what}, none fitted again`, unit: "s", values: [warm.seconds] },
    { what: "the first to the second", unit: "×", values: [cold.seconds / warm.seconds] },
  ];
}

/** Each in a process of its own: what one remembers, the other has to read. */
function tell(folder: string): z.infer<typeof outputSchema> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, folder, String(METRICS), String(EDITIONS)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return outputSchema.parse(JSON.parse(stdout));
}
