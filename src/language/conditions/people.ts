import type { Words } from "../words.ts";
import { type Conditions, LABEL } from "./condition.ts";

/** When each sentence of `report` on people, and on what comes and goes, is true. */
export const people = {
  cohorts: {
    groupedIn: LABEL,
    orMore: LABEL,
    toUnder: LABEL,
    noTrend:
      "The trend's p is 0.05 or above, or the highest group is not on the side of the lowest that the trend leads to.",
    moreOften:
      "The share rises from the lowest to the highest group, and the trend's p is below 0.05; the shares are those of the two groups.",
    lessOften:
      "The share falls from the lowest to the highest group, and the trend's p is below 0.05; the shares are those of the two groups.",
    tooSmall: "At most one group has `min_group` people or more.",
    incomplete: "The time in which the outcome is looked for ends after the last whole day.",
    before: "The period of the grouping begins before the data.",
    nothing: "Nobody falls into any group in `period`.",
    chart: LABEL,
    hidden:
      "So many groups have fewer than `least` people, or are the next smallest one that would give such a one away.",
  },
  retention: {
    none: "No period is complete in which `least` people or more were first seen.",
    tooYoung: "No complete cohort is one period old.",
    refused: "No complete cohort is one period old.",
    again: "`range` spans the shares of all shown cohorts that were seen one period after their beginning.",
    chart: LABEL,
    later: LABEL,
    joined: LABEL,
    seen: LABEL,
    whole: LABEL,
    curve:
      "The share, of all cohorts of enough people that are `age` old, of those who were seen that long after their beginning.",
    age: LABEL,
    curveChart: LABEL,
  },
  flows: {
    came: { new: LABEL, resurrected: LABEL, expansion: LABEL, contraction: LABEL, lost: LABEL },
    found:
      "`flows` are those of the latest complete period that lies in the edition, by who was seen in it, in the one before and ever before; `active` is what was in it, `net` that less what was in the one before.",
    refused: LABEL,
    chart: LABEL,
    there: LABEL,
    notMean: "The metric rolls up by `mean`.",
    since: "`date` is the first day of the data.",
    soFar: "The period is not over, or has not matured.",
    small: LABEL,
  },
  distribution: {
    days: LABEL,
    found: "`mean` is the mean of the days over all complete weeks of all who were there in them.",
    chart: LABEL,
    small: LABEL,
  },
} satisfies Pick<Conditions<Words["report"]>, "cohorts" | "retention" | "flows" | "distribution">;
