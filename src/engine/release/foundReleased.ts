import { existsSync, readFileSync } from "node:fs";
import type { Earlier } from "../../compute/earlier.ts";
import type { Content, InLanguage } from "../../content/content.ts";
import { readFrontMatter } from "../../content/frontMatter.ts";
import { DiagnosticError } from "../../diagnostics/diagnostic.ts";
import { listedAddress } from "../../ledger/figureAddress.ts";
import { byPeriod, latestVersions, type Version } from "../../release/archive.ts";
import { homeOf, publishedPath, sealedPath, under } from "../../release/version.ts";
import type { Edition } from "../../report/edition.ts";
import {
  type Found,
  foundAt,
  foundIn,
  foundMetric,
  foundValue,
  type ReleasedFound,
} from "../../report/found.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { sealedReport } from "../sealedReport.ts";

/** The languages that pages are looked for in, the report's own first. */
interface Spoken {
  readonly content: Content;
  readonly languages: readonly InLanguage[];
}

/**
 * What there is to be found in the latest version of each released edition, newest first, in each of its languages: of
 * versions that carry their report all that it shows, of older ones their titles, the numbers that they handed on and
 * the metrics that they define.
 */
export function foundReleased(
  root: string,
  archive: readonly Version[],
  records: readonly Earlier[],
  { content, languages }: Spoken,
): ReleasedFound[] {
  const spoken = [
    { code: null, locale: content.report.config.locale },
    ...languages.map((one) => ({ code: one.code, locale: one.content.report.config.locale })),
  ];
  return latestVersions(archive)
    .toSorted((left, right) => byPeriod(right.manifest, left.manifest))
    .flatMap((version) => {
      const record = records.find(
        ({ id, version: number }) => id === version.edition && number === version.version,
      );
      return spoken
        .filter(({ code }) => lookUp(version.manifest.outputs, `${folderOf(code)}index.html`) !== undefined)
        .map((one) => foundOf(root, version, one, record));
    });
}

interface Tongue {
  readonly code: string | null;
  readonly locale: string;
}

function folderOf(code: string | null): string {
  return code === null ? "" : `${code}/`;
}

/** Versions never change: what was read of one is kept by its seal. */
const known = new Map<string, ReleasedFound>();

function foundOf(root: string, version: Version, tongue: Tongue, record: Earlier | undefined): ReleasedFound {
  const key = JSON.stringify([root, version.seal, tongue, record?.id ?? null]);
  const held = known.get(key) ?? readFound(root, version, tongue, record);
  known.set(key, held);
  return held;
}

function readFound(
  root: string,
  version: Version,
  tongue: Tongue,
  record: Earlier | undefined,
): ReleasedFound {
  const { code, locale } = tongue;
  const home = `${homeOf(version)}${folderOf(code)}`;
  const edition = editionIn(root, version, code);
  if (edition !== null) {
    const metrics = edition.book.dictionary.map((entry) => foundMetric(entry, home));
    return { language: code, locale, found: foundIn(edition.report), metrics };
  }
  const metrics = sealedMetrics(root, version, code, home);
  const { label, title } = version.manifest;
  const numbers = code === null && record !== undefined ? numbersOf(record, metrics) : [];
  return { language: code, locale, found: [foundAt("edition", label, title, home), ...numbers], metrics };
}

/** The edition that a version carries; null of one that carries none, or one of another form than today's. */
function editionIn(root: string, version: Version, code: string | null): Edition | null {
  try {
    return sealedReport(root, `${publishedPath(version)}/${folderOf(code)}`);
  } catch (error) {
    if (error instanceof DiagnosticError) return null;
    throw error;
  }
}

/** The metrics that a version without a report defines on its pages, as the content that it was made from names them. */
function sealedMetrics(root: string, version: Version, code: string | null, home: string): Found[] {
  return Object.keys(version.manifest.outputs).flatMap((path) => {
    const id = new RegExp(`^${folderOf(code)}metrics/([a-z0-9_]+)/index\\.html$`).exec(path)?.[1];
    const name = id === undefined ? null : sealedName(root, version, id, code);
    return id === undefined || name === null ? [] : [foundMetric({ id, name, aliases: [] }, home)];
  });
}

function sealedName(root: string, version: Version, id: string, code: string | null): string | null {
  const folder = `${sealedPath(version)}/content/metrics`;
  const files = [...(code === null ? [] : [`${folder}/${id}.${code}.mdx`]), `${folder}/${id}.mdx`];
  for (const file of files.filter((one) => existsSync(under(root, one)))) {
    const front = readFrontMatter(file, readFileSync(under(root, file), "utf8"));
    const data = Array.isArray(front) || !("data" in front) ? null : front.data;
    if (typeof data === "object" && data !== null && "name" in data && typeof data.name === "string")
      return data.name;
  }
  return null;
}

/** The numbers of its own period that a version showed and handed on. */
function numbersOf({ figures, period, home, label }: Earlier, metrics: readonly Found[]): Found[] {
  return figures.flatMap((figure) => {
    const { id, metric, measure, text, shown } = figure;
    const name = metrics.find((one) => one.metric === metric)?.name;
    if (name === undefined || measure !== "value" || figure.period !== period.id || shown.length === 0)
      return [];
    return [foundValue({ id: metric, name }, label, listedAddress(home, id), { text, figure: id, home })];
  });
}
