import { bridgeChart } from "../charts/bridge.ts";
import { bulletChart } from "../charts/bullet.ts";
import { cohortChart } from "../charts/cohorts.ts";
import { distributionChart } from "../charts/distribution.ts";
import { flowsChart } from "../charts/flows.ts";
import { forecastChart } from "../charts/forecast.ts";
import { intervalChart } from "../charts/intervals.ts";
import { lagChart } from "../charts/lag.ts";
import { queryChart } from "../charts/query.ts";
import { recentChart } from "../charts/recent.ts";
import { scatterChart } from "../charts/scatter.ts";
import { segmentChart } from "../charts/segments.ts";
import { treeChart } from "../charts/tree.ts";
import { dailyChart } from "../charts/trend/daily.ts";
import { trendChart } from "../charts/trend/trend.ts";
import { vintageChart } from "../charts/vintages.ts";
import type { DrawingKind, DrawingOf } from "../document/drawing.ts";
import type { Series } from "../report/facts/series.ts";
import type { Report } from "../report/report.ts";
import { drawnOnce } from "./drawnOnce.ts";
import { findTree } from "./driverTree/find.ts";
import { findMetric } from "./metric/find.ts";
import { queryOf } from "./query/find.ts";

/** Where a chart is drawn: under which id, how large; as high as it needs where no height is given. */
export interface DrawnAt {
  readonly id: string;
  readonly width: number;
  readonly height?: number;
  /** Is it printed, where a pattern would become a picture of pixels? */
  readonly byLines?: boolean;
}

/** Size of drawings on slides: shown at 1184 px of a slide of 1280, their text of 13 px is one of 24. */
export const SLIDE_DRAWING = { width: 640, height: 218 } as const;

interface Options extends DrawnAt {
  readonly locale: string;
}

type Draw<Kind extends DrawingKind> = (report: Report, drawing: DrawingOf<Kind>, options: Options) => string;

/** What draws each kind of chart. */
const DRAWINGS: { readonly [Kind in DrawingKind]: Draw<Kind> } = {
  trend: (report, { metric }, options) => drawSeries(findMetric(report, metric).series, report, options),
  control: (report, { metric }, options) =>
    drawSeries(findMetric(report, metric).control.series, report, options),
  daily: (report, { metric, days }, options) => {
    const trend = only(report.dailyTrends, (one) => one.metric === metric && one.days === days);
    return once("dailyChart", dailyChart, trend, { ...options, editionLabel: report.label });
  },
  recent: (report, { metric }, options) => drawRecent(report, metric, options, false),
  review: (report, { metric }, options) => drawRecent(report, metric, options, true),
  forecast: ({ outlook }, { metric }, options) => {
    const row = only(outlook.forecasts, (one) => one.metric === metric);
    if (row.drawn === null) throw new Error(`No forecast of ${metric} can be drawn.`);
    return once("forecastChart", forecastChart, { ...row, drawn: row.drawn }, options);
  },
  retention: ({ retention }, { metric }, options) =>
    once("cohortChart", cohortChart, only(retention, (one) => one.metric === metric).chart, options),
  retentionCurve: ({ retention }, { metric }, options) =>
    once(
      "intervalChart",
      intervalChart,
      only(retention, (one) => one.metric === metric).curve.chart,
      options,
    ),
  flows: ({ flows }, { metric }, options) =>
    once(
      "flowsChart",
      flowsChart,
      only(flows, (one) => one.metric === metric),
      options,
    ),
  distribution: ({ distributions }, { metric }, options) =>
    once(
      "distributionChart",
      distributionChart,
      only(distributions, (one) => one.metric === metric),
      options,
    ),
  vintages: ({ vintages }, { metric }, options) =>
    once(
      "vintageChart",
      vintageChart,
      only(vintages, (one) => one.metric === metric),
      options,
    ),
  guardrail: ({ guardrails }, { metric }, { id, locale }) =>
    once(
      "bulletChart",
      bulletChart,
      only(guardrails, (one) => one.id === metric),
      { id, locale },
    ),
  bridge: ({ bridge, bridges }, { metric, period, vs }, options) => {
    const all = bridge === null ? bridges : [bridge, ...bridges];
    const isMeant = (one: (typeof all)[number]) =>
      one.metric === metric && one.period === period && one.vs === vs;
    return once("bridgeChart", bridgeChart, only(all, isMeant), options);
  },
  tree: (report, { segment }, options) => {
    const found = findTree(report, segment);
    if (found === null) throw new Error("The north star has no such tree.");
    return once("treeChart", treeChart, found.tree, { ...options, label: found.label });
  },
  segments: ({ segmentCharts }, { as, metric, dimension }, options) => {
    const isMeant = (one: (typeof segmentCharts)[number]) =>
      one.as === as && one.metric === metric && one.dimension === dimension;
    return once("segmentChart", segmentChart, only(segmentCharts, isMeant), options);
  },
  cohort: ({ cohorts }, { metric, number }, options) =>
    once(
      "intervalChart",
      intervalChart,
      only(cohorts, (one) => one.metric === metric && one.number === number).chart,
      options,
    ),
  leadPairs: ({ leads }, { metric, outcome }, options) =>
    once(
      "scatterChart",
      scatterChart,
      only(leads, (one) => one.metric === metric && one.outcome === outcome).scatter,
      options,
    ),
  leadLags: ({ leads }, { metric, outcome }, options) =>
    once(
      "lagChart",
      lagChart,
      only(leads, (one) => one.metric === metric && one.outcome === outcome).lags,
      options,
    ),
  query: (report, { view }, options) => {
    const found = only(report.views, ({ id }) => id === view);
    if (found.kind !== "chart") throw new Error(`${view} is a table, which nothing draws.`);
    const query = queryOf(report, found);
    return drawnOnce(["query", found, query, options], () => queryChart(found, query, options));
  },
};

/** A chart of a report, as SVG. */
export function drawn<Kind extends DrawingKind>(
  report: Report,
  drawing: DrawingOf<Kind>,
  at: DrawnAt,
): string {
  return DRAWINGS[drawing.draws](report, drawing, { ...at, locale: report.locale });
}

function drawSeries(series: Series, report: Report, options: Options): string {
  return once("trendChart", trendChart, series, { ...options, editionLabel: report.label });
}

function drawRecent(report: Report, metric: string, at: Options, isSmall: boolean): string {
  const { recent, name, unit } = findMetric(report, metric);
  const { id, width, locale } = at;
  const options = { id, width, locale, name, unit, isSmall };
  return once("recentChart", recentChart, recent, options);
}

function only<One>(all: readonly One[], isMeant: (one: One) => boolean): One {
  const found = all.find(isMeant);
  if (found === undefined) throw new Error("A chart draws what its report does not hold.");
  return found;
}

/** A chart is made of what it shows and its options alone, in a language that these name. */
function once<Shown, Own extends { readonly locale: string }>(
  name: string,
  chart: (shown: Shown, options: Own) => string,
  shown: Shown,
  options: Own,
): string {
  return drawnOnce([name, shown, options], () => chart(shown, options));
}
