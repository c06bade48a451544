import { z } from "zod";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a date such as 2026-09-30" });

const column = z.strictObject({
  name: z.string().min(1),
  /** DuckDB's name of the column's type in the file, before zoned timestamps become local. */
  type: z.string().min(1),
  /** First and last day, for dates and timestamps, in the report's time zone. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** May be counted, but not shown or exported. */
  personal: z.literal(true).optional(),
  /** Holds keyed hashes instead of what the source holds. */
  hashed: z.literal(true).optional(),
  /** Of an enumeration, its values. */
  values: z.array(z.string()).optional(),
  /** Of a CSV file that was frozen as Parquet: how its texts were understood, and the options that said so. */
  read: z.strictObject({ as: z.string(), options: z.array(z.string()).optional() }).optional(),
});

/** The CSV file whose rows a Parquet file holds. */
const original = z.strictObject({
  file: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  delimiter: z.string().length(1),
});

/** A data test, what came of it, and the SQL that gives the rows that offend it; null where none can be named. */
const check = z.strictObject({
  test: z.string(),
  sql: z.string().nullable(),
  /** How many rows, or days, offend it: 0 in a snapshot that was taken whole. */
  failing: z.int().nonnegative(),
});

/** Where a table was asked for, and by which query. */
const origin = z.strictObject({
  place: z.string(),
  file: z.string(),
  query: z.string(),
  /** The moment at which the engine began to give the rows. */
  read_at: z.iso.datetime({ offset: true }),
  /** The run that read it: tables of one place and run show one moment where the engine can promise that. */
  run: z.int().min(1),
});

const csvDialect = z.strictObject({
  delimiter: z.string().length(1),
  quote: z.string().max(1),
  escape: z.string().max(1),
  date_format: z.string().optional(),
  timestamp_format: z.string().optional(),
});

const table = z.strictObject({
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
  file: z.string().regex(/^[^/\\]+$/),
  format: z.enum(["csv", "parquet"]),
  csv: csvDialect.optional(),
  bytes: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  columns: z.array(column).min(1),
  /** The file that it was taken from, by name; or the place. */
  source: z.string(),
  original: original.optional(),
  origin: origin.optional(),
  checks: z.array(check).optional(),
});

/** `data/<snapshot>/snapshot.json`: what a snapshot holds. */
export const manifestSchema = z.strictObject({
  sextant: z.literal(1),
  /** The moment of taking, with its offset from UTC; "today" for every rule about time. */
  taken_at: z.iso.datetime({ offset: true }),
  timezone: z.string().min(1),
  /** The last day that the tables hold whole, where it was declared; else each column's last day counts. */
  through: isoDate.optional(),
  /** The version of Sextant that read the sources. */
  tool: z.string().optional(),
  tables: z.array(table).min(1),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestTable = z.output<typeof table>;
export type ManifestColumn = z.output<typeof column>;
export type ManifestCheck = z.output<typeof check>;
export type CsvDialect = z.output<typeof csvDialect>;

/** How many bytes the files of tables have. */
export function bytesOf(tables: readonly Pick<ManifestTable, "bytes">[]): number {
  return tables.reduce((sum, { bytes }) => sum + bytes, 0);
}
