import { existsSync, statSync } from "node:fs";
import type { Targets } from "../checks/written/links.ts";
import type { Content } from "../content/content.ts";
import { languageCode } from "../content/schema/report.ts";
import { figurePage } from "../ledger/figureAddress.ts";
import type { Version } from "../release/archive.ts";
import { under } from "../release/version.ts";
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
  const drafts = computed.flatMap(({ id, pages, config }) => {
    const home = homeIn(scope, id);
    const slugs = pages.map(({ slug }) => slug).filter((slug) => slug !== "index");
    const figures = ["figures", ...[...content.metrics.keys()].map((id) => `figures/${figurePage(id)}`)];
    const further = [...slugs, ...figures, ...(config.correction === undefined ? [] : ["changes"])];
    return [home, `${home}figures.json`, ...further.map((slug) => `${home}${slug}/`)];
  });
  const released = archive.flatMap(({ edition, version, manifest }) => {
    const home = `/editions/${edition}/v${version}/`;
    const outputs = Object.keys(manifest.outputs).map(
      (path) => home + path.replace(/(^|\/)index\.html$/, "$1"),
    );
    return [`/editions/${edition}/`, `${home}manifest.json`, ...outputs];
  });
  return {
    addresses: new Set([...common(content), ...drafts, ...released]),
    homeOf: (edition) => homes.get(edition) ?? null,
    isFile: (path) => existsSync(under(root, path)) && statSync(under(root, path)).isFile(),
  };
}

/** The pages that every site has. */
function common({ report, metrics, sprint }: Content): string[] {
  const homes = ["/", ...report.config.languages.map((locale) => `/${languageCode(locale)}/`)];
  const defined = [...metrics.keys()].flatMap((id) => [`metrics/${id}/`, `metrics/${id}/history/`]);
  return [
    ...["/", "/editions/", "/editions.json", "/feed.xml", "/robots.txt", "/sprint/"],
    ...homes.flatMap((home) => ["metrics/", "about/", ...defined].map((path) => home + path)),
    ...sprint.map(({ id }) => `/sprint/${id}/`),
  ];
}
