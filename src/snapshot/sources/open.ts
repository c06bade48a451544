import { openClickhouse } from "./clickhouse.ts";
import { openDuckdb } from "./duckdb.ts";
import { openPostgres } from "./postgres.ts";
import type { OpenSource } from "./source.ts";

/** The engines that can be read, by `kind`. A further one is one file here and one line. */
export const SOURCES: Readonly<Record<string, OpenSource>> = {
  postgres: openPostgres,
  clickhouse: openClickhouse,
  duckdb: openDuckdb,
  files: openDuckdb,
};
