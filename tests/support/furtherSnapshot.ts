import { cpSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { hashFile } from "../../src/snapshot/hash.ts";
import { type Manifest, manifestSchema } from "../../src/snapshot/manifest.ts";

/** A snapshot again without one of its people, by their place, as if it had been exported anew. */
export async function furtherSnapshot(
  root: string,
  from: string,
  name: string,
  person: number,
): Promise<void> {
  const folder = join(root, "data", name);
  cpSync(join(root, "data", from), folder, { recursive: true });
  const place = join(folder, "snapshot.json");
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(place, "utf8")));
  const file = join(folder, "activity.parquet");
  const rows = await without(file, join(root, "data", from, "activity.parquet"), person);
  const tables: Manifest["tables"] = manifest.tables.map((table) =>
    table.name === "activity"
      ? { ...table, rows, bytes: statSync(file).size, sha256: hashFile(file).sha256 }
      : table,
  );
  writeFileSync(place, `${JSON.stringify({ ...manifest, tables }, null, 2)}\n`);
}

/** Writes a table without the rows of one person, by their place; says how many rows are left. */
async function without(file: string, from: string, person: number): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const left = `FROM read_parquet('${from}') WHERE user_id <> (SELECT DISTINCT user_id FROM read_parquet('${from}') ORDER BY user_id LIMIT 1 OFFSET ${person})`;
  await connection.run(`COPY (SELECT * ${left}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER AS n ${left}`);
  connection.closeSync();
  instance.closeSync();
  return Number(counted.getRowObjectsJson()[0]?.["n"]);
}
