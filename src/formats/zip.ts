import { type Zippable, zipSync } from "fflate";
import { ARCHIVE } from "../report/packed.ts";
import { checkXml } from "./xml.ts";

/** A file of an archive: its path within, and what it holds. */
export type Packed = readonly [path: string, bytes: Uint8Array];

/**
 * The same files give the same bytes: sorted by name, all dated alike. Throws a
 * DiagnosticError where one that should be XML is none.
 */
export function zipped(files: readonly Packed[]): Uint8Array {
  checkXml(files);
  const sorted = [...files].sort(([left], [right]) => (left < right ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  return zipSync(entries, ARCHIVE);
}
