import type { Download } from "../document/download.ts";
import { remembered } from "../document/recorded.ts";
import { languageOf } from "../language/language.ts";
import type { Report } from "../report/report.ts";
import { BLOCKS, isBlock } from "./blocks.ts";
import type { BlockName } from "./catalogue.ts";
import { chartDownload } from "./chart/show.ts";
import { metricsOf } from "./metric/metricsOf.ts";
import { changesDownload } from "./revision/download.ts";
import type { Setting } from "./setting.ts";
import { tableDownload } from "./table/show.ts";

/** What the dictionary shows of every metric. */
const OF_EVERY_METRIC: readonly BlockName[] = ["Trend", "ControlChart", "Recent", "Cohorts", "Retention"];

/** All that the pages of an edition offer; of the newest also what the dictionary shows of every metric. */
export function downloadsOf(report: Report, isNewest: boolean): readonly Download[] {
  return isNewest ? ofNewest(report) : ofPages(report);
}

const ofNewest = remembered((report: Report) => allOf(report, true));
const ofPages = remembered((report: Report) => allOf(report, false));

function allOf(report: Report, isNewest: boolean): readonly Download[] {
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "page", say: languageOf(locale), locale };
  const of = (name: BlockName, props: object) => BLOCKS[name].downloads(setting, props);
  const shown = report.pages.flatMap(({ blocks }) =>
    blocks.flatMap(({ name, props }) => (isBlock(name) ? of(name, props) : [])),
  );
  const dictionary = isNewest
    ? [
        ...metricsOf(report).flatMap(({ id }) => OF_EVERY_METRIC.flatMap((name) => of(name, { of: id }))),
        ...of("Candidates", {}),
      ]
    : [];
  const views = report.views.map((view) =>
    view.kind === "chart" ? chartDownload(view, setting) : tableDownload(view, setting),
  );
  const all = [...shown, ...views, ...changesDownload(setting), ...dictionary];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
