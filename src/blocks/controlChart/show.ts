import type { Download } from "../../document/download.ts";
import { type Item, paragraph } from "../../document/item.ts";
import type { Language } from "../../language/language.ts";
import type { ControlFacts, MetricFacts } from "../../report/facts/slices.ts";
import type { Block } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { findMetric, ofMetric } from "../metric/find.ts";
import { isDrawn, seriesChart, seriesData, seriesFigures, undrawn } from "../metric/seriesChart.ts";
import type { Setting, Voice } from "../setting.ts";
import type { ControlChartProps } from "./props.ts";

function show(setting: Setting, { of, title }: ControlChartProps): readonly Item[] {
  const { say, report } = setting;
  const metric = findMetric(report, of);
  const { control } = metric;
  if (!isDrawn(control.series)) return [paragraph("empty", undrawn(control.series, say))];
  const words = {
    title: title ?? titleOf(metric, say),
    subtitle: controlSubtitle(control, say),
    notes: controlNotes(control, say),
  };
  return [seriesChart("control", control.series, words, setting)];
}

function titleOf({ name, control }: MetricFacts, { signs }: Language): string {
  return `${name}${signs.colon}${control.detail}`;
}

/** What a chart of limits draws: "By week; the band is the range of a process that stands still" */
function controlSubtitle({ speaks, series }: ControlFacts, say: Language): string {
  const words = say.blocks.control;
  return speaks ? words.band(series.grain) : words.level(series.grain);
}

/** The notes under it: the series' own, what the limits come from, or why there are none; what becomes of the target. */
export function controlNotes(
  { series, speaks, limitsLabel, prospect }: ControlFacts,
  say: Language,
): readonly string[] {
  const words = say.blocks.control;
  return [
    ...series.notes,
    ...(limitsLabel === null ? [] : [limitsLabel]),
    ...(speaks ? [] : [words.why]),
    ...(prospect === null ? [] : [words.prospects[prospect]]),
  ];
}

/** What the chart of limits of a metric offers for taking away; nothing where it has no values. */
export function controlDownloads(metric: MetricFacts, { say }: Voice): readonly Download[] {
  const { id, control, series } = metric;
  if (!isDrawn(control.series)) return [];
  return [
    {
      id: `control-${id}`,
      title: titleOf(metric, say),
      subtitle: controlSubtitle(control, say),
      source: sourceOf(say, series.sourceLabel, controlNotes(control, say)),
      data: seriesData(control.series, say),
      drawing: { draws: "control", metric: id },
    },
  ];
}

/** The XmR chart of a metric, for a process that stands still. */
export const controlChart: Block<ControlChartProps> = {
  show,
  figures: (report, { of }) => ofMetric(report, of, seriesFigures),
  downloads: (setting, { of }) => ofMetric(setting.report, of, (metric) => controlDownloads(metric, setting)),
  section: null,
};
