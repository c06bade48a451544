import type { Check } from "../stage.ts";
import { checkAcknowledged, checkPastAcknowledged } from "./acknowledged.ts";
import { checkBridges } from "./bridges.ts";
import { checkCauses } from "./causes.ts";
import { checkCoreFalls, checkCoreSegments } from "./core.ts";
import { checkDailyTrends } from "./dailyTrends.ts";
import { checkDeadlines } from "./deadlines.ts";
import { checkFlatteringPlan } from "./flatteringPlan.ts";
import { checkMovedTargets } from "./movedTargets.ts";
import { checkNumbers } from "./numbers.ts";
import { checkQueryCharts } from "./queryCharts.ts";
import { checkRatios } from "./ratios.ts";
import type { Reported } from "./reported.ts";
import { checkRestatements } from "./restatements.ts";
import { checkSegmentCharts } from "./segmentCharts.ts";
import { checkSegmentTrees } from "./segmentTrees.ts";
import { checkWholes } from "./wholes.ts";

/** What is asked of an edition and its report. */
export const REPORT_CHECKS: readonly Check<Reported>[] = [
  checkBridges,
  checkSegmentCharts,
  checkSegmentTrees,
  checkDailyTrends,
  checkQueryCharts,
  checkAcknowledged,
  checkRestatements,
  checkMovedTargets,
  checkDeadlines,
  checkCoreSegments,
  checkCoreFalls,
  checkNumbers,
];

/** What is asked only as long as somebody can still answer: of what is released, nobody can. */
export const WRITTEN_REPORT_CHECKS: readonly Check<Reported>[] = [
  checkPastAcknowledged,
  checkCauses,
  checkFlatteringPlan,
  checkRatios,
  checkWholes,
];
