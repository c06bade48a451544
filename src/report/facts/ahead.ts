import type { Figure } from "../../ledger/figure.ts";
import type { MissingReason } from "../../metrics/missing.ts";
import type { ChartedPeriod } from "./moved.ts";

/** Where the forecast leads in a period to come that has a target (mathematics §6). */
export interface PaceFacts {
  /** "Q4 2026", or "the end of Q4 2026" for a forecast of the exit. */
  readonly period: string;
  readonly target: Figure;
  /** "moved from 720" where the target is not what it first was. */
  readonly movedLabel: string | null;
  readonly forecast: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** Made from fewer than 12 review values: the band is a trial band. */
  readonly trial: boolean;
  /** Chance of reaching the target, as text: "5%". */
  readonly probability: string;
  /** The step of a review period that would just meet the target, or for sums what each must bring; missing with none left. */
  readonly needed: Figure;
  /** The noun that it counts ("people"); null where its text has the unit. */
  readonly neededUnit: string | null;
  /** What stands before and after it: "needs" +3.7 "a week", "met even with" −2.2 "a week", "allows" 412 "a week in the 5 weeks left". */
  readonly needs: string;
  readonly per: string;
  /** The step as a share of the last value: "+0.5%"; null of sums and percentages. */
  readonly share: string | null;
  /** What happens now: "now +1.2 (+0.2%)"; of sums what the last review periods brought: "now 398". Null where it is no number. */
  readonly present: string | null;
  readonly verdict: "on pace" | "off pace" | "open";
}

/** What the pace so far leads to, and how earlier forecasts came out. */
export interface Outlook {
  readonly forecasts: readonly OutlookRow[];
  /** Forecasts of earlier editions for periods that are over, the latest editions' first. */
  readonly scored: readonly ScoredForecast[];
  /** "80% bands held 3 of 4 times; …", by the rule that made them where there are several; empty where none could be scored. */
  readonly heldLabels: readonly string[];
  /** Is one of the forecasts that of a ratio, by the mean of its review values? */
  readonly approximate: boolean;
}

/** A metric's forecast for the period ahead: the edition's own while that is incomplete, then the next. */
export interface OutlookRow {
  readonly metric: string;
  readonly name: string;
  readonly value: Figure;
  /** "Q4 2026", or "the end of Q4 2026" for a forecast of the exit. */
  readonly period: string;
  readonly forecast: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** Of a band from fewer than 12 values: "trial range"; of a metric that stands still: "has not moved in 26 weeks"; else null. */
  readonly bandLabel: string | null;
  /** A ratio, forecast by the mean of its review values. */
  readonly approximate: boolean;
  readonly target: Figure | null;
  readonly pace: PaceFacts | null;
  /** What its chart draws; null where nothing is forecast. */
  readonly drawn: ForecastCourse | null;
}

/** What a forecast carries on, and the days that it is of. */
export interface ForecastCourse {
  /** The last 26 complete review periods, or the last 8 whole periods of what adds up; oldest first. */
  readonly history: readonly (ChartedPeriod & { readonly value: Figure })[];
  /** Does the metric add up over time, or is it counted anew, so that only periods of one length can be held together? */
  readonly summed: boolean;
  /** "on an average day, by week", "by quarter" */
  readonly grainLabel: string;
  /** ISO dates, both inclusive. */
  readonly ahead: { readonly first: string; readonly last: string };
}

/** A forecast as an earlier edition published it, and what came. */
export interface ScoredForecast {
  readonly metric: string;
  readonly name: string;
  readonly period: string;
  /** The edition that made it: its label, and where its pages are. */
  readonly madeIn: string;
  readonly home: string;
  /** Of the ledger of that edition. */
  readonly forecast: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** The number of the rule that made it. */
  readonly rule: number;
  /** As this edition counts it. */
  readonly actual: Figure;
  /** What the last period like it that was over when it was made came to, and the same period a year before, as this edition counts them; null where they cannot be compared. */
  readonly asBefore: number | null;
  readonly asYearBefore: number | null;
  /** Where the actual value lies; null where the forecast cannot be scored, for the reason given. */
  readonly verdict: "held" | "above the band" | "below the band" | null;
  readonly reason: MissingReason | null;
}

/** Targets period by period. */
export interface Plan {
  /** "week", "month": of its steps. */
  readonly grain: string;
  readonly steps: readonly PlanStep[];
  /** "11 of 13 weeks met the plan.", of those of the edition that are complete; null where none is. */
  readonly metLabel: string | null;
}

export interface PlanStep {
  /** ISO dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly value: number;
  readonly text: string;
  readonly label: string;
  readonly target: Figure;
  readonly actual: Figure;
  readonly attainment: Figure;
  /** Null where that cannot be told, or not yet. */
  readonly met: boolean | null;
}
