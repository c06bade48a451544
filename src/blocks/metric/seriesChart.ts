import { trendWords } from "../../charts/words/trend.ts";
import type { Chart } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import type { CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Plan } from "../../report/facts/ahead.ts";
import type { PointSurprise, Series } from "../../report/facts/series.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import { dayHead, headOf } from "../csvCells.ts";
import { num, reasonText } from "../runs.ts";
import type { Voice } from "../setting.ts";

/** What heads the chart of a series, and what stands under it. */
interface SeriesWords {
  /** Null where it is said beside. */
  readonly title: string | null;
  readonly subtitle: string;
  readonly notes: readonly string[];
}

/** Is there anything to draw? What adds up is drawn of whole periods alone. */
export function isDrawn({ points, addsUp }: Series): boolean {
  return points.some(({ value, state }) => value !== null && (state === "complete" || !addsUp));
}

/** What is said in the place of a chart that would draw nothing. */
export function undrawn({ name, grain, points }: Series, { blocks }: Language): string {
  const hasValues = points.some(({ value }) => value !== null);
  return hasValues ? blocks.common.noWhole(name, grain) : blocks.common.noValues(name);
}

/** The chart of a series, with its data. */
export function seriesChart(
  draws: "trend" | "control",
  series: Series,
  { title, subtitle, notes }: SeriesWords,
  voice: Voice,
): Chart {
  const name = `${draws}-${series.metric}`;
  return {
    kind: "chart",
    look: "frame",
    name,
    download: name,
    title: title === null ? [] : [title],
    subtitle,
    source: voice.say.blocks.common.source(series.sourceLabel),
    notes,
    metric: series.metric,
    drawing: { draws, metric: series.metric },
    alt: trendWords(series, voice.locale),
    tables: [
      seriesTable(series, voice.say),
      ...(series.plan === null ? [] : [planTable(series.plan, voice)]),
    ],
    after: [],
  };
}

function seriesTable(series: Series, say: Language): Table {
  const { common, series: words } = say.blocks;
  const hasYear = series.points.some((point) => point.lastYear !== null);
  const hasSurprise = series.points.some((point) => point.surprise !== null);
  const hasBands = series.points.some((point) => point.band !== null);
  const bands = say.report.targetBands;
  const states = { complete: "", incomplete: words.incomplete, gap: words.gap };
  const columns = [
    column("row", common.period),
    column("words", words.from),
    column("number", common.value),
    ...(hasYear ? [column("number", common.yearBefore)] : []),
    ...(hasBands ? [column("words", words.target)] : []),
    ...(hasSurprise ? [column("words", words.surprise)] : []),
  ];
  const rows = series.points.map((point) =>
    row(
      line(`${point.label}${states[point.state]}`),
      line(point.first),
      line(point.reason === null ? point.text : common.absent(say.format.missing[point.reason])),
      ...(hasYear ? [line(point.lastYearText)] : []),
      ...(hasBands ? [line(point.band === null ? "" : bands[point.band])] : []),
      ...(hasSurprise ? [line(surpriseText(point.surprise, say))] : []),
    ),
  );
  const caption = `${series.name}, ${unitName(series.unit, say)}, ${series.grainLabel}`;
  return grid(shown(caption), columns, rows);
}

/** A plan step by step, beside what came. */
export function planTable({ grain, steps }: Plan, voice: Voice): Table {
  const { common, plan: words } = voice.say.blocks;
  const columns = [
    column("row", common.period),
    column("number", words.plan),
    column("number", common.value),
    column("number", words.ofPlan),
    { ...column("words", words.metHeading), isHidden: true },
  ];
  const rows = steps.map(({ label, target, actual, attainment, met }) =>
    row(
      line(label),
      ...[target, actual, attainment].map((figure) => line(num(figure, voice))),
      line(met === null ? "" : met ? words.met : words.notMet),
    ),
  );
  return grid(shown(words.caption(grain)), columns, rows);
}

/** The values of a series by period, as data. */
export function seriesData({ points, unit, targetBands }: Series, say: Language): CsvTable {
  const words = say.blocks.csv;
  const hasBands = targetBands.length > 0;
  const bands = say.report.targetBands;
  return {
    columns: [
      words.period,
      dayHead(words.from),
      dayHead(words.to),
      headOf(words.value, unit, say),
      headOf(words.yearBefore, unit, say),
      words.state,
      words.reason,
      words.surprise,
      ...(hasBands ? [words.targetBand] : []),
    ],
    rows: points.map(({ period, first, last, value, lastYear, state, reason, surprise, band }) => [
      period,
      first,
      last,
      { value, unit, reason },
      { value: lastYear, unit, reason: null },
      words.states[state],
      reasonText(reason, say),
      surpriseText(surprise, say),
      ...(hasBands ? [band === null ? "" : bands[band]] : []),
    ]),
  };
}

/** "above what was to be expected (better)"; nothing where the value lies within. */
function surpriseText(surprise: PointSurprise | null, { blocks }: Language): string {
  return surprise === null ? "" : surprise.text + blocks.control.surprises[surprise.judgement];
}

/** The figures of a metric's series, by their ids, with those of its plan. */
export function seriesFigures({ id, series }: MetricFacts): readonly (Figure | string)[] {
  const planned = series.plan?.steps.flatMap(({ target, actual, attainment }) => [
    target,
    actual,
    attainment,
  ]);
  const banded = series.targetBands.flatMap(({ figures }) => figures);
  return [...series.points.map(({ period }) => `${id}@${period}`), ...(planned ?? []), ...banded];
}
