import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { DailyTrend } from "../../report/facts/series.ts";
import { trendWords } from "./trend.ts";

/** The text alternative of a trend of days: that of its days, and from where to where its weeks went. */
export function dailyWords({ series, weeks }: DailyTrend, locale: string): Alt {
  const { title, description } = trendWords(series, locale);
  const say = languageOf(locale).charts.trend;
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  if (first === undefined || last === undefined) return { title, description };
  return {
    title,
    description: `${description} ${say.weeks(first.text, first.first, last.text, last.first)}`,
  };
}
