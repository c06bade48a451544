import type { MetricFacts } from "../../../src/report/facts/slices.ts";
import { DAY_MS, isoDay, type Span, spanOf } from "../../support/oraclePeriods.ts";
import { MEASURED } from "../companies/released.ts";
import type { Made } from "../made.ts";
import { breaksOf, firstOf, lastOf, latestPhase, reviewsOf } from "../reviews.ts";
import { amountOf, definedAs, idOfSpan, numbersIn, periodIn, shows, targetOf } from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

const ids = ({ company: { metrics } }: Made) => Object.keys(metrics);

/** The ledger's figure of an id. */
const figure = ({ report }: Made, id: string) => report.ledger.figures.find((one) => one.id === id);

/** "Q2 2026", or "the end of Q2 2026": its exit. */
const aheadOf = (label: unknown, made: Made) => periodIn(String(label).replace(/^the end of /, ""), made);

/** Forecast, band and target as figures have them, which oracles hold to account (tests/oracle). */
const forecastIs =
  (hasBand: boolean): Proof =>
  ({ parts: [label, value, low, high] }, made) => {
    const period = aheadOf(label, made);
    const isOf = (id: string, measure: string, text: unknown) =>
      figure(made, `${id}@${period}:${measure}`)?.text === text;
    return ids(made).some(
      (id) =>
        isOf(id, "forecast", value) &&
        (hasBand
          ? isOf(id, "forecast_low", low) && isOf(id, "forecast_high", high)
          : figure(made, `${id}@${period}:forecast_low`)?.value == null),
    );
  };

/** Which targets are to be reached, by what is written and by the forecast's figures. */
function targetsAhead(made: Made): { readonly id: string; readonly period: string; readonly goal: number }[] {
  const roles = ["north_star", "input", "lever", "outcome"];
  return made.report.outlook.forecasts.flatMap(({ metric: id, pace, forecast: { period } }) => {
    const goal = targetOf(made, id, period);
    return pace === null || !roles.includes(definedAs(made, id)["role"] ?? "") ? [] : [{ id, period, goal }];
  });
}

/** What is forecast: of the period ahead, and of the longer one whose target the edition is on its way to. */
function foreseenIn({ report: { outlook, headline } }: Made) {
  const pace = headline.towards?.pace ?? null;
  const aim = pace === null ? [] : [{ metric: headline.id, pace, forecast: pace.forecast }];
  return [...outlook.forecasts, ...aim];
}

const better = (made: Made, id: string) => (definedAs(made, id)["better"] === "lower" ? -1 : 1);

/** Metrics whose verdict says this, each with the facts of it. */
const judgedSo = ({ report }: Made, isSo: (facts: MetricFacts) => boolean): readonly MetricFacts[] =>
  [report.headline, ...report.inputs, ...report.levers, ...report.outcomes, ...report.supporting].filter(
    isSo,
  );

export const OUTLOOK = {
  "report.verdict.expected": ({ text, parts }, made) => {
    const all = judgedSo(made, ({ verdict }) => verdict.detail.startsWith(text));
    return all.every(({ id, verdict }) => {
      const isOpen = lastOf(made) > (reviewsOf(made, id).at(-1) === undefined ? "" : endOf(made, id));
      const came = amountOf(made, id, made.company.edition);
      // Of an open period only whole review periods count, which the value so far may go beyond.
      const isCame = isOpen || made.company.table === "visits" ? true : shows(parts[1], came);
      const ends = `${verdict.low.text} to ${verdict.high.text}`;
      return isCame && (parts[0] === ends || parts[0] === verdict.low.text);
    });
  },
  "report.verdict.shift": ({ parts }, made) => {
    const own = made.report.supporting.filter(({ verdict }) => verdict.shiftLabel === parts[0]);
    return own.length > 0 && own.every(({ id }) => shiftBy(made, id).includes(periodIn(parts[0], made)));
  },
  "report.verdict.possible": ({ parts: [label], text }, made) =>
    judgedSo(made, ({ verdict }) => verdict.detail.includes(text)).every(
      ({ id }) => possibleFrom(made, id) === periodIn(label, made),
    ),
  "charts.forecast.said": forecastIs(true),
  "charts.forecast.saidAlone": forecastIs(false),
  "charts.forecast.aim": ({ parts }, made) =>
    made.report.outlook.forecasts.some(({ metric, forecast: { period } }) =>
      shows(parts[0], targetOf(made, metric, period)),
    ),
  "charts.forecast.came": ({ parts: [from, first, to, last] }, made) => {
    const [start, end] = [periodIn(first, made), periodIn(last, made)];
    return ids(made).some(
      (id) => shows(from, amountOf(made, id, start)) && shows(to, amountOf(made, id, end)),
    );
  },
  "blocks.outlook.onPace": ({ parts: [onPace, all] }, made) => {
    const targets = targetsAhead(made);
    // Where the chance cannot be told by hand, a forecast beyond the target's far side of the band is on pace.
    const sure = targets.filter(({ id, period, goal }) => {
      const end = figure(made, `${id}@${period}:forecast_${better(made, id) > 0 ? "low" : "high"}`)?.value;
      return end != null && (end - goal) * better(made, id) > 0;
    });
    const hopeless = targets.filter(({ id, period, goal }) => {
      const mean = figure(made, `${id}@${period}:forecast`)?.value;
      return mean != null && (mean - goal) * better(made, id) < 0;
    });
    return (
      targets.length === all &&
      Number(onPace) >= sure.length &&
      Number(onPace) <= targets.length - hopeless.length
    );
  },
  "blocks.outlook.chance": ({ parts: [chance] }, made) =>
    foreseenIn(made).some(({ metric: id, pace, forecast: { period, value } }) => {
      if (pace === null || pace.probability !== chance || value === null) return false;
      const isLikely = (value - targetOf(made, id, period)) * better(made, id) >= 0;
      const share = Number.parseFloat(String(chance));
      return isLikely ? share >= 40 : share <= 60;
    }),
  "blocks.outlook.pace": (_, made) =>
    made.report.outlook.forecasts.every(
      ({ metric: id, pace, forecast: { period } }) =>
        pace === null ||
        (pace.target.value === targetOf(made, id, period) &&
          pace.forecast.value === figure(made, `${id}@${period}:forecast`)?.value &&
          pace.low.value === figure(made, `${id}@${period}:forecast_low`)?.value &&
          pace.high.value === figure(made, `${id}@${period}:forecast_high`)?.value),
    ),
  "report.outlook.unmoved": ({ parts: [, , number] }, made) =>
    ids(made).some((id) => {
      const values = reviewsOf(made, id).map((period) => amountOf(made, id, period));
      const run = values.length - 1 - values.findLastIndex((value) => value !== values.at(-1));
      return run === number;
    }),
  "report.pace.left": ({ parts: [grain, , count] }, made) =>
    foreseenIn(made).some(({ metric: id, pace, forecast: { period } }) => {
      if (pace === null) return false;
      const last = spanOf(reviewsOf(made, id, isoDay(Date.now() + 3650 * DAY_MS)).at(-1) ?? "");
      const length = last.grain === "week" ? 7 : 30.5;
      const { first, last: end } = spanOf(period);
      const left = (end - Math.max(last.last, first - DAY_MS)) / DAY_MS / length;
      return last.grain === grain && Math.abs(left - Number(count)) < (grain === "week" ? 0.051 : 0.1);
    }),
  "report.outlook.held": ({ parts: [, held, , count] }, made) => scoresSay(made, Number(held), Number(count)),
  "report.outlook.expected": ({ parts: [held] }, made) => {
    const [, won, all] = /held (\d+) of (\d+)/.exec(String(held)) ?? [];
    return scoresSay(made, Number(won), Number(all)) && Number(all) >= 5;
  },
  "report.outlook.than": ({ parts: [guess, won, , count] }, made) =>
    rulesOf(made).some((rule) => {
      const scores = scoresOf(made, rule);
      const rivals = scores.map(({ metric, period, actual, forecast }) => {
        const base = guess === "as a year before" ? -4 : -1;
        const rival = quarterly(made, metric, period, base);
        return Math.abs(forecast - actual) < Math.abs(rival - actual);
      });
      return rivals.length === count && rivals.filter(Boolean).length === Number(won);
    }),
  "report.outlook.nearer": ({ parts: [guesses] }) =>
    Array.isArray(guesses) &&
    guesses.every((guess) => /^than “as (last quarter|a year before)” \d+ of \d+ times$/.test(guess)),
  "report.outlook.byRule": ({ parts: [rule, held] }, made) => {
    const [, won, all] = /held (\d+) of (\d+)/.exec(String(held)) ?? [];
    const scores = scoresOf(made, Number(rule));
    return (
      rule !== MEASURED &&
      scores.length === Number(all) &&
      scores.filter(({ held: is }) => is).length === Number(won)
    );
  },
} satisfies Proofs;

const endOf = (made: Made, id: string) => isoDay(spanOf(reviewsOf(made, id).at(-1) ?? "").last);

/**
 * Where a shift may begin: docs/why/mathematics.md §5, the greatest of the squared sums of what is above the level
 * before, by length.
 */
function shiftBy(made: Made, id: string): string[] {
  const reviews = reviewsOf(made, id);
  const past = reviews.filter((period) => isoDay(spanOf(period).last) < firstOf(made));
  const own = reviews.slice(past.length);
  const level =
    past.slice(-26).reduce((sum, period) => sum + amountOf(made, id, period), 0) / Math.min(26, past.length);
  const gaps = own.map((period) => amountOf(made, id, period) - level);
  const weight = gaps.map(
    (_, from) => gaps.slice(from).reduce((sum, gap) => sum + gap, 0) ** 2 / (gaps.length - from),
  );
  const most = Math.max(...weight);
  return own.filter((_, index) => (weight[index] ?? 0) === most);
}

interface Score {
  readonly metric: string;
  readonly period: string;
  readonly forecast: number;
  readonly actual: number;
  readonly held: boolean;
}

/** What earlier editions forecast, as their records have it, held against today's rows. */
function scoresOf(made: Made, rule: number | null): Score[] {
  const latest = new Map(made.earlier.map((one) => [one.edition, one]));
  return [...latest.values()]
    .filter(({ edition }) => edition < made.company.edition)
    .flatMap(({ edition, figures }) =>
      figures.flatMap(({ id, metric, period, value, rule: own = 1 }) => {
        const ends = ["low", "high"].map((end) => figures.find((one) => one.id === `${id}_${end}`)?.value);
        const [low, high] = ends;
        const isScored = id.endsWith(":forecast") && spanOf(period).last <= Date.parse(lastOf(made));
        if (!isScored || low == null || high == null || value === null) return [];
        if (spanOf(period).last <= spanOf(edition).last) return [];
        if (isRedefined(made, metric, edition, period)) return [];
        if (rule !== null && Math.min(own, MEASURED) !== rule) return [];
        const actual = amountOf(made, metric, period);
        return [{ metric, period, forecast: value, actual, held: low <= actual && actual <= high }];
      }),
    );
}

/** Did a metric become another one after an edition, before the end of what it forecast? */
function isRedefined(made: Made, metric: string, edition: string, period: string): boolean {
  const { changes = "", replaces = "" } = definedAs(made, metric);
  const days = [...`${changes}${replaces}`.matchAll(/since: ([\d-]+)/g)].map(([, day = ""]) => day);
  return days.some((day) => day > isoDay(spanOf(edition).last) && day <= isoDay(spanOf(period).last));
}

const rulesOf = (made: Made) => [
  ...new Set(made.earlier.flatMap(({ figures }) => figures.map(({ rule = 1 }) => Math.min(rule, MEASURED)))),
];

function scoresSay(made: Made, held: number, count: number): boolean {
  return rulesOf(made).some((rule) => {
    const scores = scoresOf(made, rule);
    return scores.length === count && scores.filter(({ held: is }) => is).length === held;
  });
}

/** A metric's value so many quarters away from another. */
function quarterly(made: Made, id: string, period: string, away: number): number {
  const date = new Date(spanOf(period).first);
  date.setUTCMonth(date.getUTCMonth() + 3 * away);
  const quarter = `${date.getUTCFullYear()}-q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  return amountOf(made, id, quarter);
}

/** The first period as long as the edition's that begins when twelve review periods are over; of what is counted anew, twelve such. */
function possibleFrom(made: Made, id: string): string {
  const reported = Object.keys(numbersIn(definedAs(made, id)["values"]));
  const length = spanOf(made.company.edition).grain;
  const isAnew = definedAs(made, id)["rollup"] === "recompute" || reported.length > 0;
  const known = reported.length > 0 ? reported : latestPhase(breaksOf(made, id), reviewsOf(made, id));
  const start = spanOf(known[0] ?? "");
  let own = spanOf(isoDay(start.first), isAnew ? length : start.grain);
  if (own.first < start.first) own = after(own);
  for (let count = 1; count < 12; count += 1) own = after(own);
  const holder = spanOf(isoDay(own.last + DAY_MS), length);
  return idOfSpan(holder.first > own.last ? holder : after(holder));
}

const after = ({ last, grain }: Span) => spanOf(isoDay(last + DAY_MS), grain);
