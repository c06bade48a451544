import { isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { dayIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { firstOf, knownDays, lastOf, placesOf, reviewGrain, wholePeriods } from "../reviews.ts";
import { before, definedAs, idOf, periodIn, targetOf, yearBefore } from "../values.ts";
import type { Proofs } from "./proof.ts";

/** The first and the last day of a period. */
function daysOf(period: string): readonly [string, string] {
  const { first, last } = spanOf(period);
  return [isoDay(first), isoDay(last)];
}

/** The first day of the data. */
const begin = (made: Made) => knownDays(made)[0];

/** Is it the first period after the edition's of which another, earlier by the same, lies wholly within the data? */
function isFirstHeld(label: unknown, made: Made, baseOf: (period: string) => string): boolean {
  const period = periodIn(label, made);
  const [held, unheld] = [baseOf(period), baseOf(before(period))].map((one) => daysOf(one)[0] >= begin(made));
  return held === true && unheld === false && daysOf(period)[0] > firstOf(made);
}

export const REACH = {
  "report.reach.begun": ({ parts }, made) => {
    const { edition } = made.company;
    const bases = [before(edition), yearBefore(edition)];
    return dayIn(parts[0]) === begin(made) && bases.some((base) => daysOf(base)[0] < begin(made));
  },
  "report.reach.none": ({ parts }, made) => {
    const base = before(made.company.edition);
    return spanOf(base).grain === parts[1] && daysOf(base)[1] < begin(made);
  },
  "report.reach.noneWhole": ({ parts }, made) => {
    const base = before(made.company.edition);
    const [first, last] = daysOf(base);
    return spanOf(base).grain === parts[1] && first < begin(made) && begin(made) <= last;
  },
  "report.reach.previousFrom": ({ parts }, made) =>
    parts[0] === spanOf(made.company.edition).grain && isFirstHeld(parts[1], made, before),
  "report.reach.yearFrom": ({ parts }, made) => isFirstHeld(parts[0], made, yearBefore),
  "blocks.headline.noTarget": ({ parts }, made) => {
    const { edition, metrics } = made.company;
    const stars = Object.keys(metrics).filter((id) => definedAs(made, id)["role"] === "north_star");
    return (
      periodIn(parts[0], made) === edition &&
      stars.length === 1 &&
      stars.every((id) => Number.isNaN(targetOf(made, id, edition)))
    );
  },
  "blocks.common.noWhole": ({ parts }, made) => {
    const id = idOf(made, parts[0]);
    const grain = reviewGrain(made, id);
    const drawn = placesOf(made, id);
    return (
      grain === parts[1] &&
      drawn.length > 0 &&
      wholePeriods(made, grain).every((period) => !drawn.includes(period))
    );
  },
  "report.guardrail.noWhole": ({ parts }, made) =>
    Object.keys(made.company.metrics).some((id) => {
      const grain = reviewGrain(made, id);
      const judged = wholePeriods(made, grain).filter((period) => {
        const last = daysOf(period)[1];
        return firstOf(made) <= last && last <= lastOf(made);
      });
      return definedAs(made, id)["role"] === "guardrail" && grain === parts[0] && judged.length === 0;
    }),
} satisfies Proofs;
