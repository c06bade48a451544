import { openClickhouse } from "./clickhouse.ts";
import { openDuckdb } from "./duckdb.ts";
import { openPostgres } from "./postgres.ts";
import type { OpenSource } from "./source.ts";

/**
 * The engines that can be read, by `kind`. A further one is a file here and a line, and its name and keys in the schema
 * of sources: a name there that is none here does not compile where sources are opened.
 */
export const SOURCES = {
  postgres: openPostgres,
  clickhouse: openClickhouse,
  duckdb: openDuckdb,
  files: openDuckdb,
} as const satisfies Readonly<Record<string, OpenSource>>;
