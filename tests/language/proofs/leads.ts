import { spanOf } from "../../support/oraclePeriods.ts";
import { isSum } from "../judged.ts";
import type { Made } from "../made.ts";
import { breaksOf, firstOf, latestPhase, reviewGrain, reviewsOf } from "../reviews.ts";
import { amountOf, definedAs, idOf, idOfSpan, periodIn } from "../values.ts";
import { definedList } from "../written.ts";
import type { Proof, Proofs } from "./proof.ts";

interface Lead {
  readonly metric: string;
  readonly outcome: string;
  readonly lag: number;
  readonly sign: string;
  readonly season: boolean;
}

/** All tests that were declared; candidates without their own are tested by the star's. */
function leads(made: Made): Lead[] {
  return Object.keys(made.company.metrics).flatMap((metric) =>
    definedList(made, metric, "leads").map(({ outcome, lag, sign = "positive", season = false }) => ({
      metric,
      outcome: String(outcome),
      lag: Number(lag),
      sign: String(sign),
      season: season === true,
    })),
  );
}

/** Values by review period; sums of longer ones by the day, so that their length does not count. */
function seriesOf(made: Made, id: string): Map<string, number> {
  const perDay = (period: string) => (spanOf(period).last - spanOf(period).first) / 86_400_000 + 1;
  const isLong = isSum(made, id) && !["day", "week"].includes(reviewGrain(made, id));
  return new Map(
    latestPhase(breaksOf(made, id), reviewsOf(made, id)).map((period) => [
      period,
      amountOf(made, id, period) / (isLong ? perDay(period) : 1),
    ]),
  );
}

/** From one review period to the next: of logarithms, where all are above zero. */
function changes(made: Made, id: string): Map<number, number> {
  const raw = seriesOf(made, id);
  const isPositive = [...raw.values()].every((value) => value > 0);
  const series = new Map([...raw].map(([period, value]) => [period, isPositive ? Math.log(value) : value]));
  return new Map(
    [...series].flatMap(([period, value]) => {
      const { first, grain } = spanOf(period);
      const earlier = series.get(
        idOfSpan(spanOf(new Date(first - 86_400_000).toISOString().slice(0, 10), grain)),
      );
      return earlier === undefined ? [] : [[place(period), value - earlier] as const];
    }),
  );
}

/** Which one it is, counted from the beginning of time in periods of its length. */
function place(period: string): number {
  const { first, grain } = spanOf(period);
  const date = new Date(first);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return grain === "week"
    ? Math.round(first / (7 * 86_400_000))
    : grain === "month"
      ? months
      : Math.floor(months / 3);
}

function pairsOf(
  made: Made,
  { metric, outcome, lag }: Pick<Lead, "metric" | "outcome" | "lag">,
): [number, number][] {
  const [own, its] = [changes(made, metric), changes(made, outcome)];
  // The last four years and the lag.
  const most = 4 * (reviewGrain(made, metric) === "week" ? 52 : 12);
  return [...own].slice(-most - lag).flatMap(([at, change]): [number, number][] => {
    const later = its.get(at + lag);
    return later === undefined ? [] : [[change, later]];
  });
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((all, pair) => all + of(pair), 0);
  const top = sum(([a, b]) => (a - x) * (b - y));
  return top / Math.sqrt(sum(([a]) => (a - x) ** 2) * sum(([, b]) => (b - y) ** 2));
}

/** What a test says, by the correlation alone: beyond any doubt where it is nearly perfect, and none where it is weak. */
const verdict =
  (word: string, isSo: (signed: number, pairs: number) => boolean): Proof =>
  (_, made) =>
    made.report.leads.every((lead) => {
      const declared = leads(made).find(
        ({ metric, outcome }) => metric === lead.metric && outcome === lead.outcome,
      );
      if (lead.verdict !== word || declared === undefined) return true;
      const pairs = pairsOf(made, declared);
      return isSo(correlation(pairs) * (declared.sign === "negative" ? -1 : 1), pairs.length);
    });

const hypothesis =
  (sign: string): Proof =>
  ({ parts: [metric, outcome, lag] }, made) => {
    const named = [idOf(made, metric), idOf(made, outcome)].join();
    const delay = /^(\d+)/.exec(String(lag))?.[1] ?? "0";
    return (
      made.company.table === "sales" ||
      leads(made).some(
        (one) => [one.metric, one.outcome].join() === named && one.sign === sign && one.lag === Number(delay),
      )
    );
  };

export const LEADS = {
  "report.lead.sameWay": hypothesis("positive"),
  "report.lead.otherWay": hypothesis("negative"),
  "report.lead.supported": verdict("supported", (signed) => signed > 0.25),
  "report.lead.contradicted": verdict("contradicted", (signed) => signed < -0.25),
  "report.lead.notShown": verdict("not shown", (signed, pairs) => Math.abs(signed) < 3.5 / Math.sqrt(pairs)),
  "report.lead.few": (_, made) =>
    made.report.leads.every((lead) => {
      const declared = leads(made).find(
        ({ metric, outcome }) => metric === lead.metric && outcome === lead.outcome,
      );
      const isSaid = lead.detail.includes("with so few pairs only very large effects can be seen");
      return declared === undefined || !isSaid || pairsOf(made, declared).length < 24;
    }),
  "report.lead.tooFew": ({ parts: [pairs, grain] }, made) =>
    made.company.table === "sales" ||
    leads(made).some(
      (lead) =>
        pairsOf(made, lead).length === pairs &&
        reviewGrain(made, lead.metric) === grain &&
        Number(pairs) < 10,
    ),
  "report.lead.seasonNotSeen": ({ parts: [, grain, needed] }, made) =>
    leads(made).some((lead) => {
      const perYear = grain === "week" ? 52 : 12;
      return lead.season && needed === 2 * perYear && changes(made, lead.metric).size < 2 * perYear;
    }),
  "report.lead.doesNotVary": ({ parts: [name] }, made) =>
    new Set(changes(made, idOf(made, name)).values()).size === 1,
  "charts.lags.at": ({ parts: [lag, , value] }, made) =>
    made.company.table === "sales" ||
    leads(made).some((lead) => {
      const found = correlation(pairsOf(made, { ...lead, lag: Number(lag) }));
      return Math.abs(found - Number(String(value).replace("−", "-"))) < 0.0051;
    }),
  "charts.lags.declared": ({ parts: [lag] }, made) =>
    made.company.table === "sales" || leads(made).some((lead) => lead.lag === lag),
  "blocks.leads.worth": (_, made) =>
    made.report.leads.every(({ metric, outcome, effective }) => {
      const declared = leads(made).find((one) => one.metric === metric && one.outcome === outcome);
      return (
        declared === undefined ||
        effective.value === null ||
        effective.value <= pairsOf(made, declared).length + 1e-9
      );
    }),
  "report.control.tooFew": ({ parts: [grain, label] }, made) =>
    periodIn(label, made) === made.company.edition &&
    Object.keys(made.company.metrics).some(
      (id) =>
        reviewGrain(made, id) === grain &&
        (definedAs(made, id)["changes"] !== undefined ||
          reviewsOf(made, id).filter((period) => spanOf(period).last < Date.parse(firstOf(made))).length <
            26 ||
          definedAs(made, id)["replaces"] !== undefined ||
          id === "fresh"),
    ),
} satisfies Proofs;
