import { pick, type Random, stream, whole } from "../demo/random.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import type { Definition } from "../support/smallCompany.ts";

/** A sale as it was before anything went wrong; texts as canonical CSV writes them, "" for what is not known. */
export type Sale = {
  readonly id: string;
  /** A day, or a local time to the second. */
  readonly day: string;
  readonly account: string;
  readonly region: string;
  readonly amount: string;
  readonly units: string;
  readonly refunded: string;
};

export type Column = keyof Sale;

export const COLUMNS: readonly Column[] = ["id", "day", "account", "region", "amount", "units", "refunded"];

/** The table with one thing wrong, and what is right. */
export interface Case {
  /** What happened: the uncorrupted table, of which the right figures are computed. */
  readonly clean: readonly Sale[];
  /** What is handed in. */
  readonly file: { readonly name: string; readonly content: string | Uint8Array };
  /** Texts of which a warning or an error must hold one: the table's or a column's name, a row, a value. */
  readonly names: readonly string[];
  /** Codes that are common otherwise, but say here what is wrong. */
  readonly codes?: readonly string[];
  /** What is wrong is so harmless that only the right figures will do. */
  readonly mustBeRight?: boolean;
  /** May a figure be missing with one of these reasons? By default none. */
  readonly mayBeMissing?: readonly string[];
  readonly timezone?: string;
  readonly takenAt?: string;
  readonly through?: string | null;
  readonly edition?: string;
  /** Periods that are asked for beside the edition's. */
  readonly periods?: readonly string[];
  /** The last day that counts, where it is not that of the last row. */
  readonly until?: string;
  /** Keys that are added to every metric. */
  readonly keys?: Definition;
  /** Metrics beside those of every case, with their SQL by hand. */
  readonly more?: readonly Asked[];
}

/** A metric, with its value by hand. */
export interface Asked {
  readonly id: string;
  readonly definition: Definition;
  /** SQL for the value of the rows of `sales` in the days from `first` to `last` (ISO) for which `part` holds. */
  readonly sql: (first: string, last: string, part: string) => string;
}

/** A way in which tables go wrong. */
export interface Generator {
  readonly name: string;
  readonly make: (random: Random) => Case;
}

export function caseOf({ name, make }: Generator, seed: number): Case {
  return make(stream(`${name} ${seed}`));
}

export const REGIONS = ["North", "South", "West"];

/** Sales on each day from `first` to `last`, one to three of them. */
export function sales(random: Random, first = "2026-04-01", last = "2026-06-30"): Sale[] {
  const rows: Sale[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += DAY_MS) {
    const count = 1 + whole(random, 2);
    for (let each = 0; each < count; each += 1)
      rows.push({
        id: `s${rows.length + 1}`,
        day: isoDay(day),
        account: `a${whole(random, 12)}`,
        region: pick(random, REGIONS),
        amount: money(random),
        units: String(1 + whole(random, 30)),
        refunded: random() < 0.15 ? "true" : "false",
      });
  }
  return rows;
}

/** An amount with cents, at times in the thousands. */
export function money(random: Random): string {
  const cents = random() < 0.3 ? 100_000 + whole(random, 900_000) : 1_000 + whole(random, 90_000);
  return (cents / 100).toFixed(2);
}

/** How a file is written. */
export interface Written {
  readonly columns?: readonly Column[];
  readonly header?: string;
  readonly delimiter?: string;
  readonly eol?: string;
  /** What stands after the last row. */
  readonly end?: string;
}

/** The rows as CSV; cells that hold the delimiter, a quote or a line break are quoted. */
export function csv(rows: readonly Readonly<Record<string, string>>[], written: Written = {}): string {
  const { columns = COLUMNS, delimiter = ",", eol = "\n", end = eol } = written;
  const quoted = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? "")).join(delimiter));
  return [written.header ?? columns.join(delimiter), ...lines].join(eol) + end;
}

/** The case of rows that are written as CSV after a change of each cell of a column. */
export function rewritten(
  clean: readonly Sale[],
  column: Column,
  write: (cell: string, index: number) => string,
  more: Partial<Case> & { readonly written?: Written } = {},
): Case {
  const { written, ...rest } = more;
  const rows = clean.map((row, index) => ({ ...row, [column]: write(row[column], index) }));
  return { clean, file: { name: "sales.csv", content: csv(rows, written) }, names: [column], ...rest };
}

/** The case of other rows than those of the clean table. */
export function withRows(
  clean: readonly Sale[],
  rows: readonly Readonly<Record<string, string>>[],
  more: Partial<Case> = {},
): Case {
  return { clean, file: { name: "sales.csv", content: csv(rows) }, names: ["sales"], ...more };
}

/** One place among the rows, seldom the first. */
export function somewhere(random: Random, rows: readonly unknown[]): number {
  return whole(random, rows.length);
}

/** Some places among the rows, at least one. */
export function places(random: Random, rows: readonly unknown[], share: number): ReadonlySet<number> {
  const chosen = rows.flatMap((_, index) => (random() < share ? [index] : []));
  return new Set(chosen.length === 0 ? [somewhere(random, rows)] : chosen);
}
