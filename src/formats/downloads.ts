import type { DownloadKind } from "../content/schema/report.ts";
import { FORMATS } from "./formats.ts";
import { baseName, type EditionFiles } from "./source.ts";

/** What a file of an edition is called. */
export function fileName(kind: DownloadKind, of: Parameters<typeof baseName>[0]): string {
  return `${baseName(of)}${FORMATS[kind].ending}`;
}

/** Where a version carries a file to send, within the site. */
export function downloadPath(
  kind: DownloadKind,
  files: Pick<EditionFiles, "home" | "content" | "edition" | "version" | "language">,
): string {
  return `${files.home}downloads/${fileName(kind, files)}`;
}
