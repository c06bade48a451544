import { bridgeChart } from "../charts/bridge.ts";
import { bulletChart } from "../charts/bullet.ts";
import { queryChart } from "../charts/query.ts";
import { segmentChart } from "../charts/segments.ts";
import { standalone } from "../charts/standalone.ts";
import { treeChart } from "../charts/tree.ts";
import { type CsvTable, csvText } from "../format/csv.ts";
import { findBridge } from "../report/findBridge.ts";
import { metricsOf } from "../report/metricsOf.ts";
import type { Bridge, MetricFacts, QueryView, Report, SegmentChart, Site } from "../report/report.ts";
import { candidatesCsv } from "./choiceWords.ts";
import * as csv from "./csvTables.ts";
import { type Drawing, drawRecent, drawSeries } from "./drawn.ts";
import { evidenceDownloads } from "./evidenceDownloads.ts";
import { queryOf, treeOf } from "./lookup.ts";
import { CHANGES, changesCsv } from "./revisionDownload.ts";
import { segmentChartSubtitle, segmentChartTitle } from "./segmentWords.ts";
import { vintageDownloads } from "./vintageDownloads.ts";
import { chartSubtitle, controlNotes, controlSubtitle, recentSentence, trendSentence } from "./words.ts";

/** What a chart or table offers for taking away: its data, and its drawing where it has one. */
export interface Download {
  /** Names the files, uniquely in the edition. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly table: () => CsvTable;
  /** The drawing for a wide place; null of what is a table only. */
  readonly draw: ((drawing: Drawing) => string) | null;
}

/** Path of a download's files within the site, without its ending. */
export function downloadPath(report: Report, id: string): string {
  return `${report.home}charts/${id}`;
}

/** The name under which a bridge is downloaded. */
export function bridgeId({ metric, period, vs }: Bridge): string {
  return `bridge-${metric}-${period}-${vs}`;
}

/** The name under which a chart of segments is downloaded. */
export function segmentChartId({ as, metric, dimension }: SegmentChart): string {
  return `${as}-${metric}-${dimension}`;
}

/** All that the pages of an edition offer; of the newest also what the dictionary shows of every metric. */
export function downloadsOf(report: Report, isNewest: boolean): readonly Download[] {
  const shown = report.pages.flatMap(({ blocks }) => blocks.map((block) => ofBlock(report, block)));
  const ofMetrics = metricsOf(report).map((metric) => [
    ...ofMetric(metric),
    ...["Cohorts", "Retention"].flatMap((name) => evidenceDownloads(report, name, metric.id)),
  ]);
  const dictionary = isNewest ? [...ofMetrics, ofCandidates(report)] : [];
  const views = report.views.map((view) => ofView(report, view));
  const all = [...shown.flat(), ...dictionary.flat(), ...views, ...ofRevision(report)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** The file of a download's data. */
export function csvFile({ table }: Download): string {
  return csvText(table());
}

/** The file of a download's drawing, with `style` in it; null of what is a table only. */
export function svgFile(download: Download, report: Report, site: Site, style: string): string | null {
  const { id, title, subtitle, source, draw } = download;
  if (draw === null) return null;
  const asOf = `${site.company}, ${report.label}; data to ${report.snapshot.throughLabel}.`;
  const drawing = draw({ report, id, width: 760, locale: report.locale });
  return standalone(drawing, { title, subtitle, notes: [source, asOf] }, style);
}

type Block = Report["pages"][number]["blocks"][number];

function ofBlock(report: Report, { name, props }: Block): readonly Download[] {
  const { of = report.headline.id, by } = props;
  const metric = metricsOf(report).find(({ id }) => id === of);
  const named = metric === undefined ? [] : ofMetric(metric);
  const kind = { Trend: "trend", ControlChart: "control", Recent: "recent" }[name];
  if (kind !== undefined) return named.filter(({ id }) => id.startsWith(`${kind}-`));
  if (name === "Bridge") return ofBridge(findBridge(report, props));
  if (name === "DriverTree") return ofTree(report);
  if (name === "Guardrails") return ofGuardrails(report);
  if (name === "Candidates") return ofCandidates(report);
  if (name === "Outlook") return [ofOutlook(report)];
  if (name === "Vintages") return vintageDownloads(report, props["of"]);
  if (name !== "Segments") return evidenceDownloads(report, name, props["of"]);
  return props["as"] === undefined
    ? ofSegments(report, props["of"], by)
    : report.segmentCharts
        .filter(({ refusal, lines }) => refusal === null && lines.length > 0)
        .map(ofSegmentChart);
}

function ofMetric(metric: MetricFacts): readonly Download[] {
  const { id, series, control, recent, name, unit } = metric;
  const trend: Download = {
    id: `trend-${id}`,
    title: trendSentence(metric),
    subtitle: `${name}, ${series.grainLabel}`,
    source: sourceOf(series.sourceLabel, series.notes),
    table: () => csv.seriesCsv(series),
    draw: (drawing) => drawSeries(series, false, drawing),
  };
  const chart: Download = {
    id: `control-${id}`,
    title: `${name}: ${control.detail}`,
    subtitle: controlSubtitle(control),
    source: sourceOf(series.sourceLabel, controlNotes(control)),
    table: () => csv.seriesCsv(control.series),
    draw: (drawing) => drawSeries(control.series, control.on === "change", drawing),
  };
  const latest: Download = {
    id: `recent-${id}`,
    title: recentSentence(metric),
    subtitle: `${name}, ${unit.name}; last year’s beside it`,
    source: sourceOf(series.sourceLabel, []),
    table: () => csv.recentCsv(metric),
    draw: (drawing) => drawRecent(metric, drawing),
  };
  return [
    ...(series.points.length === 0 ? [] : [trend]),
    ...(control.series.points.length === 0 ? [] : [chart]),
    ...(recent.panels.length === 0 ? [] : [latest]),
  ];
}

function sourceOf(source: string, notes: readonly string[]): string {
  return [`Source: ${source}.`, ...notes].join(" ");
}

function ofBridge(bridge: Bridge | null): readonly Download[] {
  if (bridge === null) return [];
  const { name, from, to, unit } = bridge;
  return [
    {
      id: bridgeId(bridge),
      title: `From ${from.value.text} to ${to.value.text}`,
      subtitle: `${name}, from ${from.label} to ${to.label}: contribution of each driver, ${unit.name}`,
      source: sourceOf(bridge.sourceLabel, []),
      table: () => csv.bridgeCsv(bridge),
      draw: (drawing) => bridgeChart(bridge, drawing),
    },
  ];
}

function ofTree(report: Report): readonly Download[] {
  const { headline } = report;
  const tree = treeOf(report);
  if (tree === null) return [];
  return [
    {
      id: "driver-tree",
      title: `The driver tree of ${tree.name}`,
      subtitle: "Solid lines multiply or add up; dashed ones are influences",
      source: sourceOf(headline.series.sourceLabel, []),
      table: () => csv.treeCsv(tree),
      draw: (drawing) => treeChart(tree, drawing),
    },
  ];
}

function ofGuardrails({ guardrails }: Report): readonly Download[] {
  return guardrails.map((guardrail) => ({
    id: `guardrail-${guardrail.id}`,
    title: `${guardrail.name} against its limits`,
    subtitle: `${guardrail.judgedLabel}, ${guardrail.unit.name}; ${guardrail.better} is better`,
    source: sourceOf(guardrail.series.sourceLabel, []),
    table: () => csv.guardrailCsv(guardrail),
    draw: ({ id, locale }) => bulletChart(guardrail, { id, locale }),
  }));
}

function ofOutlook({ outlook, headline, label }: Report): Download {
  return {
    id: "outlook",
    title: `Forecasts made in ${label}`,
    subtitle: "",
    source: sourceOf(headline.series.sourceLabel, []),
    table: () => csv.outlookCsv(outlook),
    draw: null,
  };
}

function ofCandidates({ choice, headline }: Report): readonly Download[] {
  if (choice.length === 0) return [];
  return [
    {
      id: "candidates",
      title: "The north star and its candidates",
      subtitle: "",
      source: sourceOf(headline.series.sourceLabel, []),
      table: () => candidatesCsv(choice),
      draw: null,
    },
  ];
}

function ofRevision({ revision, headline }: Report): readonly Download[] {
  if (revision === null || revision.figures.length + revision.others.length === 0) return [];
  return [
    {
      id: CHANGES,
      title: `Figures that version ${revision.version} changes`,
      subtitle: "",
      source: sourceOf(headline.series.sourceLabel, []),
      table: () => changesCsv(revision),
      draw: null,
    },
  ];
}

function ofSegments({ segments }: Report, of?: string, by?: string): readonly Download[] {
  const named = segments.filter(
    ({ metric, dimension }) => (of ?? metric) === metric && (by ?? dimension) === dimension,
  );
  return named.map((table) => ({
    id: `segments-${table.metric}-${table.dimension}`,
    title: `${table.metricName} by ${table.dimension}`,
    subtitle: table.unit.name,
    source: sourceOf(table.sourceLabel, table.notes),
    table: () => csv.segmentsCsv(table),
    draw: null,
  }));
}

function ofSegmentChart(chart: SegmentChart): Download {
  return {
    id: segmentChartId(chart),
    title: segmentChartTitle(chart),
    subtitle: segmentChartSubtitle(chart),
    source: sourceOf(chart.sourceLabel, chart.notes),
    table: () => csv.segmentChartCsv(chart),
    draw: (drawing) => segmentChart(chart, drawing),
  };
}

function ofView(report: Report, view: QueryView): Download {
  const query = queryOf(report, view);
  const shown =
    view.kind === "table" ? view.columns : [view.x, view.y, view.fill].flatMap((one) => one ?? []);
  return {
    id: view.id,
    title: view.title,
    subtitle: view.kind === "table" ? "" : chartSubtitle(view),
    source: sourceOf(query.sourceLabel, []),
    table: () => csv.queryCsv(query, shown),
    draw: view.kind === "table" ? null : (drawing) => queryChart(view, query, drawing),
  };
}
