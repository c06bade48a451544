import type { Language } from "../language.ts";
import { type Conditions, LABEL } from "./condition.ts";

/** When each sentence of `charts` is true. */
export const charts = {
  trend: {
    title: LABEL,
    course: "The first and the last value that is drawn.",
    extremes: "The least and the greatest value that is drawn.",
    valueIn: LABEL,
    target: "The target of the period that is drawn.",
    plan: "The targets of the first and the last review period of the plan.",
    range: "The limits of the phase between the two periods.",
    limits: "The limits of the phase.",
    signals: "The points that break a rule, in order.",
    more: "So many of them are not said.",
    changed: "A change of definition lies within the periods that are drawn.",
    marked: LABEL,
    missing: "So many of the periods that are drawn have no value.",
    targetAt: LABEL,
  },
  archive: {
    title: LABEL,
  },
  bridge: {
    title: LABEL,
    course: "The values of both periods, whose difference is what the steps sum to.",
  },
  bullet: {
    title: LABEL,
    watch: LABEL,
    breach: LABEL,
    said: "The judged value, its limits, and which side is better.",
  },
  cohorts: {
    cut: LABEL,
    row: "The row's first and last share that is drawn.",
    columns: LABEL,
  },
  forecast: {
    title: LABEL,
    target: LABEL,
    came: "The first and the last value that is drawn before the forecast.",
    said: "The forecast with its 80 % band, as the figures have them.",
    aim: "The period's target.",
  },
  intervals: {
    row: "The row's value with its interval.",
  },
  lags: {
    axis: LABEL,
    declaredAt: LABEL,
    at: "The correlation at that lag.",
    declared: "The metric declares that lag.",
  },
  query: {
    of: LABEL,
    by: LABEL,
    and: LABEL,
    series: LABEL,
    course: "The first, last, least and greatest value of the rows, in their order.",
    missing: "So many of the rows have no value.",
    shades: LABEL,
  },
  recent: {
    title: LABEL,
    last: LABEL,
    course: "The first and the last value that is drawn.",
    courseWithYear: "The first and the last value that is drawn, and that of a year before the last.",
  },
  scatter: {
    axes: LABEL,
    more: LABEL,
    line: LABEL,
  },
  segments: {
    share: LABEL,
    stacked: LABEL,
    slope: LABEL,
    multiples: LABEL,
    course: "The segment's first and last value that is drawn.",
    extremes: "The segment's least and greatest value that is drawn, with their periods.",
    more: LABEL,
    rest: "What the segments that are not shown are together in the last period.",
    changed: "A change of definition lies within the periods that are drawn.",
    others: LABEL,
  },
  tree: {
    title: LABEL,
    on: LABEL,
    brings: "The driver's contribution to the change.",
    made: "The metrics that the tree's formula names.",
    influenced: "The metrics under `influences`.",
  },
  vintages: {
    title: LABEL,
  },
} as const satisfies Conditions<Language["charts"]>;
