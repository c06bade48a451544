import { z } from "zod";
import type { Complaint } from "./complaint.ts";
import { staysBelow } from "./place.ts";
import { duration, text } from "./text.ts";

const KINDS = ["postgres", "clickhouse", "duckdb", "files"] as const;
const column = text;
const columns = z.union([text.transform((one) => [one]), z.array(text)]);
const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "the name of an environment variable, such as ANALYTICS_URL" });

const file = text.superRefine(
  staysBelow("path", "Write a path from the folder of the report, such as exports/orders.csv."),
);

/** The keys that each kind of source takes; a test holds the list to the schema. */
const KEYS: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  postgres: ["url_env", "host", "port", "database", "user", "password_env", "tls"],
  clickhouse: ["url_env", "host", "port", "database", "user", "password_env", "tls"],
  duckdb: ["path"],
  files: ["tables"],
};

const source = z
  .strictObject({
    kind: z.enum(KINDS).describe("the engine that is asked"),
    url_env: variable.optional().describe("the environment variable that holds the whole address"),
    host: text.optional().describe("its host; localhost where it is left out"),
    port: z.int().min(1).max(65_535).optional().describe("its port"),
    database: text.optional().describe("the database"),
    user: text.optional().describe("who logs in"),
    password_env: variable.optional().describe("the environment variable that holds the password"),
    tls: z.boolean().optional().describe("is the connection encrypted?"),
    path: file.optional().describe("a DuckDB file, from the folder of the report"),
    tables: z
      .record(z.string().regex(/^[A-Za-z_]\w*$/, { error: "a name" }), z.union([file, z.array(file).min(1)]))
      .optional()
      .describe("names for files: CSV, Parquet or JSON lines, with globs"),
  })
  .superRefine((value, context) => {
    const known = KEYS[value.kind];
    for (const key of Object.keys(value).filter((one) => one !== "kind" && !known.includes(one)))
      context.addIssue({
        code: "custom",
        path: [key],
        message: `a source of kind ${value.kind} takes no \`${key}\``,
        params: { code: "unknown-key", mend: `It takes ${known.join(", ")}.` } satisfies Complaint,
      });
    if (value.kind === "files" && value.tables === undefined)
      context.addIssue({
        code: "custom",
        path: ["kind"],
        message: "files need names to be read by",
        params: {
          code: "missing-key",
          mend: "Add `tables: { orders: exports/orders-*.csv }`.",
        } satisfies Complaint,
      });
  });

/** Up to which value and from which on; texts stand for dates. */
const bound = z.union([z.number(), z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a date" })]);

const total = z.strictObject({
  sum: text.describe("an SQL expression that is summed over this table"),
  of: text.describe("the table that must agree"),
  equals: text.describe("the SQL expression that is summed over that table"),
  within: z.number().min(0).default(0).describe("a relative difference that is let pass"),
});

/** What must hold of a table (docs/run/sources.md). */
export const dataTests = z.strictObject({
  not_null: z.array(column).default([]).describe("columns in which every row has a value"),
  unique: z.array(columns).default([]).describe("columns, or groups of them, in which no value stands twice"),
  accepted: z
    .record(column, z.array(z.union([z.string(), z.number(), z.boolean()])).min(1))
    .default({})
    .describe("the values that a column may hold"),
  ranges: z
    .record(
      column,
      z.strictObject({
        min: bound.optional().describe("the least value, or the first day"),
        max: bound.optional().describe("the greatest value, or the last day"),
      }),
    )
    .default({})
    .describe("the least and the greatest value of a column"),
  references: z
    .record(
      column,
      z.string().regex(/^[^.]+\.[^.]+$/, { error: "a table and its column, such as members.user_id" }),
    )
    .default({})
    .describe("columns whose values must stand in a column of another table"),
  rows: z
    .strictObject({
      min: z.int().min(0).optional().describe("the fewest rows"),
      max: z.int().min(0).optional().describe("the most rows"),
      change: z
        .number()
        .positive()
        .optional()
        .describe("the largest change against the newest snapshot before, as a fraction"),
    })
    .optional()
    .describe("how many rows there may be; `change` is the largest fraction against the snapshot before"),
  gaps: z.array(column).default([]).describe("date columns that have rows on every day from first to last"),
  totals: z.array(total).default([]).describe("sums that must agree with another table"),
  not_future: z.array(column).default([]).describe("date columns without rows after the day of the snapshot"),
});

const hashed = z.strictObject({
  column: column.describe("the column whose values are replaced"),
  key_env: variable.describe("the environment variable that holds the key, of 16 characters or more"),
});

const NO_TESTS = dataTests.parse({});

/** `content/sources/<name>.sql`: front matter, then one SELECT in the source's dialect. */
export const sourceSchema = z.strictObject({
  source: source.describe("where the data lives"),
  table: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "a name such as activity" })
    .optional()
    .describe("the table of the snapshot; by default the file's name"),
  keys: z.array(column).default([]).describe("the columns that together name a row: not null and unique"),
  types: z
    .record(column, text)
    .default({})
    .describe("types of columns where the engine's are not what is meant"),
  freshness: z
    .strictObject({
      column: column.describe("the date or timestamp column that says how new a row is"),
      within: duration.describe("how old its newest value may be, in days or weeks such as 2d"),
    })
    .optional()
    .describe("how old the newest row may be on the day of the snapshot"),
  tests: dataTests.default(NO_TESTS).describe("what must hold of the table"),
  personal: z.array(column).default([]).describe("columns that may be counted, but not shown or exported"),
  hash: z
    .union([hashed.transform((one) => [one]), z.array(hashed)])
    .default([])
    .describe("columns that are replaced by a keyed hash"),
});

/** What a file of `content/sources` says above its SQL. */
export type SourceConfig = z.output<typeof sourceSchema>;
/** What must hold of a table. */
export type DataTests = z.output<typeof dataTests>;
