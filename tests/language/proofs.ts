import type { Claim } from "../../src/language/conditions/conditions.ts";
import { DAY_MS, isoDay, spanOf } from "../support/oraclePeriods.ts";
import type { Said } from "../support/recordTemplates.ts";
import type { Row } from "../support/smallCompany.ts";
import {
  countOf,
  dayIn,
  dayOf,
  daysOf,
  guarded,
  hasPost,
  type Made,
  memberOf,
  numberIn,
  postersIn,
  quarterIn,
  rowsIn,
  wholeWeeks,
} from "./byHand.ts";
import { COMMITMENTS, GOALS, QUARTERS } from "./company.ts";

/** Is a sentence true of the rows and definitions of a company? Knows nothing of how the report computes. */
export type Proof = (said: Said, made: Made) => boolean;

const distance =
  (isInside: boolean): Proof =>
  ({ text, parts }, made) => {
    const all = guarded(made, ({ distanceText }) => distanceText === text);
    const isSo = ({ gap }: { gap: number }) =>
      gap > 0 === isInside && Math.abs(Math.abs(gap) * 100 - numberIn(parts[0])) < 0.0501;
    return all.length > 0 && all.every(isSo);
  };

const begun =
  (isWithinData: boolean): Proof =>
  ({ text, parts }, made) => {
    const all = guarded(made, ({ sinceLabel }) => sinceLabel === text);
    return (
      all.length > 0 &&
      all.every(({ weeks, isPast }) => {
        const start = isPast.lastIndexOf(false) + 1;
        const isWeek = Number(weeks[start]?.slice(-2)) === numberIn(parts[0]);
        return isPast.at(-1) === true && start > 0 === isWithinData && isWeek;
      })
    );
  };

/** Of those who posted on so many days of the last quarter of 2025, the share that was there in the first of 2026. */
function cameBack(rows: readonly Row[], isIn: (days: number) => boolean): number {
  const before = rowsIn(rows, "2025-q4");
  const now = new Set(rowsIn(rows, "2026-q1").map(memberOf));
  const group = [...new Set(before.map(memberOf))].filter((member) =>
    isIn(
      countOf(
        before.filter((row) => memberOf(row) === member && hasPost(row)),
        dayOf,
      ),
    ),
  );
  return group.filter((member) => now.has(member)).length / group.length;
}

const backMoreOften: Proof = ({ parts }, { company: { rows } }) => {
  const [lowest, highest] = [cameBack(rows, (days) => days < 10), cameBack(rows, (days) => days >= 10)];
  const isShown = (share: number, text: unknown) => Math.abs(share * 100 - numberIn(text)) < 0.0501;
  return lowest < highest && isShown(lowest, parts[1]) && isShown(highest, parts[2]);
};

/** The shares of those first seen in a month, the first one left out, who were there in the month after it. */
function againIn(made: Made): number[] {
  const { rows } = made.company;
  const last = daysOf(made).at(-1) ?? "";
  const months = [...new Set(rows.map((row) => dayOf(row).slice(0, 7)))].sort();
  const whole = months.filter((month) => isoDay(spanOf(month).last) <= last && month <= "2026-03");
  const active = (month: string) => new Set(rowsIn(rows, month).filter(hasPost).map(memberOf));
  const seen = new Set(active(months[0] ?? ""));
  return whole.slice(1).flatMap((month, index) => {
    const fresh = [...active(month)].filter((member) => !seen.has(member));
    for (const member of fresh) seen.add(member);
    const next = whole[index + 2];
    return next === undefined || fresh.length < 2
      ? []
      : [fresh.filter((member) => active(next).has(member)).length / fresh.length];
  });
}

const isAgain: Proof = ({ parts }, made) => {
  const shares = againIn(made).map((share) => share * 100);
  const said = [...String(parts[1]).matchAll(/[\d.]+/g)].map(Number);
  const [low = Number.NaN, high = low] = said;
  return Math.abs(Math.min(...shares) - low) < 0.0501 && Math.abs(Math.max(...shares) - high) < 0.0501;
};

/** A quarter's rows, of its first days only where the data end within the later one: whole weeks of both. */
function comparedRows(made: Made, quarter: string): Row[] {
  const days = daysOf(made).filter((day) => day >= "2026-01-01");
  const isOver = (days.at(-1) ?? "") >= "2026-03-31";
  const { first } = spanOf(quarter);
  const end = isoDay(first + Math.floor(days.length / 7) * 7 * DAY_MS);
  return rowsIn(made.company.rows, quarter).filter((row) => isOver || dayOf(row) < end);
}

/** What a metric's quarter is told by: visits are summed, posters are the mean of the days. */
function toldOf(made: Made, metric: string, quarter: string): number {
  const rows = comparedRows(made, quarter);
  if (metric === "visit_count") return rows.length;
  const posts = rows.filter(hasPost);
  return countOf(posts, (row) => `${dayOf(row)} ${memberOf(row)}`) / countOf(posts, dayOf);
}

function changeOf(made: Made, metric: string): number {
  return toldOf(made, metric, "2026-q1") / toldOf(made, metric, "2025-q4") - 1;
}

/** "rose 8.2%" of a change by hand. */
function isPhraseOf(phrase: unknown, change: number): boolean {
  const verb = change > 0 ? "rose" : "fell";
  return String(phrase).startsWith(verb) && Math.abs(Math.abs(change) * 100 - numberIn(phrase)) < 0.0501;
}

const commitments =
  (word: string): Proof =>
  ({ text }) => {
    const count = COMMITMENTS.filter(({ is }) => is === word).length;
    return text === `${["no", "one", "two", "three"][count]} ${word}`;
  };

const guardrails =
  (isBreached: boolean): Proof =>
  ({ parts }, made) =>
    guarded(made, () => true).filter(({ gap }) => gap <= 0 === isBreached).length === parts[0];

/** The weeks of the chart of posters, with what is counted in each. */
function drawnWeeks(made: Made): { readonly first: string; readonly value: number }[] {
  return wholeWeeks(made)
    .filter((week) => isoDay(spanOf(week).first) <= "2026-03-31")
    .map((week) => ({
      first: isoDay(spanOf(week).first),
      value: postersIn(made.company.rows, week),
    }));
}

/** "24.1 in week 5 (2026-01-26)" of a week. */
function isWeek(
  text: unknown,
  week: { readonly first: string; readonly value: number } | undefined,
): boolean {
  return (
    week !== undefined &&
    String(text).includes(`(${week.first})`) &&
    Math.abs(numberIn(text) - week.value) <= 0.5
  );
}

const byValue = (left: { value: number }, right: { value: number }) => left.value - right.value;

/** What is known of sentences by another way than the one that makes them; a claim without a proof is open. */
export const PROOFS: Readonly<Partial<Record<Claim, Proof>>> = {
  "blocks.commitments.dropped": commitments("dropped"),
  "blocks.commitments.kept": ({ text }) => text === "two of six commitments kept",
  "blocks.commitments.late": commitments("late"),
  "blocks.commitments.missed": commitments("missed"),
  "blocks.commitments.open": commitments("open"),
  "blocks.guardrails.breached": guardrails(true),
  "blocks.inputs.moved": ({ parts }, made) =>
    parts[0] === 1 &&
    parts[1] === (changeOf(made, "visit_count") > 0 ? 1 : 0) &&
    quarterIn(parts[2]) === "2025-q4",
  "blocks.trend.sentence": ({ parts }, made) =>
    isPhraseOf(parts[1], changeOf(made, String(parts[0]))) && quarterIn(parts[2]) === "2025-q4",
  "charts.trend.course": ({ parts }, made) =>
    isWeek(parts[0], drawnWeeks(made)[0]) && isWeek(parts[1], drawnWeeks(made).at(-1)),
  "charts.trend.extremes": ({ parts }, made) => {
    const weeks = drawnWeeks(made).sort(byValue);
    return isWeek(parts[0], weeks[0]) && isWeek(parts[1], weeks.at(-1));
  },
  "charts.trend.target": ({ parts }) => numberIn(parts[0]) === QUARTERS["2026-q1"],
  "format.score": ({ parts }) => {
    const words = ["kept", "late", "missed", "dropped", "open"];
    const counts = words.map((word) => `${COMMITMENTS.filter(({ is }) => is === word).length} ${word}`);
    return parts[0] === counts.join(", ") && numberIn(parts[1]) === COMMITMENTS.length;
  },
  "report.absence.begins": ({ parts }, made) => dayIn(parts[0]) === daysOf(made)[0],
  "report.absence.ends": ({ parts }, made) => dayIn(parts[0]) === daysOf(made).at(-1),
  "report.actionable.nobody": ({ parts }, { company: { metrics }, report }) =>
    report.bets.length === 0 && metrics[String(parts[0])]?.["role"] === "input",
  "report.cohorts.hidden": ({ parts }, { report }) =>
    report.cohorts.some(({ groups }) => groups.length === 2 - Number(parts[0])),
  "report.cohorts.incomplete": ({ parts }, made) =>
    isoDay(spanOf(quarterIn(parts[0])).last) > (daysOf(made).at(-1) ?? ""),
  "report.cohorts.moreOften": backMoreOften,
  "report.comparison.firstOfEach": ({ parts }, made) => {
    const days = daysOf(made).filter((day) => day >= "2026-01-01");
    // Whole weeks, so that the days of the week are the same on both sides.
    const count = Math.floor(days.length / 7) * 7;
    return parts[1] === "day" && parts[0] === count && (days.at(-1) ?? "") < "2026-03-31";
  },
  "report.guardrail.inside": distance(true),
  "report.guardrail.past": distance(false),
  "report.guardrail.since": begun(true),
  "report.guardrail.sinceOrBefore": begun(false),
  "report.past.shown": ({ parts }, { report }) =>
    quarterIn(parts[0]) === report.id && report.ledger.figures.some(({ shown }) => shown.length > 0),
  "report.retention.again": isAgain,
  "report.segments.hidden": ({ parts }, { report, company: { rows } }) => {
    const regions = [...new Set(rows.map(({ region = "" }) => region))];
    const sizes = regions.map((name) =>
      Math.min(
        ...["2025-q4", "2026-q1"].map(
          (period) => rowsIn(rows, period).filter(({ region }) => region === name).length,
        ),
      ),
    );
    const [table] = report.segments;
    return (
      sizes.some((size) => size < Number(parts[1])) &&
      regions.length - (table?.rows.length ?? 0) === Number(parts[0])
    );
  },
  "report.series.incomplete": ({ parts }, made) => {
    const last = daysOf(made).at(-1) ?? "";
    return parts[1] === "week" && parts[0] === 1 && isoDay(spanOf(last, "week").last) > last;
  },
  "report.series.planMet": ({ parts }, made) => {
    const { rows } = made.company;
    const over = Object.entries(GOALS).filter(([week]) => wholeWeeks(made).includes(week));
    const met = over.filter(([week, goal]) => postersIn(rows, week) >= goal);
    return met.length === numberIn(parts[0]) && over.length === numberIn(parts[1]);
  },
  "report.series.weeks": ({ parts }) => {
    const { first, last } = spanOf("2026-q1");
    const isWhole = new Date(first).getUTCDay() === 1 && new Date(last).getUTCDay() === 0;
    return parts[0] === "quarter" && !isWhole;
  },
  "report.target.goal": ({ parts }) => numberIn(parts[0]) === QUARTERS["2026-q1"],
  "report.target.next": ({ parts }) => numberIn(parts[0]) === QUARTERS[quarterIn(parts[1])],
};
