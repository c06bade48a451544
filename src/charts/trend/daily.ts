import type { Markish } from "@observablehq/plot";
import type { DailyTrend } from "../../report/facts/series.ts";
import { dots, path, type Spot } from "../marks.ts";
import { dailyWords } from "../words/daily.ts";
import { actual, drawTrend } from "./trend.ts";
import { clip } from "./trendData.ts";
import { spotOf, type TrendLayout, type TrendOptions } from "./trendLayout.ts";

/** A metric's last days as dots, and the value of each whole week as a step over its days; without weeks, a line of days. */
export function dailyChart(trend: DailyTrend, options: TrendOptions): string {
  const { series, weeks } = trend;
  const words = dailyWords(trend, options.locale);
  if (weeks.length === 0) return drawTrend(series, options, words, actual);
  return drawTrend(
    series,
    { ...options, week: weeks.at(-1)?.value },
    words,
    ({ points }, layout): Markish[] => {
      const spots = points.map((point) => spotOf(layout, point, point.value)).filter((spot) => spot !== null);
      return [dots(spots, "day-dot", 2), path(steps(trend, layout), "actual")];
    },
  );
}

/** Level over the days of each week, and interrupted between one and the next. */
function steps({ weeks }: DailyTrend, { span, x, y }: TrendLayout): readonly (Spot | null)[] {
  return weeks.flatMap((week) => {
    const clipped = clip(week, span);
    if (clipped === null) return [];
    const level = y(week.value);
    return [null, { x: x(clipped[0]), y: level }, { x: x(clipped[1]), y: level }];
  });
}
