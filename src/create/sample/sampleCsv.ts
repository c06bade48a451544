import type { Day } from "../../calendar/day.ts";
import { type SampleTable, TABLES, type TableName } from "./tables.ts";

/** Which days rows are made of, and on which weekday weeks begin (Monday 0 to Sunday 6). */
export interface SampleSpan {
  readonly first: Day;
  readonly last: Day;
  readonly weekStarts: number;
}

/** People who are there from the first day on, and those who join one after the other. */
const FIRST = 40;
const JOINING = 20;

/** A table of sample data as CSV: the same days always give the same rows. */
export function sampleCsv(name: TableName, { first, last, weekStarts }: SampleSpan): string {
  const table: SampleTable = TABLES[name];
  const rows: string[] = [table.columns.join(",")];
  for (let day = first; day <= last; day += 1) {
    const there = FIRST + Math.floor((JOINING * (day - first)) / Math.max(1, last - first));
    for (let who = 1; who <= there; who += 1) {
      const row = table.row({ day, who, weekStarts });
      if (row !== null) rows.push(row.join(","));
    }
  }
  return `${rows.join("\n")}\n`;
}
