import { z } from "zod";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a date such as 2026-09-30" });

const column = z.strictObject({
  name: z.string().min(1),
  /** DuckDB's name of the column's type in the file, before zoned timestamps become local. */
  type: z.string().min(1),
  /** First and last day, for dates and timestamps, in the report's time zone. */
  from: isoDate.optional(),
  to: isoDate.optional(),
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
  /** The file that it was taken from, by name. */
  source: z.string(),
});

/** `data/<snapshot>/snapshot.json`: what a snapshot holds. */
export const manifestSchema = z.strictObject({
  sextant: z.literal(1),
  /** The moment of taking, with its offset from UTC; "today" for every rule about time. */
  taken_at: z.iso.datetime({ offset: true }),
  timezone: z.string().min(1),
  /** The last day that the tables hold whole, where it was declared; else each column's last day counts. */
  through: isoDate.optional(),
  tables: z.array(table).min(1),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestTable = z.output<typeof table>;
export type ManifestColumn = z.output<typeof column>;
export type CsvDialect = z.output<typeof csvDialect>;
