import { readdirSync, readFileSync } from "node:fs";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../formats/formats.ts";
import { baseName, type Tools } from "../formats/sent.ts";
import { byPeriod, latestOf, type Version } from "../release/archive.ts";
import type { Standing } from "../release/standing.ts";
import { nameOf, publishedPath, under } from "../release/version.ts";
import { notWithdrawn } from "../release/withdrawn.ts";
import type { Edition } from "../report/edition.ts";
import { renderDocument } from "./render/renderDocument.ts";
import { sealedReport } from "./sealedReport.ts";

/** A file to send, with its name. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file to send as it is asked for. */
export interface Asked extends Pick<Tools, "paper" | "progress"> {
  readonly kind: FormatName;
  readonly language: string | null;
  /** Of pictures the name of the only one; null for all. */
  readonly chart: string | null;
}

/**
 * A file to send of a released version: the one that it carries, as it was sealed, else made of the report that was
 * sealed with it. Throws a DiagnosticError that tells what the version carries, where it has neither.
 */
export async function releasedFile(
  root: string,
  archive: readonly Version[],
  version: Version,
  asked: Asked,
): Promise<FileToSend> {
  const { kind, language, chart, paper } = asked;
  const home = `${publishedPath(version)}/${language === null ? "" : `${language}/`}`;
  const carried = namesIn(under(root, `${home}downloads`));
  const name = chart === null && paper === "a4" ? carried.find((one) => kindOf(one) === kind) : undefined;
  if (name !== undefined) return { name, bytes: readFileSync(under(root, `${home}downloads/${name}`)) };
  const edition = sealedReport(root, home);
  if (edition === null) throw notSealed(version, asked, carried);
  const standing = standingOf(archive, version);
  const render: Tools["render"] = (one, document) => renderDocument(one, document, standing);
  return madeOf(edition, asked, { ...asked, standing, render, sections: [] });
}

/** A file to send of an edition. */
export async function madeOf(
  edition: Edition,
  { kind, chart }: Pick<Asked, "kind" | "chart">,
  tools: Tools,
): Promise<FileToSend> {
  if (chart === null) {
    const { ending, make } = FORMATS[kind];
    return { name: `${baseName(edition)}${ending}`, bytes: await make(edition, tools) };
  }
  const { chartPng } = await import("../formats/pngs.ts");
  const name = `${baseName(edition)}-${chart.replace(/[^A-Za-z0-9_-]/g, "")}.png`;
  return { name, bytes: await chartPng(edition, chart) };
}

function standingOf(archive: readonly Version[], { edition, version }: Version): Standing {
  const newest = notWithdrawn(archive)
    .map(({ manifest }) => manifest)
    .toSorted(byPeriod)
    .at(-1);
  return {
    superseded: latestOf(archive, edition)?.version !== version,
    outdated: newest?.edition !== edition,
  };
}

function notSealed(version: Version, { kind, paper }: Asked, carried: readonly string[]): DiagnosticError {
  const what = paper === "a4" ? `carries no ${kind}` : `carries its ${kind} for A4 only`;
  const message = `${nameOf(version)} ${what}, and was released before a version held the report that one is made of`;
  const kinds = carried.flatMap((one) => kindOf(one) ?? []);
  const mend =
    kinds.length === 0
      ? "Release a correction of it: from then on every kind can be exported."
      : `It carries ${kinds.join(", ")}. Every kind can be exported of a correction.`;
  return new DiagnosticError(diagnose(startOf(publishedPath(version)), "not-sealed", { message, mend }));
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
