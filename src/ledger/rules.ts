import type { Reading } from "../compute/readings.ts";
import { MEASURE_NAMES, type MeasureName, REPLACED_MEASURES } from "../content/measures.ts";
import { COMPUTATIONS } from "./measures/catalogue.ts";

/**
 * The rules of what is read of a metric, whatever the measure: they reach only the figures whose data hold such a case,
 * so that all others stay comparable. Raised like those of measures.
 */
export const READING_RULES: Readonly<Record<Reading, number>> = {
  // 2: a sum of nothing is 0, also on its side of a ratio, and the other side stays (docs/why/mathematics.md §11).
  empty_sum: 2,
  // 2: no row after the last whole day counts.
  rows_after_the_end: 2,
  // 2: no row after the edition's end counts, where its snapshot knows more.
  rows_after_the_edition: 2,
  // 2: what lies before all data is missing for that, whatever was counted by another definition then.
  definition_before_the_data: 2,
  // 2: the last value of a period is one near its end, or missing.
  gaps_under_last: 2,
  // 2: days that are declared whole but have no rows end what is known.
  empty_days: 2,
  // 2: phrases and parts of a tree go by calendar-adjusted days (docs/why/mathematics.md §9).
  calendar_days: 2,
  // 2: printed otherwise than by itself, so that the sum that it belongs to adds up (docs/why/mathematics.md §10).
  rounded_in_a_sum: 2,
  // 2: a state as its block has it: unknown where the definition changed within the review period, and by the value of
  // a period itself that has no whole review period.
  judged_guardrail: 2,
  // 2: what drivers did to a segment by its own tree, not by that of the whole.
  tree_of_segment: 2,
};

/** The number of the rule that a figure without one was made by. */
export const FIRST_RULE = 1;

/** The number of the rule that makes a measure today. Cells of queries are what the query gives. */
export function ruleOfMeasure(name: MeasureName): number {
  return name === "cell" ? FIRST_RULE : COMPUTATIONS[name].rule;
}

/**
 * The number of the rule that makes a figure today: that of its measure, and one more for each time that the rule of
 * something it reads was changed. It rises whenever any of them does.
 */
export function ruleOf(name: MeasureName, readings: readonly Reading[]): number {
  const raised = [...new Set(readings)].map((reading) => READING_RULES[reading] - FIRST_RULE);
  return raised.reduce((sum, more) => sum + more, ruleOfMeasure(name));
}

/** The rules of today that are not the first ones, by what they are of: what a manifest says. */
export function rulesOfToday(): Record<string, number> {
  const measures = MEASURE_NAMES.map((name) => [name, ruleOfMeasure(name)] as const);
  const all = [...measures, ...Object.entries(READING_RULES)];
  return Object.fromEntries(all.filter(([, rule]) => rule !== FIRST_RULE));
}

/** Was there once a measure of this kind? */
export function isRetired(measure: string): boolean {
  return Object.hasOwn(REPLACED_MEASURES, measure.split(/[/.]/)[0] ?? "");
}
