import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { ParquetFile } from "parquet-wasm/node";
import { SnapshotProblem } from "./problem.ts";

/** The row groups of a Parquet file, one after the other, each as an Arrow IPC stream. */
export async function* readRowGroups(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const count = file.metadata().numRowGroups();
    for (let group = 0; group < count; group += 1) yield await readGroup(file, group, path);
  } finally {
    file.free();
  }
}

async function open(path: string): Promise<ParquetFile> {
  try {
    return await ParquetFile.fromFile(await openAsBlob(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readGroup(file: ParquetFile, group: number, path: string): Promise<Uint8Array> {
  try {
    const table = await file.read({ rowGroups: [group] });
    return table.intoIPCStream();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): SnapshotProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return new SnapshotProblem(
    "unreadable-parquet",
    basename(path),
    `${basename(path)} is not a readable Parquet file: ${reason.split("\n")[0]}`,
    "It may be cut off: export it again; compression by snappy, gzip or zstd is read.",
  );
}
