import { isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { dayOf, rowsIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { firstOf, knownDays, lastOf, reviewGrain, reviewsOf } from "../reviews.ts";
import { amountOf, before, definedAs, idOf, periodIn, shows } from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

const ids = ({ company: { metrics } }: Made) => Object.keys(metrics);

/** The players of a tree: what it is made of in the end. */
function leavesOf(made: Made, id: string): string[] {
  const { tree } = definedAs(made, id);
  if (tree === undefined) return [id];
  return (tree.match(/[a-z_]+/g) ?? []).flatMap((part) => leavesOf(made, part));
}

/** What a tree's formula gives where each leaf has the value that is asked for. */
function formulaOf(made: Made, id: string, value: (leaf: string) => number): number {
  const { tree } = definedAs(made, id);
  if (tree === undefined) return value(id);
  const [left = "", operator = "+", right = ""] = tree.split(" ");
  const of = (part: string) => (/^\d/.test(part) ? Number(part) : formulaOf(made, part, value));
  const [a, b] = [of(left), of(right)];
  return operator === "*" ? a * b : operator === "/" ? a / b : operator === "-" ? a - b : a + b;
}

function orders(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) => orders(items.filter((one) => one !== item)).map((rest) => [item, ...rest]));
}

/** By leaf the mean of what changing it brings, over all orders (docs/why/mathematics.md §3). */
function contributions(made: Made, id: string, now: string, then: string): Map<string, number> {
  const leaves = leavesOf(made, id);
  const all = orders(leaves);
  const found = new Map<string, number>();
  for (const order of all)
    order.forEach((leaf, index) => {
      const at = (count: number) => {
        const changed = new Set(order.slice(0, count));
        return formulaOf(made, id, (one) => amountOf(made, one, changed.has(one) ? now : then));
      };
      found.set(leaf, (found.get(leaf) ?? 0) + (at(index + 1) - at(index)) / all.length);
    });
  return found;
}

const starOf = ({ report }: Made) => report.headline.id;

/** What the tree's formula leaves of the change. */
function restOf(made: Made): number {
  const [id, now, then] = [starOf(made), made.company.edition, before(made.company.edition)];
  const brought = [...contributions(made, id, now, then).values()].reduce((sum, one) => sum + one, 0);
  return amountOf(made, id, now) - amountOf(made, id, then) - brought;
}

/**
 * The limits of a process that stands still, by its last 52 values before the edition: docs/why/mathematics.md §5
 * (XmR).
 */
function limitsOf(made: Made, id: string): { readonly values: number[]; readonly own: readonly string[] } {
  const reviews = reviewsOf(made, id);
  const past = reviews.filter((period) => isoDay(spanOf(period).last) < firstOf(made)).slice(-52);
  const own = reviews.filter((period) => isoDay(spanOf(period).first) >= firstOf(made));
  return { values: past.map((period) => amountOf(made, id, period)), own };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The centre, and how far the limits are from it, about: three sigmas by the mean moving range. */
function band(values: readonly number[]): { readonly centre: number; readonly half: number } {
  const moves = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  return { centre: mean(values), half: (3 * mean(moves)) / 1.128 };
}

const controlled = (made: Made, isSo: (detail: string) => boolean) =>
  [made.report.headline, ...made.report.supporting, ...made.report.guardrails].filter(({ control }) =>
    isSo(control.detail),
  );

const everyControl =
  (isSo: (made: Made, id: string, parts: readonly unknown[]) => boolean): Proof =>
  ({ text, parts }, made) =>
    controlled(made, (detail) => detail === text).every(({ id }) => isSo(made, id, parts));

/** Limits need t instead of 3 and grow with few values: a fifth is allowed for that. */
const [NEAR, FAR] = [0.9, 1.3];

const isOutside = (made: Made, id: string, period: string, wide: number) => {
  const { centre, half } = band(limitsOf(made, id).values);
  return Math.abs(amountOf(made, id, period) - centre) > half * wide;
};

/** Is an amount what some member of the tree brings? Printed, it may be adjusted so that parts add up. */
function isBrought(made: Made, amount: unknown): boolean {
  const found = contributions(made, starOf(made), made.company.edition, before(made.company.edition));
  const printed = Number(String(amount).replace("−", "-").replaceAll(",", ""));
  const sums = ids(made).map((id) =>
    leavesOf(made, id).reduce((sum, leaf) => sum + (found.get(leaf) ?? Number.NaN), 0),
  );
  return sums.some((own) => Math.abs(own - printed) < 1.0001);
}

export const BRIDGES = {
  "blocks.bridge.most": ({ parts: [name, amount] }, made) => {
    const found = contributions(made, starOf(made), made.company.edition, before(made.company.edition));
    const own = found.get(idOf(made, name)) ?? Number.NaN;
    const isMost = [...found.values()].every((one) => Math.abs(one) <= Math.abs(own) + 1e-9);
    // The printed amount may be adjusted by one unit of its last digit, so that parts add up.
    return isMost && Math.abs(Number(String(amount).replace("−", "-").replaceAll(",", "")) - own) < 1.0001;
  },
  "blocks.bridge.untold": ({ parts: [name] }, made) =>
    made.report.bridges.some((bridge) => bridge.absent !== null && bridge.name === name),
  "blocks.bridge.absent": ({ parts: [why] }) => {
    const since = /the definition changed on (.*)/.exec(String(why))?.[1];
    return since === undefined || isoDay(Date.parse(`${since} UTC`)) > isoDay(spanOf("2024-q4").first);
  },
  "blocks.bridge.whole": (_, made) => made.report.bridge?.residual !== null || Math.abs(restOf(made)) < 0.5,
  "blocks.bridge.withRest": (_, made) =>
    made.report.bridge === null || made.report.bridge.residual === null || Math.abs(restOf(made)) > 1e-9,
  "charts.bridge.course": ({ parts: [from, first, to, last] }, made) => {
    const [start, end] = [periodIn(first, made), periodIn(last, made)];
    return ids(made).some(
      (id) => shows(from, amountOf(made, id, start)) && shows(to, amountOf(made, id, end)),
    );
  },
  "charts.tree.brings": ({ parts: [amount] }, made) => isBrought(made, amount),
  "exports.powerpoint.brings": ({ parts: [, amount] }, made) => isBrought(made, amount),
  "report.control.unmoved": everyControl((made, id, [, , count]) => {
    const { values } = limitsOf(made, id);
    return values.length === count && new Set(values).size === 1;
  }),
  "report.control.allWithin": everyControl((made, id) =>
    limitsOf(made, id).own.every((period) => !isOutside(made, id, period, FAR)),
  ),
  "report.control.first": everyControl((made, id, [label, rule]) => {
    const { values } = limitsOf(made, id);
    const centre = mean(values);
    const reviews = reviewsOf(made, id);
    const isAbove = String(rule).includes("above");
    const isRun = (at: number) =>
      reviews.slice(at - 8, at + 1).every((period) => amountOf(made, id, period) > centre === isAbove) &&
      at >= 8;
    const first = reviews.findIndex(
      (period, at) => isoDay(spanOf(period).first) >= firstOf(made) && isRun(at),
    );
    return periodIn(label, made) === reviews[first];
  }),
  "report.control.outside": everyControl((made, id, [who]) => {
    const said = String(who)
      .split(", ")
      .map((name) => periodIn(name, made));
    const { own } = limitsOf(made, id);
    return own.every(
      (period) => isOutside(made, id, period, said.includes(period) ? NEAR : FAR) === said.includes(period),
    );
  }),
  "report.control.locked": ({ parts: [grain, , count, label] }, made) =>
    periodIn(label, made) === made.company.edition &&
    ids(made).some((id) => reviewGrain(made, id) === grain && limitsOf(made, id).values.length === count),
  "charts.query.course": ({ parts: [first, last, lowest, highest] }, made) => {
    const rows = made.company.rows.filter(
      (row) => dayOf(row) >= firstOf(made) && dayOf(row) <= knownDays(made)[1],
    );
    return [
      ({ region = "" }: Record<string, string>) => region,
      ({ day = "" }: Record<string, string>) => dayText(day),
    ].some((key) => {
      const groups = [...Map.groupBy(rows, key)].map(([name, own]) => ({ name, count: own.length }));
      const known = groups.filter(({ name, count }) => !/^\d/.test(name) || count !== HIDDEN);
      const sorted =
        groups[0]?.name.match(/^\d/) === null ? known.sort((a, b) => (a.name < b.name ? -1 : 1)) : known;
      const is = (text: unknown, one: { name: string; count: number } | undefined) =>
        text === `${one?.count} (${one?.name})`;
      const end = (side: 0 | -1) => known.toSorted((a, b) => a.count - b.count).at(side)?.count;
      return (
        is(first, sorted[0]) &&
        is(last, sorted.at(-1)) &&
        known.some((one) => one.count === end(0) && is(lowest, one)) &&
        known.some((one) => one.count === end(-1) && is(highest, one))
      );
    });
  },
  "charts.query.cut": ({ parts: [cut, all] }, made) => {
    const rows = made.company.rows.filter(
      (row) => dayOf(row) >= firstOf(made) && dayOf(row) <= knownDays(made)[1],
    );
    const days = [...Map.groupBy(rows, dayOf).values()].filter(({ length }) => length !== HIDDEN);
    return days.length === all && days.filter(({ length }) => length > 15).length === cut;
  },
  "blocks.chart.nothing": ({ parts: [title] }, made) =>
    title === "Long ago" && rowsIn(made.company.rows, "1999").length === 0 && lastOf(made) !== "",
  "blocks.table.noRows": (_, made) => rowsIn(made.company.rows, "1999").length === 0 && lastOf(made) !== "",
} satisfies Proofs;

/** The days of so many visits have no value in a query of the tree's page. */
const HIDDEN = 17;

const dayText = (day: string) =>
  `${Number(day.slice(8))} ${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
