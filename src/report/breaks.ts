import type { MetricDocument } from "../content/content.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { languageOf } from "../language/language.ts";
import type { Mark } from "./report.ts";

type Breaking = Pick<MetricConfig, "changes" | "replaces">;

/** The days (ISO) of new definitions that were not computed back: what was counted before them is another thing. */
export function redefinedDays({ changes }: Pick<Breaking, "changes">): string[] {
  return changes.filter(({ restate }) => !restate).map(({ since }) => since);
}

/** The days (ISO) across which a metric is not compared: new definitions that were not computed back, and its beginning as north star. */
export function breakDays({ changes, replaces }: Breaking): string[] {
  return [...redefinedDays({ changes }), ...replaces.map(({ since }) => since)].sort();
}

/** The same from a day (ISO) on with what is said of them, for charts; oldest first. */
export function breakMarks(
  { changes, replaces }: Breaking,
  metrics: ReadonlyMap<string, MetricDocument>,
  from: string,
  locale: string,
): Mark[] {
  const say = languageOf(locale).report.series;
  const marks = [
    ...changes.filter(({ restate }) => !restate).map(({ since, what }) => ({ date: since, what })),
    ...replaces.map(({ since, metric }) => ({
      date: since,
      what: say.starInPlaceOf(nameOf(metric, metrics)),
    })),
  ];
  return marks.filter(({ date }) => date >= from).sort((left, right) => (left.date < right.date ? -1 : 1));
}

/** The name of a metric by its id; that of one that is no longer declared is what was written. */
export function nameOf(metric: string, metrics: ReadonlyMap<string, MetricDocument>): string {
  return metrics.get(metric)?.config.name ?? metric;
}
