import { parsePeriod } from "../../calendar/period.ts";
import { type Windows, windowsOf } from "../../compute/behaviour.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** The rules that the cohorts and the retention of a metric must keep; no data is needed. */
export function checkBehaviour(content: Content, metric: MetricDocument): Diagnostic[] {
  return [...checkCohorts(content, metric), ...checkRetention(metric)];
}

/** The SQL of a metric's cohorts and retention, with where each stands. */
export function behaviourSqlKeys({ config }: MetricDocument): [KeyPath, string | undefined][] {
  const cohorts = config.cohorts.flatMap(
    ({ where, behaviour, outcome }, index): [KeyPath, string | undefined][] => [
      [["cohorts", index, "where"], where],
      [["cohorts", index, "behaviour"], behaviour],
      [["cohorts", index, "outcome", "where"], outcome.where],
    ],
  );
  return [...cohorts, [["retention", "joined"], config.retention?.joined]];
}

function checkCohorts(content: Content, metric: MetricDocument): Diagnostic[] {
  const { config, front } = metric;
  return config.cohorts.flatMap((cohort, index) => {
    const path = ["cohorts", index];
    const missing = (["from", "time"] as const).find((key) => (cohort[key] ?? config[key]) === undefined);
    if (missing !== undefined) {
      const message = `neither the cohort nor ${metric.id} has \`${missing}\``;
      const mend = "Name the table and its date or timestamp column in the cohort.";
      return [diagnose(front.placeOf(path), "cohort-without-source", { message, mend })];
    }
    return [
      ...checkPeriod(content, metric, [...path, "exposure"], cohort.exposure, "previous"),
      ...checkPeriod(content, metric, [...path, "outcome", "period"], cohort.outcome.period, "current"),
      ...checkOrder(content, metric, index),
    ];
  });
}

function checkPeriod(
  { calendar }: Content,
  { front }: MetricDocument,
  path: KeyPath,
  text: string,
  word: string,
): Diagnostic[] {
  if (text === word || parsePeriod(text, calendar) !== null) return [];
  const mend = `Write \`${word}\`, or a period such as 2026-q3 or 2026-09.`;
  return [diagnose(front.placeOf(path), "not-a-period", { period: text, mend })];
}

/** What people did must be over before what became of them begins, in every edition. */
function checkOrder(
  { editions, calendar }: Content,
  { config, front }: MetricDocument,
  index: number,
): Diagnostic[] {
  const cohort = config.cohorts[index];
  if (cohort === undefined) return [];
  const wrong = editions.flatMap(({ id, period }) => {
    const windows = windowsOf(cohort, period, calendar);
    return windows !== null && overlap(windows) ? [{ id, ...windows }] : [];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    diagnose(front.placeOf(["cohorts", index, "exposure"]), "exposure-after-outcome", {
      edition: first.id,
      exposure: first.exposure.id,
      outcome: first.outcome.id,
    }),
  ];
}

function overlap({ exposure, outcome }: Windows): boolean {
  return exposure.last >= outcome.first;
}

function checkRetention({ id, config, front }: MetricDocument): Diagnostic[] {
  if (config.retention === undefined || config.from !== undefined) return [];
  const message = `${id} is not counted from a table, so nobody can be followed`;
  const mend = "Declare `retention` on a metric with `from` and `time`.";
  return [diagnose(front.placeOfKey(["retention"]), "cohort-without-source", { message, mend })];
}
