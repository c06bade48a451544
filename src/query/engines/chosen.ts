import type { Engine } from "../engine.ts";
import { versionHere } from "./installed.ts";
import { type Library, libraryHere, nativeEngine } from "./native.ts";
import { wasmEngine } from "./wasm.ts";

/** From so many bytes of tables on, starting a process costs less than counting in WebAssembly: about three million rows of a few narrow columns. */
export const LARGE = 16 * 2 ** 20;

/** What counts in tables of so many bytes. */
export type Choose = (bytes: number) => Engine;

/**
 * The engine that is wished for; without a wish native DuckDB for large tables where it is installed, which keeps in
 * `folder` what does not fit into memory, else DuckDB-WASM. Throws an EngineProblem where it is wished for, and not there.
 */
export function engineFor(
  wish: Engine["name"] | undefined,
  bytes: number,
  folder: string,
  library: Library = libraryHere,
): Engine {
  const isNative =
    wish === undefined ? bytes >= LARGE && versionHere(library.version) !== null : wish === "native";
  return isNative ? nativeEngine(folder, library) : wasmEngine;
}
