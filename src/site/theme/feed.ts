import { starLine } from "../../blocks/basisText.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { ArchivedEdition, ReleasedVersion, WithdrawnVersion } from "../../report/archive.ts";
import type { Site } from "../../report/report.ts";
import { escapeMarkup } from "../../syntax/markup.ts";

/** What the feed is made of. */
export interface Published extends Pick<Site, "address" | "company" | "locale" | "withdrawn"> {
  readonly archive: readonly Pick<ArchivedEdition, "basis" | "headline" | "home" | "label" | "versions">[];
}

/**
 * The released versions as an Atom feed (RFC 4287), newest first. Ids are made of the seal, so that they stay the same
 * wherever the report is hosted; links are absolute where the address of the site is known.
 */
export function feed(site: Published): string {
  const { address } = site;
  const words = languageOf(site.locale).pages.feed;
  const at = (path: string) =>
    address === null ? path.slice(1) || "./" : new URL(path.slice(1), address).href;
  const entries = [
    ...site.archive.flatMap((edition) =>
      edition.versions.map((version) => released(edition, version, words, starOf(site, edition, version))),
    ),
    ...site.withdrawn.map((version) => gone(version, words)),
  ].sort((left, right) => (left.updated > right.updated ? -1 : 1));
  const updated = entries[0]?.updated ?? "1970-01-01";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(site.locale)}">`,
    `  <title>${escapeMarkup(words.title(site.company))}</title>`,
    `  <id>urn:sextant:${encodeURIComponent(site.company)}</id>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    `  <author><name>${escapeMarkup(site.company)}</name></author>`,
    `  <link rel="alternate" href="${escapeMarkup(at("/"))}"/>`,
    `  <link rel="self" href="${escapeMarkup(at("/feed.xml"))}"/>`,
    ...entries.flatMap((one) => written(one, at)),
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

/** What an entry says. */
interface Entry {
  readonly title: string;
  readonly seal: string;
  /** ISO date. */
  readonly updated: string;
  readonly home: string;
  readonly summary: string;
}

function released(
  { label }: Published["archive"][number],
  { version, title, seal, released: updated, home, correction }: ReleasedVersion,
  words: Language["pages"]["feed"],
  star: string,
): Entry {
  const heading = version > 1 ? words.versioned(label, version, title) : words.entry(label, title);
  const said = correction === null ? `${star}.` : words.correction(correction.why);
  return { title: heading, seal, updated, home, summary: `${said} ${words.seal(seal)}` };
}

/** The entry of a version that was withdrawn takes the place of the one that it had. */
function gone(
  { label, version, seal, on, home, onLabel, reason }: WithdrawnVersion,
  words: Language["pages"]["feed"],
): Entry {
  const title = words.withdrawn(label, version);
  return { title, seal, updated: on, home, summary: `${words.why(onLabel, reason)} ${words.seal(seal)}` };
}

function written({ title, seal, updated, home, summary }: Entry, at: (path: string) => string): string[] {
  return [
    "  <entry>",
    `    <title>${escapeMarkup(title)}</title>`,
    `    <id>urn:sha256:${seal}</id>`,
    `    <updated>${updated}T00:00:00Z</updated>`,
    `    <link rel="alternate" href="${escapeMarkup(at(home))}"/>`,
    `    <summary>${escapeMarkup(summary)}</summary>`,
    "  </entry>",
  ];
}
