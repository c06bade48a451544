import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import type { Row } from "../../support/smallCompany.ts";
import { isSum } from "../judged.ts";
import type { Made } from "../made.ts";
import { amountOf, before, periodIn, shows, yearBefore } from "../values.ts";
import type { Proofs } from "./proof.ts";
import { segmentOf } from "./segments.ts";

const daysIn = (period: string) => (spanOf(period).last - spanOf(period).first) / DAY_MS + 1;

const sums = (made: Made) => Object.keys(made.company.metrics).filter((id) => isSum(made, id));

/** What a line says of a sum: fields of `CalendarSentence`, told from its parts. */
interface Line {
  readonly period: string;
  readonly base: string;
  readonly direction: number;
  readonly amount: string;
  readonly change: string;
  readonly effect: string;
  readonly adds: boolean;
  readonly like: string | null;
  readonly cause: { readonly longer: number };
}

/** All rows, or those of one segment: lines are said of both. */
const SLICES: readonly ((row: Row) => boolean)[] = [
  () => true,
  ...["West", "South", "North"].map(
    (name) =>
      ({ region }: Row) =>
        region === name,
  ),
  ...["free", "plus"].map(
    (name) =>
      ({ plan }: Row) =>
        plan === name,
  ),
  ...["Near", "Far"].map((name) => (row: Row) => segmentOf(row, "side") === name),
];

/** What the greater or lesser number of days brought: the rest is what each day brings. */
function isLine(made: Made, id: string, line: Line, isIn: (row: Row) => boolean): boolean {
  const [period, base] = [periodIn(line.period, made), periodIn(line.base, made)];
  const [now, then] = [amountOf(made, id, period, isIn), amountOf(made, id, base, isIn)];
  // docs/why/mathematics.md §9: the mean of what a day brings, times the days more or less.
  const [perDay, dayThen] = [now / daysIn(period), then / daysIn(base)];
  const effect = ((perDay + dayThen) / 2) * (daysIn(period) - daysIn(base));
  return (
    shows(line.amount, Math.abs(now - then)) &&
    Math.sign(now - then) === line.direction &&
    shows(line.change, now / then - 1) &&
    shows(line.effect, Math.abs(effect)) &&
    effect > 0 === line.adds &&
    (line.like === null || shows(line.like, perDay / dayThen - 1)) &&
    line.cause.longer === daysIn(period) - daysIn(base)
  );
}

/** The change of what a day brings. */
function perDayIn(made: Made, id: string, period: string, base: string, isIn: (row: Row) => boolean): number {
  const daily = (one: string) => amountOf(made, id, one, isIn) / daysIn(one);
  return daily(period) / daily(base) - 1;
}

/** The pairs of periods that figures of the edition hold against each other. */
function pairsOf({ report }: Made): (readonly [string, string])[] {
  const pairs = report.ledger.figures.flatMap(({ period, vs }) =>
    vs === "previous" || vs === "year"
      ? [[period, vs === "year" ? yearBefore(period) : before(period)] as const]
      : [],
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}

export const CALENDAR = {
  "report.calendar.line": ({ parts }, made) =>
    sums(made).some((id) => SLICES.some((isIn) => isLine(made, id, parts[0] as Line, isIn))),
  "report.calendar.cause": ({ parts }, made) => {
    const { longer } = parts[0] as Line["cause"];
    const isOf = ([period, base]: readonly [string, string]) =>
      daysIn(period) - daysIn(base) === longer && spanOf(period).grain === parts[1];
    return pairsOf(made).some(isOf) && isoDay(spanOf(made.company.edition).first) !== "";
  },
  "report.calendar.beside": ({ parts }, made) =>
    pairsOf(made).some(([period, base]) =>
      sums(made).some((id) => SLICES.some((isIn) => shows(parts[0], perDayIn(made, id, period, base, isIn)))),
    ),
  "report.calendar.phrase": ({ parts }, made) =>
    pairsOf(made).some(([period, base]) =>
      sums(made).some((id) => {
        return SLICES.some((isIn) => {
          const like = perDayIn(made, id, period, base, isIn);
          const direction = Math.abs(like) < 0.0005 ? "flat" : like > 0 ? "up" : "down";
          return direction === parts[1] && (direction === "flat" || shows(parts[2], Math.abs(like)));
        });
      }),
    ),
} satisfies Proofs;
