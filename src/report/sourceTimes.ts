import type { Content, MetricDocument } from "../content/content.ts";
import type { KeyPath } from "../content/frontMatter.ts";

/** A column of days by which a table or a named query is read, and where that is written. */
export interface SourceTime {
  readonly metric: MetricDocument;
  readonly path: KeyPath;
  readonly from: string;
  readonly time: string;
}

/** Every column of days by which the metrics, and their cohorts, read what they count. */
export function sourceTimes({ metrics }: Pick<Content, "metrics">): SourceTime[] {
  return [...metrics.values()].flatMap((metric) => {
    const { from, time, cohorts } = metric.config;
    const own = placed(metric, ["time"], from, time);
    const others = cohorts.flatMap((cohort, index) => {
      const [source, day] = [cohort.from ?? from, cohort.time ?? time];
      const { outcome } = cohort;
      const path = ["cohorts", index];
      return [
        ...placed(metric, pathOf(path, cohort.time), source, day),
        ...placed(
          metric,
          pathOf([...path, "outcome"], outcome.time),
          outcome.from ?? source,
          outcome.time ?? day,
        ),
      ];
    });
    return [...own, ...others];
  });
}

/** The key itself where it is written, else what takes it over from elsewhere. */
function pathOf(path: KeyPath, time: string | undefined): KeyPath {
  return time === undefined ? path : [...path, "time"];
}

function placed(
  metric: MetricDocument,
  path: KeyPath,
  from: string | undefined,
  time: string | undefined,
): SourceTime[] {
  return from === undefined || time === undefined ? [] : [{ metric, path, from, time }];
}
