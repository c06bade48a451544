import { starLine } from "../../blocks/basisText.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { ArchivedEdition, ReleasedVersion } from "../../report/archive.ts";
import type { Site } from "../../report/report.ts";
import { escapeMarkup } from "../../syntax/markup.ts";

/** What the feed is made of. */
export interface Published extends Pick<Site, "address" | "company" | "locale"> {
  readonly archive: readonly Pick<ArchivedEdition, "basis" | "headline" | "home" | "label" | "versions">[];
}

/**
 * The released versions as an Atom feed (RFC 4287), newest first. Ids are made of the seal, so that they stay the same
 * wherever the report is hosted; links are absolute where the address of the site is known.
 */
export function feed(site: Published): string {
  const { address } = site;
  const words = languageOf(site.locale).pages.feed;
  const versions = site.archive
    .flatMap((edition) => edition.versions.map((version) => ({ edition, version })))
    .sort((left, right) => (left.version.released > right.version.released ? -1 : 1));
  const at = (path: string) =>
    address === null ? path.slice(1) || "./" : new URL(path.slice(1), address).href;
  const updated = versions[0]?.version.released ?? "1970-01-01";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(site.locale)}">`,
    `  <title>${escapeMarkup(words.title(site.company))}</title>`,
    `  <id>urn:sextant:${encodeURIComponent(site.company)}</id>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    `  <author><name>${escapeMarkup(site.company)}</name></author>`,
    `  <link rel="alternate" href="${escapeMarkup(at("/"))}"/>`,
    `  <link rel="self" href="${escapeMarkup(at("/feed.xml"))}"/>`,
    ...versions.flatMap(({ edition, version }) =>
      entry(edition, version, at, words, starOf(site, edition, version)),
    ),
    "</feed>",
    "",
  ].join("\n");
}

/** What a version says of its north star; of the latest also its change, and on which base that stands. */
function starOf(
  { locale }: Published,
  edition: Published["archive"][number],
  { version, northStar }: ReleasedVersion,
): string {
  const isLatest = edition.versions[0]?.version === version;
  return isLatest ? starLine(edition, { say: languageOf(locale), locale }) : northStar;
}

function entry(
  { label }: Published["archive"][number],
  { version, title, seal, released, home, correction }: ReleasedVersion,
  at: (path: string) => string,
  words: Language["pages"]["feed"],
  star: string,
): string[] {
  const heading = version > 1 ? words.versioned(label, version, title) : words.entry(label, title);
  const said = correction === null ? `${star}.` : words.correction(correction.why);
  return [
    "  <entry>",
    `    <title>${escapeMarkup(heading)}</title>`,
    `    <id>urn:sha256:${seal}</id>`,
    `    <updated>${released}T00:00:00Z</updated>`,
    `    <link rel="alternate" href="${escapeMarkup(at(home))}"/>`,
    `    <summary>${escapeMarkup(`${said} ${words.seal(seal)}`)}</summary>`,
    "  </entry>",
  ];
}
