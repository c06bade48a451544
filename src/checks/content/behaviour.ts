import { parsePeriod } from "../../calendar/period.ts";
import { type Windows, windowsOf } from "../../compute/behaviour.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** The rules that the cohorts, the retention and the flows of a metric must keep; no data is needed. */
export function checkBehaviour(content: Content, metric: MetricDocument): Diagnostic[] {
  return [...checkCohorts(content, metric), ...checkRetention(metric), ...checkFlows(metric)];
}

/** The SQL of a metric's cohorts, retention and flows, with where each stands. */
export function behaviourSqlKeys({ config }: MetricDocument): [KeyPath, string | undefined][] {
  const cohorts = config.cohorts.flatMap(
    ({ where, behaviour, outcome }, index): [KeyPath, string | undefined][] => [
      [["cohorts", index, "where"], where],
      [["cohorts", index, "behaviour"], behaviour],
      [["cohorts", index, "outcome", "where"], outcome.where],
    ],
  );
  return [
    ...cohorts,
    [["retention", "joined"], config.retention?.joined],
    [["flows", "amount"], config.flows?.amount],
  ];
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

/** Flows are of what the metric counts: of distinct entities, each as one; of all else by an amount that says what each has. */
function checkFlows({ id, config, front }: MetricDocument): Diagnostic[] {
  const { flows, from, value } = config;
  if (flows === undefined) return [];
  const place = front.placeOf(["flows"]);
  if (from === undefined || value === undefined) {
    const message =
      from === undefined
        ? `${id} is not counted from a table, so nobody comes or goes`
        : `${id} is a ratio, and nobody comes into a ratio or leaves it`;
    const mend = "Declare `flows` on a metric with `from`, `time` and `value`.";
    return [diagnose(place, "flows-of-no-stock", { message, mend })];
  }
  const counted = countedColumn(value);
  const isCounted = counted?.toLowerCase() === flows.entity.toLowerCase();
  if (isCounted === (flows.amount === undefined)) return [];
  const message = isCounted
    ? `${id} counts each "${flows.entity}" as one, and \`amount\` would give them another weight`
    : `${id} is \`${value}\`, which is no count of distinct "${flows.entity}"`;
  const mend = isCounted
    ? "Remove `amount`, or declare the flows on the metric that adds it up."
    : `Say in \`amount\` what each of them has in a period, such as \`${value}\`, or declare the flows on a metric with \`count(distinct ${flows.entity})\`.`;
  return [diagnose(place, "flows-of-no-stock", { message, mend })];
}

/** The column whose distinct values a measure counts; null of any other measure. */
function countedColumn(value: string): string | null {
  const [, plain, quoted] =
    /^\s*count\s*\(\s*distinct\s+(?:([\p{L}_][\p{L}\p{N}_]*)|"((?:[^"]|"")+)")\s*\)\s*$/iu.exec(value) ?? [];
  return plain ?? quoted?.replaceAll('""', '"') ?? null;
}
