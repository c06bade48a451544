import { join } from "node:path";
import { formatDay } from "../calendar/day.ts";
import { shift } from "../calendar/period.ts";
import { PASSING } from "../disk/aside.ts";
import { makeFolder, write } from "../disk/write.ts";
import { dayAt, takenOf } from "../take/takenAt.ts";
import { takeSnapshot } from "../take/takeSnapshot.ts";
import type { Company } from "./content.ts";
import { lastQuarter } from "./edition.ts";
import type { Begun, Laying } from "./laying.ts";
import { metricsOf, tableOf } from "./metrics.ts";
import type { Preset } from "./presets.ts";
import { type SampleSpan, sampleCsv } from "./sample/sampleCsv.ts";
import { isTable, type TableName } from "./sample/tables.ts";

/** Quarters before that of the edition: the year before it, and one more to compare that with. */
const QUARTERS = 5;

/**
 * Begins a report of sample data: freezes the tables that a preset reads, up to yesterday, and gives what the first
 * edition is made of. The snapshot, its files and each page say that the data are made up.
 */
export async function sampleReport(laying: Laying, preset: Preset, company: Company): Promise<Begun> {
  const metrics = metricsOf(preset);
  const today = dayAt(company.timezone, laying.now);
  const period = lastQuarter(today, company.calendar);
  const snapshot = `${formatDay(today)}-sample`;
  const first = shift(period, -QUARTERS, company.calendar).first;
  const span = { first, last: today - 1, weekStarts: company.calendar.weekStarts };
  await freeze(laying, company, snapshot, [...new Set(metrics.map(tableOf))].filter(isTable), span);
  return {
    beginning: {
      company,
      metrics,
      period,
      snapshot,
      isSample: true,
      today: formatDay(today),
      isCompared: true,
      segments: {},
      breached: [],
    },
    queries: [],
    data: `The tables of \`data/${snapshot}/\` are sample data, made up by a rule: they say nothing of your company. Every page says so, by \`confidentiality\` in \`content/report.mdx\`.`,
  };
}

/** Freezes tables of sample data, by way of CSV files that lie aside. */
async function freeze(
  { draft, now, progress }: Laying,
  { timezone }: Company,
  name: string,
  tables: readonly TableName[],
  span: SampleSpan,
): Promise<void> {
  const folder = join(draft, PASSING, "sample");
  makeFolder(folder);
  for (const table of tables) write(join(folder, fileNameOf(table)), sampleCsv(table, span));
  const { takenAt, through } = takenOf({ name, takenAt: undefined, through: undefined, timezone, now });
  await takeSnapshot({
    root: draft,
    name,
    files: tables.map((table) => join(folder, fileNameOf(table))),
    names: tables.map((table) => `${table}=${fileNameOf(table)}`),
    ...{ takenAt, through, timezone, progress },
  });
}

/** Charts name the file that a table was taken from. */
function fileNameOf(table: string): string {
  return `sample_${table}.csv`;
}
