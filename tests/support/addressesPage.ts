import { ADDRESSES, type Address, DRAFT } from "../../src/site/addresses.ts";

/** What a part of an address that is not fixed is called. */
const NAMES: Readonly<Record<string, string>> = {
  edition: "<period>",
  other: "<period>",
  page: "<page>",
  "...page": "…",
  metric: "<id>",
  chart: "<name>",
  week: "<week>",
  picture: "<file>",
};

/** What is written beside the pages that are rendered. */
const FILES: Readonly<Record<string, string>> = {
  "/editions/<period>/": "the latest version of an edition: its board page, with links made for that place",
  "/editions/<period>/v<N>/":
    "a released version, frozen: all that a draft has below its address, and `metrics/`, `about/`, `glossary/` and `sprint/` of its own",
  "/editions/<period>/v<N>/manifest.json": "what is sealed: the hash of every input and of every file",
  "/editions/<period>/v<N>/manifest.json.sig": "its signature, where it is signed",
  "/editions/<period>/v<N>/manifest.json.tsr": "its time token, where it has one",
  "/editions/<period>/v<N>/downloads/<file>": "the files to send that it carries",
  "/editions/<period>/v<N>/superseded.css":
    "shows on its pages that there is a later version, or does nothing; not sealed",
  "/editions/<period>/v<N>/outdated.css":
    "shows on its pages that there is a later edition, or does nothing; not sealed",
  "/drafts/<period>/preview.png":
    "the picture of an edition for previews of links; a version has one, and so has `/`",
  "/_astro/<file>":
    "styles, fonts and scripts, whose names change with what they hold; a version has its own",
  "/sitemap.xml": "of a public report whose address is known",
};

/** A line of the page: an address as people write it, and what is there. */
interface Line {
  readonly address: string;
  readonly text: string;
}

/** The page `docs/reference/addresses.md`. */
export function addressesPage(): string {
  const all = Object.entries<Address>(ADDRESSES).map(([pattern, facts]) => ({ pattern, ...facts }));
  const lines = (chosen: typeof all) =>
    chosen.map(({ pattern, text }) => ({ address: shown(pattern), text }));
  const ofSite = all.filter(({ pattern, of }) => of !== "edition" && !pattern.startsWith(DRAFT));
  const common = all.filter(({ pattern, of }) => of === "edition" && !pattern.startsWith(DRAFT));
  const files = Object.entries(FILES).map(([address, text]) => ({ address, text }));
  return `${[
    HEAD,
    `## The site\n\n${table(lines(ofSite))}`,
    `## The dictionary, the sprint, the report\n\nOf the latest edition; a version has its own below it.\n\n${table(lines(common))}`,
    `## An edition\n\nBelow \`/editions/<period>/v<N>/\` of a version that is released the same stands as below \`/drafts/<period>/\`.\n\n${table(lines(all.filter(({ pattern }) => pattern.startsWith(DRAFT))))}`,
    `## Files beside the pages\n\n${table(files)}`,
  ].join("\n\n")}\n`;
}

const HEAD = `# Addresses

What stands where in a built site. This page is made from the catalogue of addresses (\`src/site/addresses.ts\`).

In a further language the same stands below the language: \`/drafts/2026-q3/de/\` of an edition, \`/de/metrics/\` of the site. All links are relative, so that the site works at any path and from a plain file server ([hosting](../run/host.md)); how to write links is told in [pages](../write/pages.md#links-and-pictures).`;

/** Every address as a regular expression of the paths of files below a built site: "drafts/2026-q3/index.html". */
export function addressPatterns(): { readonly address: string; readonly matches: RegExp }[] {
  const all = [...Object.keys(ADDRESSES).map(shown), ...Object.keys(FILES)];
  return all.map((address) => ({ address, matches: asFile(address) }));
}

/** An address as people write it. */
function shown(pattern: string): string {
  const named = pattern
    .replace("/[...language]", "")
    .replace(/\[([.\w]+)\]/g, (whole, name: string) => NAMES[name] ?? whole);
  if (named === "/404") return "/404.html";
  return /\/$|\.[a-z]+$|<file>$/.test(named) ? named : `${named}/`;
}

/** What an edition has stands below its draft and below a version; all of it below a language, and what is of all below a version. */
function asFile(address: string): RegExp {
  const escaped = address
    .replace(/[.]/g, "\\.")
    .replace("/…/", "/.+/")
    .replace("v<N>", "v\\d+")
    .replace(/<file>/g, "[^/]+")
    .replace(/<\w+>/g, "[^/]+");
  const below = escaped.replace(
    /^\/drafts\/\[\^\/\]\+/,
    "(?:/drafts/[^/]+|/editions/[^/]+/v\\d+)(?:/[a-z]{2})?",
  );
  const of = below === escaped ? `(?:/editions/[^/]+/v\\d+)?(?:/[a-z]{2})?${escaped}` : below;
  return new RegExp(`^${of}${address.endsWith("/") ? "index\\.html" : ""}$`);
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ address, text }) => `| \`${address}\` | ${text} |`);
  return ["| address | what is there |", "| --- | --- |", ...rows].join("\n");
}
