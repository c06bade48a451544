import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import type { ParquetFile } from "parquet-wasm/node";
import { problem } from "../diagnostics/diagnostic.ts";
import { faultOf } from "../disk/fault.ts";
import { SnapshotProblem } from "./problem.ts";

/** What a Parquet file says of itself: its rows, and the names of its columns. */
export async function shapeOf(path: string): Promise<{ rows: number; columns: string[] }> {
  const file = await open(path);
  try {
    const metadata = file.metadata();
    const columns = metadata.numRowGroups() === 0 ? [] : metadata.rowGroup(0).columns();
    const names = columns.map((column) => column.columnPath()[0] ?? "");
    return { rows: metadata.fileMetadata().numRows(), columns: [...new Set(names)] };
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    release(file);
  }
}

/** How many bytes each top-level column of a Parquet file takes, decompressed. */
export async function columnSizes(path: string): Promise<Map<string, number>> {
  const file = await open(path);
  const sizes = new Map<string, number>();
  try {
    const metadata = file.metadata();
    for (let group = 0; group < metadata.numRowGroups(); group += 1)
      for (const column of metadata.rowGroup(group).columns()) {
        const name = column.columnPath()[0] ?? "";
        sizes.set(name, (sizes.get(name) ?? 0) + Number(column.uncompressedSize()));
      }
    return sizes;
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    release(file);
  }
}

/** The row groups of a Parquet file, one after the other, each as an Arrow IPC stream; by default of all columns. */
export async function* readRowGroups(path: string, columns?: readonly string[]): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const count = file.metadata().numRowGroups();
    for (let group = 0; group < count; group += 1) yield await readGroup(file, group, path, columns);
  } finally {
    release(file);
  }
}

async function open(path: string): Promise<ParquetFile> {
  // Compiled to WebAssembly it takes its time to load, and most commands open no file of it.
  const parquet = await import("parquet-wasm/node");
  try {
    return await orPanic(parquet.ParquetFile.fromFile(await openAsBlob(path)));
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readGroup(
  file: ParquetFile,
  group: number,
  path: string,
  columns: readonly string[] | undefined,
): Promise<Uint8Array> {
  const which = columns === undefined ? {} : { columns: [...columns] };
  try {
    const table = await orPanic(file.read({ rowGroups: [group], ...which }));
    return table.intoIPCStream();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** After a panic the file is still borrowed and cannot be given back. */
function release(file: ParquetFile): void {
  try {
    file.free();
  } catch {
    // The process is about to end with the reason of the panic.
  }
}

/**
 * The result of parquet-wasm's work. On data that contradicts its own header it panics: its promise then never
 * settles, and the error arrives as an uncaught exception.
 */
export async function orPanic<Result>(work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  process.once("uncaughtException", reject);
  try {
    return await Promise.race([work, promise]);
  } finally {
    process.removeListener("uncaughtException", reject);
  }
}

/** What is wrong with a file; what is wrong with the machine stays as it is. */
function unreadable(path: string, error: unknown): unknown {
  if (faultOf(error) !== null) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new SnapshotProblem(
    problem("unreadable-parquet", {
      message: `${basename(path)} is not a readable Parquet file: ${reason.split("\n")[0]}`,
      mend: "It may be cut off: export it again; compression by snappy, gzip or zstd is read.",
    }),
    basename(path),
  );
}
