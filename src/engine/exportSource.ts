import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/nearest.ts";
import { readContent } from "../content/readContent.ts";
import { languageCode } from "../content/schema/report.ts";
import {
  type Diagnostic,
  DiagnosticError,
  diagnose,
  diagnoseAs,
  startOf,
} from "../diagnostics/diagnostic.ts";
import type { Tools } from "../formats/sent.ts";
import { latestOf, readArchive, type Version } from "../release/archive.ts";
import { isDraft } from "../release/drafts.ts";
import { verifyCheckout } from "../release/verify.ts";
import { nameOf, publishedPath } from "../release/version.ts";
import { warnedOfWithdrawal } from "../release/withdrawn.ts";
import { type Edition, editionOf, reportsOf } from "../report/edition.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { boardSections } from "./boardSections.ts";
import { compute } from "./compute.ts";
import type { EngineEffects } from "./effects.ts";
import { type Asked, type FileToSend, madeOf, releasedFile } from "./fileToSend.ts";
import { renderDocument } from "./render/renderDocument.ts";

/** Which state of an edition: one version, the draft, or the latest that is released, else the draft. */
export interface Wanted {
  readonly edition: string;
  readonly state: number | "draft" | "latest";
  /** The language of a translation ("de"); null for the original. */
  readonly language: string | null;
}

/** What there is of an edition that is wanted. */
export type Found =
  | { readonly kind: "version"; readonly version: Version; readonly archive: readonly Version[] }
  | { readonly kind: "draft"; readonly archive: readonly Version[] };

/** The state of an edition that is wanted. Throws a DiagnosticError where there is none, or a seal is broken. */
export function findEdition({ root }: Pick<EngineEffects, "root">, wanted: Wanted): Found {
  const archive = readArchive(root);
  const broken = verifyCheckout(root, archive);
  if (broken.length > 0) throw new DiagnosticError(...broken);
  const version = versionFor(root, archive, wanted);
  return version === null ? { kind: "draft", archive } : { kind: "version", version, archive };
}

/** The version that is wanted; null where it is the draft. */
function versionFor(root: string, archive: readonly Version[], { edition, state }: Wanted): Version | null {
  const own = archive.filter((one) => one.edition === edition);
  const latest = latestOf(archive, edition) ?? null;
  const found = typeof state === "number" ? own.find(({ version }) => version === state) : latest;
  if (state === "draft" || (state === "latest" && latest === null)) return draftIn(root, archive, edition);
  if (found !== undefined && found !== null) return found;
  draftIn(root, archive, edition, latest !== null);
  const name = { edition, version: Number(state) };
  const mend =
    latest === null
      ? `It is a draft: ${commandLine(`export ${edition} …`)}`
      : `The latest is ${nameOf(latest)}.`;
  throw new DiagnosticError(
    diagnose(startOf(publishedPath(name)), "not-released", { version: nameOf(name), mend }),
  );
}

/** Null, for a draft; throws where there is no such edition, or it is released and not being corrected. */
function draftIn(root: string, archive: readonly Version[], id: string, isKnown = false): null {
  const { content, diagnostics } = readContent(root);
  const edition = content?.editions.find((one) => one.id === id);
  if (isKnown || (edition !== undefined && isDraft(edition, archive))) return null;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (edition === undefined && errors.length > 0) throw new DiagnosticError(...errors);
  const place = startOf(`content/editions/${id}/index.mdx`);
  const ids = [
    ...new Set([...(content?.editions ?? []).map((one) => one.id), ...archive.map((one) => one.edition)]),
  ];
  throw new DiagnosticError(
    edition === undefined
      ? diagnose(place, "no-edition", { message: `there is no edition ${id}`, mend: didYouMean(id, ids) })
      : diagnose(place, "no-draft", { edition: id }),
  );
}

/** A file to send of an edition, and whether what it is of was withdrawn. Throws a DiagnosticError where it cannot be had, or is not fit to be sent. */
export async function fileToSend(
  effects: EngineEffects,
  wanted: Wanted,
  asked: Asked,
): Promise<FileToSend & { readonly warned: readonly Diagnostic[] }> {
  const { root } = effects;
  const found = findEdition(effects, wanted);
  if (found.kind === "version") {
    const file = await releasedFile(root, found.archive, found.version, asked);
    return { ...file, warned: warnedOfWithdrawal(found.version) };
  }
  const { edition, sections } = await draftOf(effects, found.archive, wanted);
  const standing = { superseded: false, outdated: false };
  const file = await madeOf(edition, asked, { ...asked, standing, render: renderDocument, sections });
  return { ...file, warned: [] };
}

/** A draft as it is computed now, and where its sections begin. Throws a DiagnosticError where it is not fit to be sent. */
export async function draftOf(
  { root, progress }: EngineEffects,
  archive: readonly Version[],
  { edition: id, language }: Pick<Wanted, "edition" | "language">,
): Promise<{ readonly edition: Edition; readonly sections: Tools["sections"] }> {
  const { site, diagnostics } = await compute(root, progress, { archive });
  const content = contentOf(root, language, id);
  const reports = site === null ? [] : reportsOf(site);
  const report = reports.find((one) => one.id === id && one.language === language);
  if (site === null || report === undefined) throw new DiagnosticError(...diagnostics);
  return { edition: editionOf(site, report), sections: boardSections(content, id) };
}

/** What an edition is made from, in one of its languages; throws a DiagnosticError where it is not written in it. */
export function contentOf(root: string, language: string | null, id: string): Content {
  const { content, diagnostics } = readContent(root);
  if (content === null) throw new DiagnosticError(...diagnostics);
  if (language === null) return content;
  const locale = content.report.config.languages.find((one) => languageCode(one) === language);
  const spoken = locale === undefined ? null : readContent(root, undefined, locale).content;
  const edition = spoken?.editions.find((one) => one.id === id);
  if (spoken !== null && edition?.translation != null) return spoken;
  const place = startOf(`content/editions/${id}/index.${language}.mdx`);
  const mend = "Write that file, or leave --language out.";
  throw new DiagnosticError(
    diagnoseAs("error", place, "not-translated", { message: `${id} is not written in "${language}"`, mend }),
  );
}
