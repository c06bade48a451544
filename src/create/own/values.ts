import { QueryError } from "../../query/database.ts";
import { wasmEngine } from "../../query/engines/wasm.ts";
import { loadTable } from "../../query/load.ts";
import type { ManifestTable } from "../../snapshot/manifest.ts";
import { identifier } from "../../syntax/sql.ts";
import { tooLargeToTake } from "../../take/snapshotFiles.ts";
import { isOfTexts } from "./columns.ts";

/** How many different values each column of texts has, by its name; throws a DiagnosticError. */
export async function countValues(
  folder: string,
  table: ManifestTable,
  timezone: string,
): Promise<ReadonlyMap<string, number>> {
  const names = table.columns.filter(isOfTexts).map(({ name }) => name);
  if (names.length === 0) return new Map();
  try {
    const database = await wasmEngine.open();
    await loadTable(database, folder, table, timezone, new Set(names));
    const counts = names.map((name, index) => `count(DISTINCT ${identifier(name)}) AS c${index}`);
    const [row] = await database.rows(`SELECT ${counts.join(", ")} FROM ${identifier(table.name)}`);
    return new Map(names.map((name, index) => [name, Number(row?.[`c${index}`] ?? 0)]));
  } catch (error) {
    if (!(error instanceof QueryError) || !error.isOutOfMemory) throw error;
    throw tooLargeToTake({ path: table.source, file: table.source });
  }
}
