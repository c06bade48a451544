import type { DownloadKind } from "../content/schema/report.ts";
import { baseName, type EditionFiles } from "./source.ts";

/** How the name of each file ends. */
export const ENDINGS = {
  pdf: ".pdf",
  "slides-pdf": "-slides.pdf",
  pptx: ".pptx",
  html: ".html",
  data: ".zip",
} as const satisfies Readonly<Record<DownloadKind, string>>;

/** What a file of an edition is called. */
export function fileName(kind: DownloadKind, of: Parameters<typeof baseName>[0]): string {
  return `${baseName(of)}${ENDINGS[kind]}`;
}

/** Where a version carries a file to send, within the site. */
export function downloadPath(
  kind: DownloadKind,
  files: Pick<EditionFiles, "home" | "content" | "edition" | "version" | "language">,
): string {
  return `${files.home}downloads/${fileName(kind, files)}`;
}
