import type { DrawingOf } from "../../../document/drawing.ts";
import { plainText } from "../../../document/plain.ts";
import type { Table } from "../../../document/table.ts";
import type { Text } from "../../../document/text.ts";
import { languageOf } from "../../../language/language.ts";
import type { SegmentChart } from "../../../report/facts/moved.ts";
import { endLabels, lastOf } from "./beside.ts";
import { formatOf, type Label, type Plot, type Series, scaleOf } from "./plot.ts";
import type { Room, Sources } from "./sources.ts";
import { periodLabel } from "./trend.ts";

/** A metric's segments over time: as shares or stacked as areas, else as lines; each named at its end. */
export function segmentPlot(sources: Sources, drawing: DrawingOf<"segments">, room: Room): Plot | null {
  const { report } = sources.edition;
  const { as, metric, dimension } = drawing;
  const chart = report.segmentCharts.find(
    (one) => one.as === as && one.metric === metric && one.dimension === dimension,
  );
  if (chart === undefined || chart.refusal !== null || chart.lines.length === 0) return null;
  // A slope leads from one of the edition's periods to another, whatever it is reviewed by.
  const categories = chart.periods.map((period) =>
    as === "slope" ? period.label : periodLabel(period, chart.grain, report.locale),
  );
  const isStacked = as === "share" || as === "stacked";
  const series = seriesIn(sources, chart);
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  if (known.length === 0) return null;
  const totals = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const scale =
    as === "share"
      ? { low: 0, high: 1, step: 0.25 }
      : scaleOf(isStacked ? totals : known, isStacked || isCounted(chart));
  const middles = isStacked ? middlesOf(series) : series.map(({ values }) => lastOf(values)?.value ?? 0);
  const endings = series.map(({ name, values, ink }, index) => {
    const last = lastOf(values);
    const text =
      last === null ? name : `${name} ${chart.lines[index]?.points[last.index]?.text ?? ""}`.trim();
    return {
      value: middles[index] ?? 0,
      label: { text, ink: ink ?? sources.palette.ink, bold: index === 0 },
    };
  });
  const { labels, right } = endLabels(endings, scale, room);
  const named = series.map((one, index): Series => {
    const last = lastOf(one.values);
    const label = labels[index];
    return isStacked || last === null || label === undefined
      ? one
      : { ...one, labels: new Map([[last.index, label]]) };
  });
  return {
    categories,
    layers: isStacked
      ? [
          { kind: "area", grouping: "stacked", series: named },
          { kind: "line", grouping: "standard", series: stackNames(middles, labels, categories.length) },
        ]
      : [{ kind: "line", grouping: "standard", series: named }],
    scale,
    format: formatOf(scale, chart.unit.kind === "percent"),
    ...{ isAcross: false, hasValueAxis: true, right },
  };
}

/** Do its values count things, so that the axis begins at zero? */
function isCounted({ unit }: SegmentChart): boolean {
  return unit.kind === "noun" || unit.kind === "currency";
}

function seriesIn(
  { edition: { report }, palette }: Sources,
  { lines, rest }: SegmentChart,
): readonly Series[] {
  const inks = [palette.accent, ...palette.series];
  const own = lines.map(
    ({ name, points }, index): Series => ({
      ...{ name, ink: inks[index % inks.length] ?? palette.accent },
      values: points.map(({ value }) => value),
    }),
  );
  if (rest === null) return own;
  const { others } = languageOf(report.locale).exports.powerpoint;
  return [...own, { name: others, ink: palette.past, values: rest.points.map(({ value }) => value) }];
}

/** The middles of areas or bars that stand on each other, at the end. */
export function middlesOf(series: readonly Series[]): readonly number[] {
  let under = 0;
  return series.map(({ values }) => {
    const own = lastOf(values)?.value ?? 0;
    under += own;
    return under - own / 2;
  });
}

/** The names of what stands on each other, at the end of lines that are not seen. */
export function stackNames(
  middles: readonly number[],
  labels: readonly Label[],
  count: number,
): readonly Series[] {
  return labels.map((label, index) => ({
    ...{ name: label.text, ink: null, labels: new Map([[count - 1, label]]) },
    values: Array.from({ length: count }, (_, at) => (at === count - 1 ? (middles[index] ?? null) : null)),
  }));
}

/** The bars in a column of a table, each with its value as readers see it; null of tables without. */
export function barsIn(
  { edition: { report }, palette }: Sources,
  { columns, rows, caption }: Table,
): Plot | null {
  const at = columns.findIndex(({ role }) => role === "bar");
  if (at < 0) return null;
  const known = rows.filter(({ isTotal }) => !isTotal);
  const values = known.map(({ cells }) => barOf(cells[at]?.text ?? []));
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0 || numbers.some((value) => value < 0)) return null;
  const texts = known.map(({ cells }) => plainText(cells[at - 1]?.text ?? []));
  const labels = new Map(
    values.flatMap((value, index): [number, Label][] =>
      value === null
        ? []
        : [[index, { text: texts[index] ?? "", ink: palette.ink, bold: true, at: "outEnd", size: 14 }]],
    ),
  );
  const name = plainText(caption.text) || languageOf(report.locale).exports.powerpoint.value;
  const scale = scaleOf([...numbers, Math.max(...numbers) * 1.12], true);
  return {
    categories: known.map(({ cells }) => plainText(cells[0]?.text ?? [])),
    layers: [
      {
        kind: "bar",
        grouping: "clustered",
        gap: 55,
        series: [{ name, values, ink: palette.accent, labels }],
      },
    ],
    ...{ scale, format: formatOf(scale, false), isAcross: true, hasValueAxis: false, right: 0.1 },
  };
}

function barOf(text: Text): number | null {
  const bar = text.find((run) => typeof run !== "string" && run.kind === "bar");
  return typeof bar === "object" && bar.kind === "bar" ? bar.value : null;
}
