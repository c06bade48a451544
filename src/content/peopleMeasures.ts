import type { MeasureShape } from "./measureShape.ts";

/** The measures of people and their groups, and of what came and what left. */
export const PEOPLE_FAMILIES = {
  people: {
    cohort_rate: {
      about: "The share of a group that had the outcome; cohorts and groups are counted from 1.",
      of: ["cohort", "group"],
      segments: "refused",
    },
    cohort_low: { about: "The low end of its interval.", of: ["cohort", "group"], segments: "refused" },
    cohort_high: { about: "The high end of its interval.", of: ["cohort", "group"], segments: "refused" },
    cohort_people: { about: "How many people are in it.", of: ["cohort", "group"], segments: "refused" },
    cohort_difference: {
      about: "The share of the highest group less that of the lowest.",
      of: ["cohort"],
      segments: "refused",
    },
    cohort_difference_low: { about: "The low end of its interval.", of: ["cohort"], segments: "refused" },
    cohort_difference_high: { about: "The high end of its interval.", of: ["cohort"], segments: "refused" },
    cohort_trend: {
      about: "How far the shares rise with the groups, in standard errors.",
      of: ["cohort"],
      segments: "refused",
    },
    cohort_p: {
      about: "How often chance alone would give as much.",
      of: ["cohort"],
      segments: "refused",
    },
    retention: {
      about: "The share of those who began in a period that was there again so many periods later.",
      of: ["period", "periods later"],
      segments: "refused",
    },
    retention_people: { about: "How many began in it.", of: ["period"], segments: "refused" },
    retention_curve: {
      about: "The share that was there so many periods later, of all cohorts that are that old.",
      of: ["periods later"],
      segments: "refused",
    },
    retention_curve_low: {
      about: "The low end of its interval.",
      of: ["periods later"],
      segments: "refused",
    },
    retention_curve_high: {
      about: "The high end of its interval.",
      of: ["periods later"],
      segments: "refused",
    },
    retention_curve_people: {
      about: "How many people those cohorts have.",
      of: ["periods later"],
      segments: "refused",
    },
  },
  flows: {
    flow_before: { about: "What was in the stock in the period before.", segments: "refused" },
    flow_new: { about: "What came that had never been there.", segments: "refused" },
    flow_resurrected: {
      about: "What came back that had been there, but not in the period before.",
      segments: "refused",
    },
    flow_expansion: {
      about: "Of amounts: what those had more who were there in both periods.",
      segments: "refused",
    },
    flow_contraction: {
      about: "Of amounts: what those had less who were there in both periods.",
      segments: "refused",
    },
    flow_lost: { about: "What was there in the period before and is not any more.", segments: "refused" },
    flow_retained: { about: "What those have now who were there before, too.", segments: "refused" },
    flow_active: { about: "What is in the stock in the period.", segments: "refused" },
    flow_net: { about: "That less what was there before.", segments: "refused" },
    quick_ratio: { about: "What came for each one that left.", segments: "refused" },
    net_retention: {
      about: "Of amounts: what those who were there before have now, as a share of what they had.",
      segments: "refused",
    },
    gross_retention: {
      about: "The share of what was there before that stayed, without what any had more.",
      segments: "refused",
    },
    days_share: {
      about: "Of all weeks in which somebody was there, the share with so many days (1 to 7).",
      of: ["days"],
      segments: "refused",
    },
    days_mean: { about: "On how many days of such a week they were there, on average.", segments: "refused" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MeasureShape>>>>;
