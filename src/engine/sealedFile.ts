import { readdirSync, readFileSync } from "node:fs";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../formats/formats.ts";
import type { PaperName } from "../formats/sent.ts";
import { nameOf, publishedPath, under, type VersionName } from "../release/version.ts";

/** A file to send that was sealed with a version. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The file of a kind that a released version carries, as it was sealed: what is released is handed out, and never made
 * anew. Throws a DiagnosticError that tells what the version carries, where it has no such file.
 */
export function sealedFile(
  root: string,
  version: VersionName,
  kind: FormatName,
  language: string | null,
  paper: PaperName,
): SealedFile {
  if (paper !== "a4")
    throw new DiagnosticError(
      diagnose(startOf(publishedPath(version)), "not-sealed", {
        message: `${nameOf(version)} carries its ${kind} for A4 only, and is not printed anew`,
        mend: "Leave --paper out.",
      }),
    );
  const folder = `${publishedPath(version)}/${language === null ? "" : `${language}/`}downloads`;
  const carried = namesIn(under(root, folder));
  const name = carried.find((one) => kindOf(one) === kind);
  if (name !== undefined) return { name, bytes: readFileSync(under(root, `${folder}/${name}`)) };
  const message = `${nameOf(version)} carries no ${kind}, and was released before a version held the report that one is made of`;
  const kinds = carried.flatMap((one) => kindOf(one) ?? []);
  const mend =
    kinds.length === 0
      ? "Release a correction of it: from then on every kind can be exported."
      : `It carries ${kinds.join(", ")}. Every kind can be exported of a correction.`;
  throw new DiagnosticError(diagnose(startOf(publishedPath(version)), "not-sealed", { message, mend }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The kind of a file by its name: the longest ending that fits. */
function kindOf(name: string): FormatName | undefined {
  const fitting = FORMAT_NAMES.filter(
    (kind) => FORMATS[kind].isCarried && name.endsWith(FORMATS[kind].ending),
  );
  return fitting.sort((left, right) => FORMATS[right].ending.length - FORMATS[left].ending.length)[0];
}
