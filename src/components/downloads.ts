import { bridgeChart } from "../charts/bridge.ts";
import { bulletChart } from "../charts/bullet.ts";
import { queryChart } from "../charts/query.ts";
import { segmentChart } from "../charts/segments.ts";
import { standalone } from "../charts/standalone.ts";
import { treeChart } from "../charts/tree.ts";
import { type CsvTable, csvText } from "../format/csv.ts";
import { unitName } from "../format/unit.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Bridge, SegmentChart } from "../report/facts/moved.ts";
import type { MetricFacts } from "../report/facts/slices.ts";
import { findBridge } from "../report/findBridge.ts";
import { metricsOf } from "../report/metricsOf.ts";
import type { QueryView } from "../report/pages/queries.ts";
import type { Report, Site } from "../report/report.ts";
import { candidatesCsv } from "./choiceWords.ts";
import * as csv from "./csvTables.ts";
import { type Drawing, drawRecent, drawSeries } from "./drawn.ts";
import { evidenceDownloads } from "./evidenceDownloads.ts";
import { queryOf, treeOf } from "./lookup.ts";
import { CHANGES, changesCsv } from "./revisionDownload.ts";
import { segmentChartSubtitle, segmentChartTitle } from "./segmentWords.ts";
import { vintageDownloads } from "./vintageDownloads.ts";
import {
  bridgeTitle,
  chartSubtitle,
  controlNotes,
  controlSubtitle,
  recentSentence,
  trendSentence,
} from "./words.ts";

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
  const say = languageOf(report.locale);
  const shown = report.pages.flatMap(({ blocks }) => blocks.map((block) => ofBlock(report, block, say)));
  const ofMetrics = metricsOf(report).map((metric) => [
    ...ofMetric(metric, say),
    ...["Cohorts", "Retention"].flatMap((name) => evidenceDownloads(report, name, metric.id, say)),
  ]);
  const dictionary = isNewest ? [...ofMetrics, ofCandidates(report, say)] : [];
  const views = report.views.map((view) => ofView(report, view, say));
  const all = [...shown.flat(), ...dictionary.flat(), ...views, ...ofRevision(report, say)];
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
  const { asOf: dated } = languageOf(report.locale).blocks.downloads;
  const asOf = dated(site.company, report.label, report.snapshot.throughLabel);
  const drawing = draw({ report, id, width: 760, locale: report.locale });
  return standalone(drawing, { title, subtitle, notes: [source, asOf] }, style);
}

type Block = Report["pages"][number]["blocks"][number];

function ofBlock(report: Report, { name, props }: Block, say: Language): readonly Download[] {
  const { of = report.headline.id, by } = props;
  const metric = metricsOf(report).find(({ id }) => id === of);
  const named = metric === undefined ? [] : ofMetric(metric, say);
  const kind = { Trend: "trend", ControlChart: "control", Recent: "recent" }[name];
  if (kind !== undefined) return named.filter(({ id }) => id.startsWith(`${kind}-`));
  if (name === "Bridge") return ofBridge(findBridge(report, props), say);
  if (name === "DriverTree") return ofTree(report, say);
  if (name === "Guardrails") return ofGuardrails(report, say);
  if (name === "Candidates") return ofCandidates(report, say);
  if (name === "Outlook") return [ofOutlook(report, say)];
  if (name === "Vintages") return vintageDownloads(report, props["of"], say);
  if (name !== "Segments") return evidenceDownloads(report, name, props["of"], say);
  return props["as"] === undefined
    ? ofSegments(report, say, props["of"], by)
    : report.segmentCharts
        .filter(({ refusal, lines }) => refusal === null && lines.length > 0)
        .map((chart) => ofSegmentChart(chart, say));
}

function ofMetric(metric: MetricFacts, say: Language): readonly Download[] {
  const { id, series, control, recent, name, unit } = metric;
  const trend: Download = {
    id: `trend-${id}`,
    title: trendSentence(metric, say),
    subtitle: `${name}, ${series.grainLabel}`,
    source: sourceOf(say, series.sourceLabel, series.notes),
    table: () => csv.seriesCsv(series, say),
    draw: (drawing) => drawSeries(series, drawing),
  };
  const chart: Download = {
    id: `control-${id}`,
    title: `${name}${say.signs.colon}${control.detail}`,
    subtitle: controlSubtitle(control, say),
    source: sourceOf(say, series.sourceLabel, controlNotes(control, say)),
    table: () => csv.seriesCsv(control.series, say),
    draw: (drawing) => drawSeries(control.series, drawing),
  };
  const latest: Download = {
    id: `recent-${id}`,
    title: recentSentence(metric, say),
    subtitle: say.blocks.recent.subtitle(name, unitName(unit, say)),
    source: sourceOf(say, series.sourceLabel),
    table: () => csv.recentCsv(metric, say),
    draw: (drawing) => drawRecent(metric, drawing),
  };
  return [
    ...(series.points.length === 0 ? [] : [trend]),
    ...(control.series.points.length === 0 ? [] : [chart]),
    ...(recent.panels.length === 0 ? [] : [latest]),
  ];
}

function sourceOf(say: Language, source: string, notes: readonly string[] = []): string {
  return [say.blocks.common.source(source), ...notes].join(" ");
}

function ofBridge(bridge: Bridge | null, say: Language): readonly Download[] {
  if (bridge === null) return [];
  const { name, from, to, unit } = bridge;
  return [
    {
      id: bridgeId(bridge),
      title: bridgeTitle(bridge, say),
      subtitle: say.blocks.bridge.subtitle(name, from.label, to.label, unitName(unit, say)),
      source: sourceOf(say, bridge.sourceLabel),
      table: () => csv.bridgeCsv(bridge, say),
      draw: (drawing) => bridgeChart(bridge, drawing),
    },
  ];
}

function ofTree(report: Report, say: Language): readonly Download[] {
  const { headline } = report;
  const tree = treeOf(report);
  if (tree === null) return [];
  return [
    {
      id: "driver-tree",
      title: say.blocks.driverTree.titleOf(tree.name),
      subtitle: say.blocks.driverTree.both,
      source: sourceOf(say, headline.series.sourceLabel),
      table: () => csv.treeCsv(tree, say),
      draw: (drawing) => treeChart(tree, drawing),
    },
  ];
}

function ofGuardrails({ guardrails }: Report, say: Language): readonly Download[] {
  const words = say.blocks.guardrails;
  return guardrails.map((guardrail) => ({
    id: `guardrail-${guardrail.id}`,
    title: words.against(guardrail.name),
    subtitle: words.subtitle(guardrail.judgedLabel, unitName(guardrail.unit, say), words[guardrail.better]),
    source: sourceOf(say, guardrail.series.sourceLabel),
    table: () => csv.guardrailCsv(guardrail, say),
    draw: ({ id, locale }) => bulletChart(guardrail, { id, locale }),
  }));
}

function ofOutlook({ outlook, headline, label }: Report, say: Language): Download {
  return {
    id: "outlook",
    title: say.blocks.outlook.madeIn(label),
    subtitle: "",
    source: sourceOf(say, headline.series.sourceLabel),
    table: () => csv.outlookCsv(outlook, say),
    draw: null,
  };
}

function ofCandidates({ choice, headline }: Report, say: Language): readonly Download[] {
  if (choice.length === 0) return [];
  return [
    {
      id: "candidates",
      title: say.blocks.candidates.caption,
      subtitle: "",
      source: sourceOf(say, headline.series.sourceLabel),
      table: () => candidatesCsv(choice, say),
      draw: null,
    },
  ];
}

function ofRevision({ revision, headline }: Report, say: Language): readonly Download[] {
  if (revision === null || revision.figures.length + revision.others.length === 0) return [];
  return [
    {
      id: CHANGES,
      title: say.blocks.downloads.revised(revision.version),
      subtitle: "",
      source: sourceOf(say, headline.series.sourceLabel),
      table: () => changesCsv(revision, say),
      draw: null,
    },
  ];
}

function ofSegments({ segments }: Report, say: Language, of?: string, by?: string): readonly Download[] {
  const named = segments.filter(
    ({ metric, dimension }) => (of ?? metric) === metric && (by ?? dimension) === dimension,
  );
  return named.map((table) => ({
    id: `segments-${table.metric}-${table.dimension}`,
    title: say.blocks.common.by(table.metricName, table.dimension),
    subtitle: unitName(table.unit, say),
    source: sourceOf(say, table.sourceLabel, table.notes),
    table: () => csv.segmentsCsv(table, say),
    draw: null,
  }));
}

function ofSegmentChart(chart: SegmentChart, say: Language): Download {
  return {
    id: segmentChartId(chart),
    title: segmentChartTitle(chart, say),
    subtitle: segmentChartSubtitle(chart, say),
    source: sourceOf(say, chart.sourceLabel, chart.notes),
    table: () => csv.segmentChartCsv(chart, say),
    draw: (drawing) => segmentChart(chart, drawing),
  };
}

function ofView(report: Report, view: QueryView, say: Language): Download {
  const query = queryOf(report, view);
  const shown =
    view.kind === "table" ? view.columns : [view.x, view.y, view.fill].flatMap((one) => one ?? []);
  return {
    id: view.id,
    title: view.title,
    subtitle: view.kind === "table" ? "" : chartSubtitle(view, say),
    source: sourceOf(say, query.sourceLabel),
    table: () => csv.queryCsv(query, shown, say),
    draw: view.kind === "table" ? null : (drawing) => queryChart(view, query, drawing),
  };
}
