import type { Download } from "../../document/download.ts";
import { type Item, paragraph } from "../../document/item.ts";
import type { Language } from "../../language/language.ts";
import type { DailyTrend } from "../../report/facts/series.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { findMetric, ofMetric } from "../metric/find.ts";
import { isDrawn, seriesChart, seriesData, seriesFigures, undrawn } from "../metric/seriesChart.ts";
import { isBelowHead } from "../onPage.ts";
import type { Setting, Voice } from "../setting.ts";
import { dailyDownloads, dailyFigures, dailyItems } from "./daily.ts";
import { type DailyProps, findDaily } from "./days.ts";
import type { TrendProps } from "./props.ts";

/** The head of a board page has said how the north star changed. */
function show(setting: Setting, { of, days, title }: TrendProps): readonly Item[] {
  if (days !== undefined)
    return ofDays(setting.report, { of, days }, (daily) => dailyItems(daily, title, setting));
  const metric = findMetric(setting.report, of);
  const isSaid = metric.id === setting.report.headline.id && isBelowHead(setting);
  return trendItems(metric, title ?? (isSaid ? null : undefined), setting);
}

/** The chart of a metric over time; by itself it says how it changed, and with null nothing. */
export function trendItems(
  metric: MetricFacts,
  title: string | null | undefined,
  voice: Voice,
): readonly Item[] {
  const { series } = metric;
  if (!isDrawn(series)) return [paragraph("empty", undrawn(series, voice.say))];
  const said = title === undefined ? trendSentence(metric, voice.say) : title;
  const words = { title: said, subtitle: subtitleOf(metric) };
  return [seriesChart("trend", series, { ...words, notes: series.notes }, voice)];
}

/** "Daily people who post rose 13.1% on Q2 2026" */
export function trendSentence({ name, previous }: MetricFacts, { blocks }: Language): string {
  const { phrase, against } = previous;
  return phrase.reason === null ? blocks.trend.sentence(name, phrase.text, against) : name;
}

function subtitleOf({ name, series }: MetricFacts): string {
  return `${name}, ${series.grainLabel}`;
}

/** What the trend of a metric offers for taking away; nothing where it has no values. */
export function trendDownloads(metric: MetricFacts, { say }: Voice): readonly Download[] {
  const { id, series } = metric;
  if (!isDrawn(series)) return [];
  return [
    {
      id: `trend-${id}`,
      title: trendSentence(metric, say),
      subtitle: subtitleOf(metric),
      source: sourceOf(say, series.sourceLabel, series.notes),
      data: seriesData(series, say),
      drawing: { draws: "trend", metric: id },
    },
  ];
}

/** What is said of a trend of days; nothing where the report has none of that name. */
function ofDays<Said>(
  report: Report,
  props: DailyProps,
  say: (daily: DailyTrend) => readonly Said[],
): readonly Said[] {
  const found = findDaily(report, props);
  return found === null ? [] : say(found);
}

/** A metric over time. */
export const trend: Block<TrendProps> = {
  show,
  figures: (report, { of, days }) =>
    days === undefined ? ofMetric(report, of, seriesFigures) : ofDays(report, { of, days }, dailyFigures),
  downloads: (setting, { of, days }) =>
    days === undefined
      ? ofMetric(setting.report, of, (metric) => trendDownloads(metric, setting))
      : ofDays(setting.report, { of, days }, (daily) => dailyDownloads(daily, setting)),
  section: null,
};
