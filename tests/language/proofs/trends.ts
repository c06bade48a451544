import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { dayIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { knownDays, lastOf, placesOf, reviewGrain, reviewsOf, wholePeriods } from "../reviews.ts";
import { amountOf, definedAs, numbersIn, periodIn, shows, targetOf, yearBefore } from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

/** "24.1 in the week of 26 Jan – 1 Feb 2026 (2026-01-26)", taken apart. */
function pointIn(text: unknown): { readonly value: string; readonly first: string } {
  const [, value = "", first = ""] = /^(.*) (?:in|on) .* \(([\d-]+)\)$/.exec(String(text)) ?? [];
  return { value, first };
}

const ids = ({ company: { metrics } }: Made) => Object.keys(metrics);

/** The complete review periods that a chart draws, with what the metric came to in each. */
function drawn(made: Made, id: string): { readonly first: string; readonly value: number }[] {
  const whole = new Set(reviewsOf(made, id, knownDays(made)[1]));
  return placesOf(made, id).flatMap((period) =>
    whole.has(period) ? [{ first: isoDay(spanOf(period).first), value: amountOf(made, id, period) }] : [],
  );
}

const some =
  (isSo: (id: string, parts: readonly unknown[], made: Made) => boolean): Proof =>
  ({ parts }, made) =>
    ids(made).some((id) => isSo(id, parts, made));

/** Is a longer period more of it, so that one which is not whole is less? */
function addsUp(made: Made, id: string): boolean {
  const { rollup, value } = definedAs(made, id);
  return rollup === "sum" && value !== undefined;
}

const byValue = (left: { value: number }, right: { value: number }) => left.value - right.value;

const isPoint = (text: unknown, point: { readonly first: string; readonly value: number } | undefined) => {
  const said = pointIn(text);
  return point !== undefined && said.first === point.first && shows(said.value, point.value);
};

/** Of equal values any may be named. */
const isExtreme = (
  text: unknown,
  points: readonly { readonly first: string; readonly value: number }[],
  end: -1 | 0,
) => {
  const extreme = [...points].sort(byValue).at(end)?.value;
  return points.some((point) => point.value === extreme && isPoint(text, point));
};

const isReported = (made: Made, id: string) => definedAs(made, id)["values"] !== undefined;

/** The trend of what was reported, as it was reported. */
function reportedPoints(made: Made, id: string): { first: string; value: number }[] {
  return Object.entries(numbersIn(definedAs(made, id)["values"])).map(([period, value]) => ({
    first: isoDay(spanOf(period).first),
    value,
  }));
}

const pointsOf = (made: Made, id: string) =>
  isReported(made, id) ? reportedPoints(made, id) : drawn(made, id);

/** The last days of the edition, as many as a page asks for. */
const DAYS = 35;

function lastDays(made: Made, id: string): { first: string; value: number }[] {
  const end = Math.min(Date.parse(knownDays(made)[1]), spanOf(made.company.edition).last);
  return Array.from({ length: DAYS }, (_, index) => {
    const first = isoDay(end - (DAYS - 1 - index) * DAY_MS);
    return { first, value: amountOf(made, id, first) };
  });
}

/** The points of either trend that a chart may draw. */
const eitherOf = (made: Made, id: string) => [pointsOf(made, id), lastDays(made, id)];

const weekFrom = (made: Made, monday: unknown) =>
  wholePeriods(made, "week").find((week) => isoDay(spanOf(week).first) === monday) ?? "";

const sinceOf = ({ company: { metrics } }: Made, day: unknown) =>
  Object.values(metrics).some(({ changes = "", replaces = "" }) =>
    `${changes}${replaces}`.includes(`since: ${String(day)}`),
  );

/** The trailing complete weeks or months, as many as are drawn. */
function trailing(made: Made, id: string, grain: "week" | "month"): string[] {
  const until = lastOf(made);
  return wholePeriods(made, grain, Number.parseInt(definedAs(made, id)["matures"] ?? "0", 10))
    .filter((period) => isoDay(spanOf(period).last) <= until)
    .slice(grain === "week" ? -6 : -12);
}

const recent =
  (hasYear: boolean): Proof =>
  ({ parts }, made) => {
    const [grain, from, first, to, last, year] = parts;
    return ids(made).some((id) => {
      const periods = trailing(made, id, grain === "week" ? "week" : "month");
      const known = periods.filter((period) => !Number.isNaN(amountOf(made, id, period)));
      const [start, end] = [known[0] ?? "", known.at(-1) ?? ""];
      return (
        periodIn(first, made) === start &&
        periodIn(last, made) === end &&
        shows(from, amountOf(made, id, start)) &&
        shows(to, amountOf(made, id, end)) &&
        (!hasYear || shows(year, amountOf(made, id, yearBefore(end))))
      );
    });
  };

export const TRENDS = {
  "charts.trend.course": some((id, parts, made) => {
    return eitherOf(made, id).some(
      (points) => isPoint(parts[0], points[0]) && isPoint(parts[1], points.at(-1)),
    );
  }),
  "charts.trend.extremes": some((id, parts, made) => {
    return eitherOf(made, id).some(
      (points) => isExtreme(parts[0], points, 0) && isExtreme(parts[1], points, -1),
    );
  }),
  "charts.trend.weeks": some((id, [from, first, to, last], made) => {
    const [start, end] = [weekFrom(made, first), weekFrom(made, last)];
    const known = wholePeriods(made, "week").filter(
      (week) => spanOf(week).first <= spanOf(made.company.edition).last,
    );
    const isOurs = (week: string, text: unknown) => week !== "" && shows(text, amountOf(made, id, week));
    const isFirst = spanOf(start || end).last >= Date.parse(lastDays(made, id)[0]?.first ?? "");
    return isOurs(start, from) && isOurs(end, to) && isFirst && known.at(-1) === end;
  }),
  "blocks.trend.days": ({ parts: [, days] }) => days === DAYS,
  "report.series.targetBands": some((id, [label, came, target, exceeds, better], made) => {
    const period = periodIn(label, made);
    const goal = targetOf(made, id, period);
    const beyond = Number(/exceeds: ([\d.]+)/.exec(definedAs(made, id)["targets"] ?? "")?.[1]);
    const value = amountOf(made, id, period);
    const isReached = (level: number) => (better === "higher" ? value >= level : value <= level);
    const band = isReached(beyond) ? "exceeded" : isReached(goal) ? "met" : "missed";
    return shows(target, goal) && shows(exceeds, beyond) && (came === null || came === `target ${band}`);
  }),
  "charts.trend.target": some((id, parts, made) => {
    const goals = Object.values(numbersIn(definedAs(made, id)["targets"]));
    return (
      shows(parts[0], targetOf(made, id, made.company.edition)) || goals.some((goal) => shows(parts[0], goal))
    );
  }),
  "charts.trend.plan": some((id, parts, made) => {
    const targets = definedAs(made, id)["targets"] ?? "";
    const grain = String(parts[0]);
    const own = [...targets.matchAll(/(\d{4}-[w\d]+): ([\d.]+)/g)]
      .flatMap(([, period = "", value]) =>
        spanOf(period).grain === grain ? [{ period, value: Number(value) }] : [],
      )
      .sort((left, right) => spanOf(left.period).first - spanOf(right.period).first);
    const isStep = (text: unknown, step: (typeof own)[number] | undefined) => {
      const [, value = "", label = ""] = /^(.*) \((.*)\)$/.exec(String(text)) ?? [];
      return step !== undefined && shows(value, step.value) && periodIn(label, made) === step.period;
    };
    return own.length > 0 && isStep(parts[1], own[0]) && isStep(parts[2], own.at(-1));
  }),
  "charts.trend.changed": ({ parts }, made) => made.company.table === "sales" || sinceOf(made, parts[0]),
  "charts.trend.missing": some((id, parts, made) => {
    const matures = Number.parseInt(definedAs(made, id)["matures"] ?? "0", 10);
    const whole = new Set(wholePeriods(made, reviewGrain(made, id), matures));
    const hasNone = (period: string) =>
      Number.isNaN(amountOf(made, id, period)) || (matures > 0 && !whole.has(period));
    // Of sums what is not whole is not drawn.
    const isDrawn = (period: string) => !addsUp(made, id) || whole.has(period) || hasNone(period);
    const places = placesOf(made, id).filter(isDrawn);
    const empty = places.filter(hasNone);
    return places.length === parts[1] && empty.length === parts[0];
  }),
  "charts.recent.course": recent(false),
  "charts.recent.courseWithYear": recent(true),
  "report.series.incomplete": some((id, parts, made) => {
    const matures = Number.parseInt(definedAs(made, id)["matures"] ?? "0", 10);
    const whole = new Set(wholePeriods(made, reviewGrain(made, id), matures));
    return (
      reviewGrain(made, id) === parts[1] &&
      placesOf(made, id).filter((one) => !whole.has(one)).length === parts[0]
    );
  }),
  "report.series.planMet": some((id, parts, made) => {
    const targets = definedAs(made, id)["targets"] ?? "";
    const own = [...targets.matchAll(/(\d{4}-[w\d]+): ([\d.]+)/g)].filter(
      ([, period = ""]) => spanOf(period).grain === parts[2] && reviewsOf(made, id).includes(period),
    );
    const met = own.filter(([, period = "", goal]) => amountOf(made, id, period) >= Number(goal));
    return met.length === Number(parts[0]) && own.length === parts[3];
  }),
  "report.series.weeks": ({ parts }, made) => {
    const { first, last, grain } = spanOf(made.company.edition);
    const isWhole = new Date(first).getUTCDay() === 1 && new Date(last).getUTCDay() === 0;
    return parts[0] === grain && !isWhole;
  },
  "report.series.restated": ({ parts: [date, what] }, made) =>
    Object.values(made.company.metrics).some(({ changes = "" }) =>
      changes.includes(`since: ${dayIn(date)}, what: ${String(what)}, restate: true`),
    ),
  "report.series.matures": ({ parts }, made) =>
    Object.entries(made.company.metrics).some(
      ([id, { matures = "" }]) => matures === `${parts[1]}d` && reviewGrain(made, id) === parts[0],
    ),
  "report.series.starInPlaceOf": ({ parts }, made) =>
    made.company.table === "sales" ||
    Object.values(made.company.metrics).some(
      ({ role, replaces = "" }) => role === "north_star" && replaces.includes(`metric: ${String(parts[0])}`),
    ),
} satisfies Proofs;
