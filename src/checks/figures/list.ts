import type { Check } from "../stage.ts";
import { checkOpen } from "./candidates.ts";
import type { MeasuredEdition } from "./measuredEdition.ts";
import { checkReviews } from "./reviews.ts";
import { checkRelativeTargets } from "./targets.ts";
import { checkTimes } from "./times.ts";
import { checkTrees } from "./trees.ts";

/** What is asked of metrics as soon as they are measured. */
export const FIGURE_CHECKS: readonly Check<MeasuredEdition>[] = [
  checkTimes,
  checkTrees,
  checkOpen,
  checkReviews,
  checkRelativeTargets,
];
