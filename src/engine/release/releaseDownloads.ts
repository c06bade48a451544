import { dirname } from "node:path";
import { makeFolder, write } from "../../disk/write.ts";
import { FORMATS } from "../../formats/formats.ts";
import { languageOf } from "../../language/language.ts";
import type { Progress } from "../../query/progress.ts";
import { under } from "../../release/version.ts";
import { type Edition, editionOf } from "../../report/edition.ts";
import type { Report, Site } from "../../report/report.ts";
import { boardSections } from "../boardSections.ts";
import { contentOf } from "../exportSource.ts";
import { renderDocument } from "../render/renderDocument.ts";

/**
 * Writes the files to send that a rendered version carries, each beside its pages. Of what cannot be stamped they say
 * where the seal stands.
 */
export async function writeDownloads(
  root: string,
  folder: string,
  site: Site,
  report: Report,
  progress: Progress,
): Promise<void> {
  const { language, locale, downloads } = report;
  const { frozen } = site;
  if (downloads.length === 0 || frozen === null) return;
  const { edition } = frozen;
  const content = contentOf(root, language, edition);
  const { inManifest } = languageOf(locale).exports.seal;
  const whole = editionOf(site, report);
  for (const { kind, path } of downloads) {
    progress(`writing ${path.split("/").at(-1)}`);
    const file = under(folder, path.slice(1));
    const bytes = await FORMATS[kind].make(kind === "html" ? whole : withSeal(whole, inManifest), {
      paper: "a4",
      standing: { superseded: false, outdated: false },
      progress,
      render: renderDocument,
      sections: boardSections(content, edition),
    });
    makeFolder(dirname(file));
    write(file, bytes);
  }
}

/** An edition that says something else where its seal is. */
function withSeal(edition: Edition, seal: string): Edition {
  const { look } = edition;
  return { ...edition, look: { ...look, frozen: look.frozen && { ...look.frozen, seal } } };
}
