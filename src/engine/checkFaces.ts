import type { Content } from "../content/content.ts";
import type { FrontMatter } from "../content/frontMatter.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { type Script, scriptsIn } from "../document/faces.ts";
import { lettersOf } from "../document/letters.ts";
import { installed } from "../formats/faces.ts";
import { editionOf, reportsOf } from "../report/edition.ts";
import type { Report, Site } from "../report/report.ts";

/**
 * Warnings of words in scripts that our faces have no letters of, where no face for them is installed: pictures, and
 * paper on a machine without fonts of its own, show boxes instead.
 */
export async function checkFaces(site: Site, contents: readonly Content[]): Promise<Diagnostic[]> {
  const found = reportsOf(site).flatMap((report) =>
    scriptsIn([...lettersOf(report)].join(""))
      .filter((script) => installed(script) === null)
      .map((script) => ({ report, script })),
  );
  return Promise.all(found.map(({ report, script }) => lacking(site, report, script, contents)));
}

async function lacking(
  site: Site,
  report: Report,
  script: Script,
  contents: readonly Content[],
): Promise<Diagnostic> {
  const found = contents.flatMap((content) => placesIn(content, report, script))[0];
  const charts = await chartsWith(site, report, script);
  const [source = ""] = script.sources;
  return diagnose(found?.place ?? startOf(`content/editions/${report.id}/index.mdx`), "letters-missing", {
    letters: found?.letters ?? wordIn(JSON.stringify(report), script),
    script: script.name,
    where: found === undefined ? " in names or cells of the data" : "",
    charts:
      charts.length === 0 ? "" : ` (as in the ${charts.length === 1 ? "chart" : "charts"} ${listed(charts)})`,
    package: `@fontsource/${source}`,
  });
}

function listed(names: readonly string[]): string {
  const more = names.length - 3;
  return names.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** The charts in whose drawing words of the script stand. */
async function chartsWith(site: Site, report: Report, { letters }: Script): Promise<readonly string[]> {
  // What draws takes its time to load.
  const { offeredBy, svgOf } = await import("../formats/drawings.ts");
  const edition = editionOf(site, report);
  const drawn = offeredBy(edition).filter((one) => letters.test(svgOf(one, edition) ?? ""));
  return drawn.map(({ id }) => id);
}

interface Found {
  readonly place: Place;
  readonly letters: string;
}

/** Where the script stands in what people wrote of an edition. */
function placesIn({ report, metrics, bets, editions }: Content, { id }: Report, script: Script): Found[] {
  const own = editions.find((edition) => edition.id === id);
  const fronts = [report, ...metrics.values(), ...bets, ...(own?.pages ?? [])].map(({ front }) => front);
  return fronts.flatMap((front) => placeIn(front, script));
}

function placeIn({ file, text }: FrontMatter, script: Script): Found[] {
  const lines = text.split("\n");
  const line = lines.findIndex((one) => script.letters.test(one));
  const own = lines[line];
  if (own === undefined) return [];
  return [
    {
      place: { file, line: line + 1, column: own.search(script.letters) + 1 },
      letters: wordIn(own, script),
    },
  ];
}

/** The first word of the script, or what there is of it. */
function wordIn(text: string, { letters }: Script): string {
  const run = new RegExp(`(?:${letters.source}\\p{Mark}*)+`, "u").exec(text)?.[0] ?? "";
  return [...run].slice(0, 12).join("");
}
