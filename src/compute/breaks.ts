import { type Day, parseDay } from "../calendar/day.ts";
import type { MetricDocument } from "../content/content.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { languageOf } from "../language/language.ts";
import type { Mark } from "../report/facts/charted.ts";

type Breaking = Pick<MetricConfig, "changes" | "replaces">;

/** The days of new definitions that were not computed back, oldest first: what was counted before them is another thing. */
export function redefinedDays({ changes }: Pick<Breaking, "changes">): Day[] {
  return daysOf(changes.filter(({ restate }) => !restate));
}

/** The days across which a metric is not compared, oldest first: new definitions that were not computed back, and its beginning as north star. */
export function breakDays({ changes, replaces }: Breaking): Day[] {
  return daysOf([...changes.filter(({ restate }) => !restate), ...replaces]);
}

/** The last of some days, oldest first, that is later than `after` and not later than `until`. */
export function lastWithin(days: readonly Day[], after: Day, until: Day): Day | undefined {
  return days.findLast((day) => day > after && day <= until);
}

function daysOf(dated: readonly { readonly since: string }[]): Day[] {
  return dated.flatMap(({ since }) => parseDay(since) ?? []).sort((left, right) => left - right);
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
