import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { Seen } from "../disk/seen.ts";
import { blockFor } from "./block.ts";

const CHUNK = 1 << 22;

/** sha256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** sha256 of a file, as it was seen. */
export function hashSeen(path: string, seen: Seen): string {
  return seen.of(path, "sha256", () => hashFile(path).sha256);
}

/** sha256 and size of a file, read in pieces. */
export function hashFile(path: string): { sha256: string; bytes: number } {
  const hash = createHash("sha256");
  const descriptor = openSync(path, "r");
  let bytes = 0;
  try {
    const buffer = Buffer.allocUnsafe(blockFor(descriptor, CHUNK));
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
  return { sha256: hash.digest("hex"), bytes };
}
