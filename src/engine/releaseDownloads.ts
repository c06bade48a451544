import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type EditionFiles, fileAt } from "../formats/source.ts";
import { languageOf } from "../language/language.ts";
import type { Progress } from "../query/progress.ts";
import type { Frozen, Report } from "../report/report.ts";
import { KINDS } from "./exportKinds.ts";
import { contentOf } from "./exportSource.ts";

/**
 * Writes the files to send that a rendered version carries, each beside its pages. Of what cannot be stamped they say
 * where the seal stands.
 */
export async function writeDownloads(
  root: string,
  folder: string,
  { edition, version }: Frozen,
  { home, language, locale, downloads }: Report,
  progress: Progress,
): Promise<void> {
  if (downloads.length === 0) return;
  const content = contentOf(root, language, edition);
  const standing = { superseded: false, outdated: false };
  const approved = content.editions.find(({ id }) => id === edition)?.config.approved_by;
  if (approved === undefined) throw new Error(`${edition} is released, and nobody has approved it.`);
  const files = { folder, home, language, edition, version, date: approved.date, content, standing };
  const { inManifest } = languageOf(locale).exports.seal;
  for (const { kind, path } of downloads) {
    progress(`writing ${path.split("/").at(-1)}`);
    const from: EditionFiles = { ...files, sealWords: kind === "html" ? null : inManifest };
    const file = fileAt(from, path);
    const bytes = await KINDS[kind].make(from, { paper: "a4", progress });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
