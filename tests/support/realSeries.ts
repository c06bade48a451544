import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LeadPoint } from "../../src/metrics/leading/paired.ts";

const FOLDER = new URL("../../../shared/data/forecasting/", import.meta.url);

/** Are the series of M3 and M4 on this machine? With SEXTANT_REAL_DATA=required it is an error if they are not. */
export function haveRealSeries(): boolean {
  const file = fileURLToPath(new URL("m3-monthly.csv", FOLDER));
  const present = existsSync(file);
  if (!present && process.env["SEXTANT_REAL_DATA"] === "required") throw new Error(`${file} is missing`);
  return present;
}

/** The monthly series of M3, each month by its number since year 0. */
export function monthlySeries(): LeadPoint[][] {
  return seriesOf("m3-monthly.csv", (cells) => [
    Number(cells[2]) * 12 + Number(cells[3]) - 1,
    Number(cells[5]),
  ]);
}

/** The weekly series of M4, each week by its place in the series. */
export function weeklySeries(): LeadPoint[][] {
  return seriesOf("m4-weekly.csv", (cells) => [Number(cells[1]), Number(cells[2])]);
}

function seriesOf(name: string, read: (cells: readonly string[]) => [number, number]): LeadPoint[][] {
  const lines = readFileSync(fileURLToPath(new URL(name, FOLDER)), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const groups = Map.groupBy(
    lines.map((line) => line.split(",")),
    ([series]) => series,
  );
  return [...groups.values()].map((rows) =>
    rows.map((cells) => {
      const [index, value] = read(cells);
      return { index, value };
    }),
  );
}
