import type { CohortTest, RetentionFacts } from "../report/facts/behaviourFacts.ts";
import type { Figure } from "./figure.ts";

/** The figures that a cohort shows: none where it says why there is nothing to show. */
export function cohortFigures(test: CohortTest): Figure[] {
  if (test.refusal !== null) return [];
  const { groups, difference, differenceLow, differenceHigh, trend, p } = test;
  const ofGroups = groups.flatMap(({ people, rate, low, high }) => [people, rate, low, high]);
  return [...ofGroups, difference, differenceLow, differenceHigh, trend, p];
}

/** The figures that a retention triangle shows. */
export function retentionFigures({ rows }: RetentionFacts): Figure[] {
  return rows.flatMap(({ people, cells }) => [people, ...cells.flatMap((cell) => cell ?? [])]);
}

/** The figures that the curve of all cohorts shows: none where there is no second period. */
export function curveFigures({ curve, refusal }: RetentionFacts): Figure[] {
  if (refusal !== null) return [];
  return curve.rows.flatMap(({ people, share, low, high }) => [people, share, low, high]);
}
