import { recentWords } from "../../charts/words/recent.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, paragraph } from "../../document/item.ts";
import { type Cell, cards, column, grid, line, NONE, row, shown, type Table } from "../../document/table.ts";
import { styled, type Text } from "../../document/text.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Comparison } from "../../report/facts/comparison.ts";
import type { MetricFacts, RecentFacts, RecentPlan, ToDate } from "../../report/facts/slices.ts";
import type { Block } from "../block.ts";
import { cellsOf, headOf, shareHead, sourceOf } from "../csvCells.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { findMetric, ofMetric } from "../metric/find.ts";
import { calendarFigures } from "../metric/table.ts";
import { judged, num, strong } from "../runs.ts";
import type { Voice } from "../setting.ts";
import type { RecentProps } from "./props.ts";

/** The latest weeks and months of a metric beside last year's, and each period to date. */
export function recentItems(metric: MetricFacts, title: string | undefined, voice: Voice): readonly Item[] {
  const { recent } = metric;
  return [
    recent.panels.length === 0
      ? paragraph("empty", whyNone(metric, voice.say))
      : recentChart(metric, title, voice),
    ...(recent.toDate.length === 0 ? [] : [toDateTable(metric, voice)]),
  ];
}

/** Why a metric has no latest weeks and months. */
function whyNone({ recent, name }: MetricFacts, { blocks }: Language): string {
  const words = blocks.recent;
  return recent.countedBy === null ? words.none(name) : words.countedBy(name, recent.countedBy);
}

/** The latest weeks and months, drawn beside last year's. */
export function recentChart(metric: MetricFacts, title: string | undefined, voice: Voice): Chart {
  const { id, name, recent, series } = metric;
  return {
    kind: "chart",
    look: "frame",
    name: `recent-${id}`,
    download: `recent-${id}`,
    title: [title ?? recentSentence(metric, voice.say)],
    subtitle: subtitleOf(metric, voice.say),
    source: voice.say.blocks.common.source(series.sourceLabel),
    notes: [],
    metric: id,
    drawing: { draws: "recent", metric: id },
    alt: recentWords(recent, name, voice.locale),
    tables: [pointsTable(metric, voice)],
    after: [],
  };
}

function subtitleOf({ name, unit, recent }: MetricFacts, say: Language): string {
  const { subtitle, subtitleAlone } = say.blocks.recent;
  const hasYear = hasYearBefore(recent);
  return (hasYear ? subtitle : subtitleAlone)(name, unitName(unit, say));
}

/** Do the data reach back to the year before any of the periods? Where a new definition lies between, cells say so. */
function hasYearBefore({ panels, toDate }: RecentFacts): boolean {
  return panels.some(({ points }) => isHeld(points)) || isHeld(toDate);
}

/** Is any of the periods held against the year before? */
function isHeld(periods: readonly { readonly comparison: Comparison | null }[]): boolean {
  return periods.some(({ comparison }) => comparison !== null && reachesBack(comparison.change));
}

/** "Daily people who post in September 2026: up 9.6% on a year before" */
export function recentSentence({ name, recent }: MetricFacts, say: Language): string {
  const words = say.blocks.recent;
  const last = recent.panels.at(-1)?.points.at(-1);
  if (last === undefined) return name;
  const phrase = last.comparison?.phrase;
  return phrase !== undefined && phrase.reason === null
    ? words.sentence(name, phrase.text, last.label)
    : words.plain(name);
}

/** Is the change on the period before asked for, of any that is shown? */
function hasBefore({ recent }: MetricFacts): boolean {
  return [...recent.panels.flatMap(({ points }) => points), ...recent.toDate].some(
    ({ previous }) => previous !== null,
  );
}

/** Which columns a table of periods has beside their values. */
interface Beside {
  readonly hasPlan: boolean;
  readonly hasBefore: boolean;
  readonly hasYear: boolean;
}

function columnsOf(first: string, beside: Beside, { blocks }: Language) {
  const { common, history, plan, recent } = blocks;
  return [
    column("row", first),
    column("number", common.value),
    ...(beside.hasPlan ? [column("number", plan.plan)] : []),
    ...(beside.hasBefore ? [column("number", history.onBefore)] : []),
    ...(beside.hasYear
      ? [
          column("number", common.yearBefore),
          column("number", beside.hasBefore ? recent.onYear : common.change),
        ]
      : []),
  ];
}

/** The change on the period before, where any row has one. */
function beforeCells({ hasBefore: isThere }: Beside, previous: Comparison | null, voice: Voice) {
  if (!isThere) return [];
  return [line(previous === null ? voice.say.format.notAvailable : judged(previous, voice))];
}

/** The latest periods, each with its plan, the change on the one before where that is asked for, and the year before. */
function pointsTable(metric: MetricFacts, voice: Voice): Table {
  const { blocks, format } = voice.say;
  const { name, recent } = metric;
  const points = recent.panels.flatMap((panel) => panel.points);
  const beside: Beside = {
    hasPlan: points.some(({ plan }) => plan !== null),
    hasBefore: hasBefore(metric),
    hasYear: hasYearBefore(recent),
  };
  const rows = points.map(({ label, value, comparison, plan, previous }) =>
    row(
      line(label),
      line(num(value, voice)),
      ...(beside.hasPlan ? [planCell(plan, voice)] : []),
      ...beforeCells(beside, previous, voice),
      ...(beside.hasYear
        ? [
            line(comparison === null ? format.notAvailable : num(comparison.base, voice)),
            line(comparison === null ? format.notAvailable : judged(comparison, voice)),
          ]
        : []),
    ),
  );
  return grid(shown(blocks.recent.caption(name)), columnsOf(blocks.common.period, beside, voice.say), rows);
}

/** The plan; of a longer period, which one that is. */
function planCell(plan: RecentPlan | null, voice: Voice): Cell {
  if (plan === null) return NONE;
  const { target, label } = plan;
  return line(num(target, voice), ...(label === null ? [] : [" ", styled("aside", label)]));
}

function toDateTable(metric: MetricFacts, voice: Voice): Table {
  const { blocks, format } = voice.say;
  const { name, recent } = metric;
  const { recent: words } = blocks;
  const beside: Beside = { hasPlan: false, hasBefore: hasBefore(metric), hasYear: isHeld(recent.toDate) };
  const rows = recent.toDate.map((one) =>
    row(
      line(one.name, " ", styled("below", one.label)),
      line(strong(one.value, voice), ...partOf(one, voice)),
      ...beforeCells(beside, one.previous, voice),
      ...(beside.hasYear
        ? [
            line(
              one.comparison.change.reason === null ? num(one.comparison.base, voice) : format.notAvailable,
            ),
            line(judged(one.comparison, voice)),
          ]
        : []),
    ),
  );
  return cards("to-date", shown(words.toDateOf(name)), columnsOf(words.toDate, beside, voice.say), rows);
}

/** The part of what has come so far that is held against the year before, where it is not all. */
function partOf({ value, comparison: { comparable, partLabel } }: ToDate, voice: Voice): Text {
  if (comparable === null || comparable.reason !== null || comparable.text === value.text) return [];
  return [" ", styled("below", `${partLabel}${voice.say.signs.colon}`, num(comparable, voice))];
}

function dataOf(metric: MetricFacts, say: Language): CsvTable {
  const { recent, unit } = metric;
  const words = say.blocks.csv;
  const absent: CsvCell = { value: null, unit, reason: "no data" };
  const unknown: CsvCell[] = [absent, say.format.missing["no data"]];
  return {
    columns: [
      words.period,
      headOf(words.value, unit, say),
      words.reason,
      headOf(words.yearBefore, unit, say),
      words.change,
      words.reasonOfChange,
      headOf(words.target, unit, say),
      shareHead(words.ofTarget, say),
      ...(hasBefore(metric) ? [words.changeOnBefore] : []),
    ],
    rows: [
      ...recent.panels
        .flatMap(({ points }) => points)
        .map(({ period, value, comparison, plan, previous }): CsvCell[] => [
          period,
          ...cellsOf(value, say),
          comparison?.base ?? absent,
          ...(comparison === null ? unknown : cellsOf(comparison.change, say)),
          plan?.target ?? null,
          plan?.attainment ?? null,
          ...(hasBefore(metric) ? [previous?.change ?? null] : []),
        ]),
      ...recent.toDate.map(({ name, label, value, comparison, previous }): CsvCell[] => [
        `${name}${say.signs.colon}${label}`,
        ...cellsOf(value, say),
        comparison.base,
        ...cellsOf(comparison.change, say),
        null,
        null,
        ...(hasBefore(metric) ? [previous?.change ?? null] : []),
      ]),
    ],
  };
}

/** What the latest periods of a metric offer for taking away; nothing where there are none. */
export function recentDownloads(metric: MetricFacts, { say }: Voice): readonly Download[] {
  const { id, recent, series } = metric;
  if (recent.panels.length === 0) return [];
  return [
    {
      id: `recent-${id}`,
      title: recentSentence(metric, say),
      subtitle: subtitleOf(metric, say),
      source: sourceOf(say, series.sourceLabel),
      data: dataOf(metric, say),
      drawing: { draws: "recent", metric: id },
    },
  ];
}

/** The figures of the latest periods, as their table and chart show them. */
export function pointFigures({ recent: { panels } }: MetricFacts): readonly Figure[] {
  return panels
    .flatMap(({ points }) => points)
    .flatMap(({ value, comparison, plan, previous }) => [
      value,
      ...(plan === null ? [] : [plan.target]),
      ...comparedFigures(previous),
      ...(comparison === null ? [] : [comparison.base, comparison.change, ...calendarFigures(comparison)]),
    ]);
}

function figuresOf(metric: MetricFacts): readonly Figure[] {
  const { toDate } = metric.recent;
  return [
    ...pointFigures(metric),
    ...toDate.flatMap(({ value, comparison, previous }) => [
      value,
      ...(isHeld(toDate) ? comparedFigures(comparison) : []),
      ...comparedFigures(previous),
    ]),
  ];
}

function comparedFigures(comparison: Comparison | null): readonly Figure[] {
  if (comparison === null) return [];
  const { base, comparable, change } = comparison;
  return [base, ...(comparable === null ? [] : [comparable]), change, ...calendarFigures(comparison)];
}

/** The latest weeks and months of a metric beside last year's, and each period to date. */
export const recent: Block<RecentProps> = {
  show: (setting, { of, title }) => recentItems(findMetric(setting.report, of), title, setting),
  figures: (report, { of }) => ofMetric(report, of, figuresOf),
  downloads: (setting, { of }) => ofMetric(setting.report, of, (metric) => recentDownloads(metric, setting)),
  section: null,
};
