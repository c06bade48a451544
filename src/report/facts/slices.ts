import type { Unit } from "../../format/number.ts";
import type { Figure, Versus } from "../../ledger/figure.ts";
import type { Judgement } from "../../metrics/change.ts";
import type { Prospect } from "../../metrics/forecast/xmr.ts";
import type { GuardrailState } from "../../metrics/guardrail.ts";
import type { MissingReason } from "../../metrics/missing.ts";
import type { PaceFacts, Plan } from "./ahead.ts";
import type { VerdictFacts } from "./verdict.ts";

/** Who a metric is and how it is doing in the edition's period. */
export interface MetricFacts {
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  readonly unit: Unit;
  /** What the value is, in words: "people, mean of the quarter's days". */
  readonly unitLabel: string;
  readonly better: "higher" | "lower";
  readonly owner: string | null;
  readonly whyNot: string | null;
  readonly value: Figure;
  readonly previous: Comparison;
  readonly year: Comparison;
  readonly target: TargetFacts | null;
  readonly verdict: VerdictFacts;
  readonly control: ControlFacts;
  readonly series: Series;
  readonly recent: RecentFacts;
  /** By quarter and by year, newest first. */
  readonly history: readonly HistoryRow[];
}

/** A longer period beside the one before. */
export interface HistoryRow {
  /** "Q3 2026", "2026" */
  readonly label: string;
  readonly value: Figure;
  readonly comparison: Comparison;
}

/** The latest complete weeks and months beside last year's, and each period to date. */
export interface RecentFacts {
  /** Weeks, then months; none where the metric is counted by longer periods. */
  readonly panels: readonly RecentPanel[];
  /** Can a week's value stand on one scale with a month's? Not where they add up. */
  readonly sameScale: boolean;
  readonly toDate: readonly ToDate[];
}

export interface RecentPanel {
  readonly grain: "week" | "month";
  readonly points: readonly RecentPoint[];
}

export interface RecentPoint {
  readonly period: string;
  readonly label: string;
  /** ISO date. */
  readonly first: string;
  readonly value: Figure;
  /** Held against the same period a year before; null where the snapshot or the definition does not reach back to it. */
  readonly comparison: Comparison | null;
}

/** A period so far, held against as many days of last year's. */
export interface ToDate {
  /** "quarter to date" */
  readonly name: string;
  /** "Q3 2026", "week 40, to 1 Oct 2026" */
  readonly label: string;
  readonly value: Figure;
  readonly comparison: Comparison;
}

/** The XmR chart of a metric, which speaks only of processes that stand still (mathematics §5); never the headline. */
export interface ControlFacts {
  readonly speaks: boolean;
  /** "every week is within the limits", "week 29 outside the limits"; where it may not speak, why. */
  readonly detail: string;
  /** "Limits from the 52 weeks before Q3 2026, locked for it."; null where it does not speak. */
  readonly limitsLabel: string | null;
  /** What the chart draws: the level, with its limits and marks. */
  readonly series: Series;
  /** What the process, left as it is, does to the target: "will be met" … ; null without a target, or where it moved. */
  readonly prospect: Prospect | null;
}

/** A value held against another: the change in the metric's own terms (percentage points for percentages). */
export interface Comparison {
  readonly vs: Versus;
  /** "Q2 2026", "Q3 2025", "target" */
  readonly against: string;
  /** The same by its own name, where it stands alone: "Q2 2026", "week 37 of 2026". */
  readonly baseLabel: string;
  readonly base: Figure;
  /** The change as headlines show it: relative for counts, percentage points for percentages. */
  readonly change: Figure;
  /** The same in the metric's own terms, also where there is no positive base to be relative to. */
  readonly difference: Figure;
  /** "rose 8.2%", "was flat", or why it cannot be said. */
  readonly phrase: Figure;
  readonly judgement: Judgement;
  /** Of a sum over days: what their number and kind did to the change; null where that does not show. */
  readonly calendar: CalendarFacts | null;
  /** Of an incomplete period, what both are compared by: "the first 28 days of each"; else null. */
  readonly partLabel: string | null;
  /** Then the value of that part of the period, which is held against `base`; null where the whole period is. */
  readonly comparable: Figure | null;
}

/** A comparison by the whole weeks (or longer grains) that a period shares with one within which the data begin. */
export interface SharedComparison
  extends Pick<Comparison, "vs" | "against" | "base" | "change" | "judgement"> {
  /** The value over as many of the later period. */
  readonly value: Figure;
  /** "the last 5 whole weeks of each" */
  readonly partLabel: string;
}

/** A change of a sum like for like (mathematics §9). */
export interface CalendarFacts {
  /** The change like for like, relative. */
  readonly like: Figure;
  /** What the calendar did, in the metric's unit. */
  readonly effect: Figure;
  /** "a longer month with more working days" */
  readonly cause: string;
  /** "like for like +1.6%" */
  readonly beside: string;
  /** "December 2026 is 2,234 above November 2026 (+9.4%). 1,841 of that is a longer month …" */
  readonly line: string;
}

export interface TargetFacts {
  readonly target: Figure;
  readonly attainment: Figure;
  readonly comparison: Comparison;
  readonly met: boolean | null;
  /** "1,301 was the goal" and "next: Q4 2026 1,450". */
  readonly label: string;
  readonly nextLabel: string | null;
  /** "moved from 720" where the target is not what it first was. */
  readonly movedLabel: string | null;
  /** How the pace so far leads to the target of the period ahead; null without such a target or pace. */
  readonly pace: PaceFacts | null;
}

export interface Headline extends MetricFacts {
  /** What it can be compared by where the data begin within the period before or the one a year before. */
  readonly shared: readonly SharedComparison[];
  /** The breached guardrails; while there are any, nothing in the headline is green. */
  readonly paused: readonly GuardrailFacts[];
}

export interface GuardrailFacts extends MetricFacts {
  /** The unintended consequence that it watches; null where nobody has said. */
  readonly watches: string | null;
  readonly state: GuardrailState;
  /** The latest complete review period, by which it is judged. */
  readonly judged: Figure;
  readonly judgedLabel: string;
  readonly watch: Figure | null;
  readonly breach: Figure;
  /** What relative thresholds are held against: "breach 10% worse than in Q4 2025"; null for fixed ones. */
  readonly baselineLabel: string | null;
  /** Distance to the breach threshold, signed so that positive is still inside; in the unit's own terms. */
  readonly distanceText: string;
  /** "since week 32" while breached. */
  readonly sinceLabel: string | null;
  /** Review periods of this edition that were breached, by label. */
  readonly breachedLabels: readonly string[];
  readonly acknowledgement: Acknowledgement | null;
}

export interface Acknowledgement {
  readonly actionHtml: string;
  readonly owner: string;
  readonly by: string;
}

/** A metric's values by review period: what trend charts and sparklines draw. */
export interface Series {
  readonly metric: string;
  readonly name: string;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  /** "week", "month" … */
  readonly grain: string;
  /** "mean of the week's days", "by week" */
  readonly grainLabel: string;
  /** Do values add up over time, so that an incomplete period says little beside whole ones? It is not drawn then. */
  readonly addsUp: boolean;
  readonly points: readonly Point[];
  readonly targets: readonly {
    readonly first: string;
    readonly last: string;
    readonly value: number;
    readonly text: string;
  }[];
  /** Targets for periods shorter than the edition's, drawn as one stepped line; null without any. */
  readonly plan: Plan | null;
  readonly events: readonly Mark[];
  readonly breaks: readonly Mark[];
  /** What was to be expected: of each review period by the ones before it, or one range of limits. */
  readonly bands: readonly Band[];
  /** Days of the edition's period, to be told from what came before. */
  readonly edition: { readonly first: string; readonly last: string };
  /** "activity, snapshot of 2 October 2026" */
  readonly sourceLabel: string;
  /** Notes under the chart: incomplete periods, gaps, weeks that straddle quarters. */
  readonly notes: readonly string[];
}

export interface Point {
  readonly period: string;
  /** "week 38", "September 2026" */
  readonly label: string;
  /** ISO dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly value: number | null;
  readonly reason: MissingReason | null;
  readonly text: string;
  readonly state: "complete" | "incomplete" | "gap";
  /** The same period last year. */
  readonly lastYear: number | null;
  readonly lastYearText: string;
  /** That the value lies outside what was to be expected; of a chart of limits, the rule that fires. */
  readonly surprise: PointSurprise | null;
}

/** An expected range, in the unit of the series. */
export interface Band {
  /** What the review period of these days was expected to be, by the ones before it alone; or limits for many of them. */
  readonly kind: "step" | "limits";
  /** ISO dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly lower: number;
  readonly centre: number;
  readonly upper: number;
  readonly lowerText: string;
  readonly centreText: string;
  readonly upperText: string;
  /** From fewer than 12 values: "trial range". */
  readonly trial: boolean;
}

/** A point that lies outside what was to be expected. */
export interface PointSurprise {
  readonly direction: "up" | "down";
  readonly judgement: Judgement;
  /** "above what was to be expected", "nine in a row above the centre" … */
  readonly text: string;
}

export interface Mark {
  readonly date: string;
  readonly what: string;
}
