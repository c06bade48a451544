import { type Zippable, zipSync } from "fflate";
import { checkXml } from "./xml.ts";

/** A file of an archive: its path within, and what it holds. */
export type Packed = readonly [path: string, bytes: Uint8Array];

/** What whoever unpacks it may do with a file: a plain one that all may read and its owner may write. */
const FILE = 0o100644 << 16;

/**
 * The same files give the same bytes: sorted by name, all dated to the first day that the format knows. Throws a
 * DiagnosticError where one that should be XML is none.
 */
export function zipped(files: readonly Packed[]): Uint8Array {
  checkXml(files);
  const sorted = [...files].sort(([left], [right]) => (left < right ? -1 : 1));
  const entries: Zippable = {};
  for (const [path, bytes] of sorted) entries[path] = bytes;
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: FILE });
}
