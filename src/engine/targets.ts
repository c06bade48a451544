import { existsSync, statSync } from "node:fs";
import { formatDay } from "../calendar/day.ts";
import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import type { Targets } from "../checks/written/links.ts";
import type { Content } from "../content/content.ts";
import { languageCode } from "../content/schema/report.ts";
import { figurePage } from "../ledger/figureAddress.ts";
import { byPeriod, latestOf, type Version } from "../release/archive.ts";
import { under } from "../release/version.ts";
import { notWithdrawn } from "../release/withdrawn.ts";
import { othersOf } from "../report/beside/others.ts";
import { withdrawnAddresses } from "./release/withdrawnVersions.ts";
import { editionsIn, homeIn, type Scope } from "./scope.ts";

/** What the pages of a site may lead to; the pages of a version only to what stays: no draft. */
export function targetsOf(
  root: string,
  content: Content,
  archive: readonly Version[],
  scope: Scope,
): Targets {
  const computed = editionsIn(content, archive, scope);
  const homes = new Map(computed.map(({ id }) => [id, homeIn(scope, id)]));
  const standing = notWithdrawn(archive);
  const known = periodsOf([...standing.map(({ edition }) => edition), ...homes.keys()], content.calendar);
  const drafts = computed.flatMap(({ id, pages, config, period }) => {
    const home = homeIn(scope, id);
    const slugs = pages.map(({ slug }) => slug).filter((slug) => slug !== "index");
    const figures = ["figures", ...[...content.metrics.keys()].map((name) => `figures/${figurePage(name)}`)];
    const further = [
      ...[...slugs, ...figures, ...comparedBy(period, known, content.calendar)],
      ...(config.correction === undefined || latestOf(archive, id) === undefined ? [] : ["changes"]),
    ];
    return [home, `${home}figures.json`, ...further.map((slug) => `${home}${slug}/`)];
  });
  const released = standing.flatMap(({ edition, version, manifest }) => {
    const home = `/editions/${edition}/v${version}/`;
    const outputs = Object.keys(manifest.outputs).map(
      (path) => home + path.replace(/(^|\/)index\.html$/, "$1"),
    );
    return [`/editions/${edition}/`, `${home}manifest.json`, ...outputs];
  });
  return {
    addresses: new Set([...common(content), ...drafts, ...released, ...withdrawnAddresses(archive)]),
    homeOf: (edition) => homes.get(edition) ?? null,
    isFile: (path) => existsSync(under(root, path)) && statSync(under(root, path)).isFile(),
  };
}

/** The pages of an edition beside earlier ones, among all periods that have an edition. */
function comparedBy(own: Period, known: readonly Period[], calendar: Calendar): string[] {
  const earlier = known.filter((one) => byPeriod(ofPeriod(one), ofPeriod(own)) < 0);
  const others = othersOf(own, earlier, calendar);
  const further = others.filter(({ kind }) => kind === "other");
  return [...(others.length > 0 ? ["compare"] : []), ...further.map(({ period }) => `compare/${period.id}`)];
}

/** The periods of some editions, each once, from the oldest to the latest. */
function periodsOf(ids: readonly string[], calendar: Calendar): Period[] {
  return [...new Set(ids)]
    .flatMap((id) => parsePeriod(id, calendar) ?? [])
    .sort((left, right) => byPeriod(ofPeriod(left), ofPeriod(right)));
}

function ofPeriod({ id, first, last }: Period) {
  return { period: { id, first: formatDay(first), last: formatDay(last) } };
}

/** The pages that every site has. */
function common({ report, metrics, sprint }: Content): string[] {
  const homes = ["/", ...report.config.languages.map((locale) => `/${languageCode(locale)}/`)];
  const defined = [...metrics.keys()].flatMap((id) => [`metrics/${id}/`, `metrics/${id}/history/`]);
  return [
    ...["/", "/editions/", "/editions.json", "/feed.xml", "/robots.txt", "/sprint/"],
    ...homes.flatMap((home) =>
      ["metrics/", "about/", "find/", "glossary/", ...defined].map((path) => home + path),
    ),
    ...sprint.map(({ id }) => `/sprint/${id}/`),
  ];
}
