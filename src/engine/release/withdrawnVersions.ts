import type { InLanguage } from "../../content/content.ts";
import { formatLongDate } from "../../format/period.ts";
import { byPeriod, latestOf, newestOfAll, type Version } from "../../release/archive.ts";
import { homeOf } from "../../release/version.ts";
import { type Gone, withdrawnOf } from "../../release/withdrawn.ts";
import type { WithdrawnPage, WithdrawnVersion } from "../../report/archive.ts";
import { lookUp } from "../../syntax/lookUp.ts";

type Languages = readonly Pick<InLanguage, "code" | "content">[];

/** The versions that were withdrawn, of the newest edition first, the newest of each first, as a site tells of them. */
export function withdrawnIn(
  archive: readonly Version[],
  locale: string,
  languages: Languages,
): WithdrawnVersion[] {
  return withdrawnOf(archive)
    .toSorted((left, right) => byPeriod(right.manifest, left.manifest) || right.version - left.version)
    .map((version) => {
      const { edition, manifest, seal, withdrawn } = version;
      const on = withdrawn.at.slice(0, 10);
      return {
        edition,
        version: version.version,
        label: manifest.label,
        home: homeOf(version),
        released: manifest.released,
        releasedLabel: formatLongDate(manifest.released, locale),
        seal,
        on,
        onLabel: formatLongDate(on, locale),
        reason: withdrawn.reason,
        pages: pagesOf(version, archive, locale, languages),
      };
    });
}

/** The addresses at which it is said that versions were withdrawn. */
export function withdrawnAddresses(archive: readonly Version[]): string[] {
  return withdrawnOf(archive).flatMap((version) => addressesOf(version, archive));
}

/** Where a version had pages, and its edition's own address where no version stands there any more. */
function addressesOf(version: Gone<Version>, archive: readonly Version[]): string[] {
  const { edition } = version;
  const isLast =
    latestOf(archive, edition) === undefined && newestOfAll(archive, edition)?.version === version.version;
  const own = Object.keys(version.manifest.outputs).flatMap((path) =>
    PAGE.test(path) ? [homeOf(version) + path.replace(PAGE, "$1")] : [],
  );
  return [...own, ...(isLast ? [`/editions/${edition}/`] : [])];
}

const PAGE = /^(.*\/)?index\.html$/;

function pagesOf(
  version: Gone<Version>,
  archive: readonly Version[],
  locale: string,
  languages: Languages,
): WithdrawnPage[] {
  const latest = latestOf(archive, version.edition);
  const day = version.withdrawn.at.slice(0, 10);
  return addressesOf(version, archive).map((path) => {
    const code = languageAt(version, path);
    const spoken =
      code === null
        ? locale
        : (languages.find((one) => one.code === code)?.content.report.config.locale ?? code);
    return { path, locale: spoken, onLabel: formatLongDate(day, spoken), instead: insteadOf(latest, code) };
  });
}

/** The language of a page by its address: of a translation its code; null of the original. */
function languageAt(version: Version, path: string): string | null {
  const home = homeOf(version);
  const [code = ""] = path.startsWith(home) ? path.slice(home.length).split("/") : [];
  return lookUp(version.manifest.outputs, `${code}/figures.json`) === undefined ? null : code;
}

/** The board page of the version that readers get now. */
function insteadOf(latest: Version | undefined, code: string | null): string | null {
  if (latest === undefined) return null;
  const isSpoken = code !== null && lookUp(latest.manifest.outputs, `${code}/index.html`) !== undefined;
  return isSpoken ? `${homeOf(latest)}${code}/` : `/editions/${latest.edition}/`;
}
