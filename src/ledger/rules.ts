import type { Reading } from "../compute/readings.ts";
import { type MeasureKind, REPLACED_MEASURES } from "../content/figureId.ts";

/**
 * The number of the rule that makes each measure. **Whoever changes what a measure gives for the same data raises its
 * number by one, in the same commit.** Nothing else is needed: released versions keep the numbers that they were made
 * by, and `reproduce` holds only those figures to account whose rules are still the same. A number never goes down. A
 * measure without a number does not compile; one that is dropped from `figureId.ts` moves from here to
 * `RETIRED_MEASURES`.
 *
 * The raw measures stay at 1 as long as they are what docs/mathematics.md §2 says of them. What a figure reads of its
 * metric may have a rule of its own: `READING_RULES`.
 */
export const MEASURE_RULES = {
  value: 1,
  change: 1,
  percent_change: 1,
  change_phrase: 1,
  change_phrase_singular: 1,
  change_phrase_plural: 1,
  adjusted_change: 1,
  calendar_effect: 1,
  base: 1,
  comparable: 1,
  shared_change: 1,
  shared_base: 1,
  shared_value: 1,
  // 2: only where parts are parts of a whole (docs/mathematics.md §4: not of ratios, nor of overlapping people).
  share: 2,
  target: 1,
  attainment: 1,
  progress: 1,
  expected_progress: 1,
  watch: 1,
  breach: 1,
  status: 1,
  verdict: 1,
  expected: 1,
  expected_low: 1,
  expected_high: 1,
  surprises: 1,
  surprise_share: 1,
  // 2: of the one-step forecast instead of limits that are locked on a baseline (docs/mathematics.md §5).
  lower_limit: 2,
  centre_line: 2,
  upper_limit: 2,
  // 2: a weighted mixture of smoothers in place of a random walk with drift (docs/mathematics.md §6).
  forecast: 2,
  forecast_low: 2,
  forecast_high: 2,
  needed_step: 2,
  needed_level: 2,
  gaps: 1,
  data_share: 1,
  segment_sum: 1,
  overlap: 1,
  overlap_share: 1,
  contribution: 1,
  contribution_low: 1,
  contribution_high: 1,
  residual: 1,
  rate_effect: 1,
  mix_effect: 1,
  volume_effect: 1,
  total_effect: 1,
  effect_share: 1,
  other_effect: 1,
  // 2: of sums per day, like for like, without the season that both series may share (docs/mathematics.md §7).
  correlation: 2,
  rank_correlation: 2,
  effective_pairs: 2,
  p_value: 2,
  cohort_rate: 1,
  cohort_low: 1,
  cohort_high: 1,
  cohort_people: 1,
  cohort_difference: 1,
  cohort_difference_low: 1,
  cohort_difference_high: 1,
  cohort_trend: 1,
  cohort_p: 1,
  retention: 1,
  retention_people: 1,
  published: 1,
  first_published: 1,
  revision: 1,
  percent_revision: 1,
  whole_revision: 1,
  percent_whole_revision: 1,
  change_as_published: 1,
  percent_change_as_published: 1,
  cell: 1,
} as const satisfies Readonly<Record<MeasureKind, number>>;

/**
 * The rules of what is read of a metric, whatever the measure: they reach only the figures whose data hold such a case,
 * so that all others stay comparable. Raised like those of measures.
 */
export const READING_RULES: Readonly<Record<Reading, number>> = {
  // 2: a sum of nothing is 0, also on its side of a ratio, and the other side stays (docs/mathematics.md §11).
  empty_sum: 2,
  // 2: no row after the last whole day counts.
  rows_after_the_end: 2,
  // 2: the last value of a period is one near its end, or missing.
  gaps_under_last: 2,
  // 2: days that are declared whole but have no rows end what is known.
  empty_days: 2,
  // 2: phrases and parts of a tree go by calendar-adjusted days (docs/mathematics.md §9).
  calendar_days: 2,
  // 2: printed otherwise than by itself, so that the sum that it belongs to adds up (docs/mathematics.md §10).
  rounded_in_a_sum: 2,
};

/** Measures that there were once: released versions may hold them, nothing new may. */
export const RETIRED_MEASURES: readonly string[] = Object.keys(REPLACED_MEASURES);

/** The number of the rule that a figure without one was made by. */
export const FIRST_RULE = 1;

/** The kind of a measure, without what it names after a slash; null of none that there is. */
export function kindOfMeasure(measure: string): MeasureKind | null {
  const kind = measure.split("/")[0] ?? "";
  return isKind(kind) ? kind : null;
}

/**
 * The number of the rule that makes a figure today: that of its measure, and one more for each time that the rule of
 * something it reads was changed. It rises whenever any of them does.
 */
export function ruleOf(kind: MeasureKind, readings: readonly Reading[]): number {
  const raised = [...new Set(readings)].map((reading) => READING_RULES[reading] - FIRST_RULE);
  return raised.reduce((sum, more) => sum + more, MEASURE_RULES[kind]);
}

/** The rules of today that are not the first ones, by what they are of: what a manifest says. */
export function rulesOfToday(): Record<string, number> {
  const all = { ...MEASURE_RULES, ...READING_RULES };
  return Object.fromEntries(Object.entries(all).filter(([, rule]) => rule !== FIRST_RULE));
}

/** Was there once a measure of this kind? */
export function isRetired(measure: string): boolean {
  return RETIRED_MEASURES.includes(measure.split(/[/.]/)[0] ?? "");
}

function isKind(kind: string): kind is MeasureKind {
  return Object.hasOwn(MEASURE_RULES, kind);
}
