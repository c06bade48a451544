import { type DateReading, readDate } from "../../snapshot/understand/readDate.ts";
import { identifier, literal } from "../../syntax/sql.ts";

/** Ways to write a time that name no day by themselves, or none that a snapshot reads, with strptime's format. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-(?:0[1-9]|1[0-2])$/, "%Y-%m"],
  [/^\d{4}\/(?:0[1-9]|1[0-2])$/, "%Y/%m"],
  [/^(?:0[1-9]|1[0-2])\/\d{4}$/, "%m/%Y"],
  [/^(?:0[1-9]|1[0-2])\.\d{4}$/, "%m.%Y"],
  [/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d\d$/, "%b-%y"],
  [/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}$/, "%b %Y"],
  [/^\d{4}-W\d\d-[1-7]$/, "%G-W%V-%u"],
  [/^\d{4}-\d{3}$/, "%Y-%j"],
];
const WEEK = /^\d{4}-W\d\d$/;

/** How a column of texts or numbers becomes dates, by its first value: what to say of the snapshot, or SQL that reads it. */
export function dateMend(from: string, column: string, value: string): string {
  const name = identifier(column);
  const known = readDate(value);
  if (known !== null) return typed(`${from}.${column}`, name, known);
  if (/^(?:19|20)\d{6}$/.test(value))
    return `Take the snapshot again with --types ${from}.${column}=DATE and --dates ${from}.${column}=yyyymmdd.`;
  if (/^[2-6]\d{4}(?:\.\d+)?$/.test(value))
    return `It looks like the days that spreadsheets count: format the column as a date before you export it; or read it in a named query: DATE '1899-12-30' + CAST(floor(CAST(${name} AS DOUBLE)) AS INTEGER).`;
  if (/^\d{10}(?:\d{3}){0,3}(?:\.\d+)?$/.test(value))
    return `It looks like seconds or milliseconds since 1970: export points in time with their zone (2026-04-01T22:30:00Z), which --types ${from}.${column}=TIMESTAMPTZ takes for what they are, so that each counts on its day in the report's time zone.`;
  const format = WEEK.test(value) ? "%G-W%V-%u" : WRITTEN.find(([pattern]) => pattern.test(value))?.[1];
  if (format === undefined)
    return `Export it as 2026-04-01, or as 2026-04-01T22:30:00Z; or read it in a named query by strptime(${name}, '…') with the format in which it is written.`;
  const text = WEEK.test(value) ? `${name} || '-1'` : name;
  return `Read it in a named query: CAST(strptime(${text}, ${literal(format)}) AS DATE); or export the first day of each period, as 2026-04-01.`;
}

/** It is a date already: one that was told to be text, or of a file that types its columns itself. */
function typed(path: string, name: string, { days, time, offset }: DateReading): string {
  const type = time === null ? "DATE" : offset === null ? "TIMESTAMP" : "TIMESTAMPTZ";
  const formats = [...days.keys()];
  if (!formats.includes("yyyy-mm-dd"))
    return `Take the snapshot again with --types ${path}=${type} and --dates ${path}=${formats.join(" or ")}.`;
  const cast = offset === null ? `, or cast it in a named query: CAST(${name} AS ${type})` : "";
  return `Take the snapshot again with --types ${path}=${type}${cast}.`;
}
