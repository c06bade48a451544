import { DAY_MS, isoDay, spanOf } from "../support/oraclePeriods.ts";
import { daysOf } from "./byHand.ts";
import { kept } from "./kept.ts";
import type { Made } from "./made.ts";
import { amountOf, definedAs, idOfSpan } from "./values.ts";

type Grain = "day" | "week" | "month" | "quarter";

/** The period by which a metric is charted and judged. */
export function reviewGrain(made: Made, id: string): Grain {
  if (made.company.table === "sales") return "quarter";
  const { review, grain } = definedAs(made, id);
  const own = review ?? grain;
  return own === "week" || own === "month" || own === "quarter" ? own : "day";
}

/** The first and the last day that a snapshot holds, and declares whole where it does. */
export function frozenDays(made: Made): readonly [string, string] {
  const days = daysOf(made);
  return [days[0] ?? "", made.company.through ?? days.at(-1) ?? ""];
}

/**
 * The first and the last day that an edition knows wholly: of a snapshot that declares its end none after the edition's,
 * or after what comes by then has matured.
 */
export function knownDays(made: Made, matures = 0): readonly [string, string] {
  const [first, last] = frozenDays(made);
  const end = isoDay(spanOf(made.company.edition).last + matures * DAY_MS);
  return [first, made.company.through !== null && end < last ? end : last];
}

/** The periods of a length that the data cover wholly, oldest first, whatever they hold. */
export function wholePeriods(made: Made, grain: Grain, matures = 0): string[] {
  const [from, to] = knownDays(made, matures);
  const end = Date.parse(to) - matures * DAY_MS;
  const found: string[] = [];
  for (let span = spanOf(from, grain); span.last <= end; span = spanOf(isoDay(span.last + DAY_MS), grain))
    if (isoDay(span.first) >= from) found.push(idOfSpan(span));
  return found;
}

/** The review periods of a metric that end by the end of the edition, oldest first, and have a value. */
export function reviewsOf(made: Made, id: string, until = lastOf(made)): string[] {
  return knownReviews(made, id, until);
}

const knownReviews = kept((made: Made, id: string, until: string): string[] => {
  const grain = reviewGrain(made, id);
  const matures = Number.parseInt(definedAs(made, id)["matures"] ?? "0", 10);
  return wholePeriods(made, grain, matures).filter(
    (period) => isoDay(spanOf(period).last) <= until && !Number.isNaN(amountOf(made, id, period)),
  );
});

/** 52 weeks before the end of the edition: where charts begin. */
const chartStart = ({ company: { edition } }: Made) => spanOf(edition).last - 363 * DAY_MS;

/** The review periods that charts draw, up to the one that holds the last day that is known. */
export const placesOf = kept((made: Made, id: string): string[] => {
  const grain = reviewGrain(made, id);
  const [from, to] = knownDays(made);
  const start = Math.max(chartStart(made), spanOf(from, grain).first);
  const found: string[] = [];
  for (
    let span = spanOf(isoDay(start), grain);
    span.first <= Date.parse(to);
    span = spanOf(isoDay(span.last + DAY_MS), grain)
  ) {
    const anchor = grain === "week" ? span.first + 3 * DAY_MS : span.first;
    if (anchor >= chartStart(made)) found.push(idOfSpan(span));
  }
  return found;
});

export const lastOf = ({ company: { edition } }: Made) => isoDay(spanOf(edition).last);
export const firstOf = ({ company: { edition } }: Made) => isoDay(spanOf(edition).first);

/** Days on which a metric became another one. */
export function breaksOf(made: Made, id: string): string[] {
  const { changes = "", replaces = "" } = definedAs(made, id);
  const kept = changes.split("}").filter((one) => !one.includes("restate: true"));
  return [...`${kept.join()}${replaces}`.matchAll(/since: ([\d-]+)/g)].map(([, day]) => day ?? "").sort();
}

/** Of periods, those of the latest definition under which a whole one lies. */
export function latestPhase(breaks: readonly string[], periods: readonly string[]): readonly string[] {
  const bounds = ["", ...breaks, "9999"];
  const phases = bounds.slice(1).map((end, index) =>
    periods.filter((period) => {
      const { first, last } = spanOf(period);
      return isoDay(first) >= (bounds[index] ?? "") && isoDay(last) < end;
    }),
  );
  return phases.findLast(({ length }) => length > 0) ?? [];
}
