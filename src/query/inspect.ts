import { join } from "node:path";
import type { ManifestColumn } from "../snapshot/manifest.ts";
import { identifier } from "../syntax/sql.ts";
import { type Database, QueryError } from "./database.ts";
import { doesNotLoad, rangeOf, STAGE, type TableFacts, unstage } from "./load.ts";
import { type LooksPersonal, PersonalScan } from "./looksPersonal.ts";
import type { TableSummary } from "./summary.ts";

/** What a file holds, and which of its columns hold what looks like personal data. */
export interface Inspected extends TableFacts {
  readonly personal: readonly LooksPersonal[];
}

const PART = "__part";

/**
 * Reads a Parquet file a row group at a time, in flat memory however many rows it has; `known` columns are not searched
 * for personal data. A `summary` hears of every part. Throws a SnapshotProblem.
 */
export async function inspectParquet(
  database: Database,
  folder: string,
  file: string,
  {
    timezone,
    known,
    summary,
  }: {
    readonly timezone: string;
    readonly known: readonly string[];
    readonly summary?: TableSummary;
  },
): Promise<Inspected> {
  const scan = new PersonalScan(known);
  const columns = new Map<string, ManifestColumn>();
  let rows = 0;
  try {
    for await (const _ of database.stages(STAGE, join(folder, file))) {
      const types = await unstage(database, { timezone, into: identifier(PART) });
      const [count] = await database.rows(`SELECT count(*) AS "rows" FROM ${PART}`);
      rows += Number(count?.["rows"] ?? 0);
      for (const [name, type] of types)
        columns.set(
          name,
          widened(columns.get(name), { name, type, ...(await rangeOf(database, PART, name, type)) }),
        );
      await scan.take(database, PART, [...columns.values()]);
      await summary?.take(database, PART, [...columns.values()]);
      await database.run(`DROP TABLE ${PART}`);
    }
  } catch (error) {
    if (!(error instanceof QueryError) || error.isOutOfMemory) throw error;
    throw doesNotLoad({ file }, error);
  }
  return { rows, columns: [...columns.values()], personal: scan.found() };
}

/** A column with the first and the last day of both parts; ISO days are in the order of their texts. */
function widened(before: ManifestColumn | undefined, part: ManifestColumn): ManifestColumn {
  if (before?.from === undefined || before.to === undefined) return part;
  if (part.from === undefined || part.to === undefined) return before;
  return {
    ...part,
    from: before.from < part.from ? before.from : part.from,
    to: before.to > part.to ? before.to : part.to,
  };
}
