import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import type { Row } from "../../support/smallCompany.ts";
import { countOf, dayIn, dayOf, hasPost, memberOf, rowsIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { knownDays, lastOf, wholePeriods } from "../reviews.ts";
import { before, periodIn, shows } from "../values.ts";
import type { Proofs } from "./proof.ts";

/** The rows that count for who was there, of the metrics of these companies that tell of flows. */
const FLOWING: Readonly<Record<string, (row: Row) => boolean>> = { posters: hasPost };

const flowing = (made: Made) =>
  Object.entries(made.company.metrics).flatMap(([id, { flows }]) => (flows === undefined ? [] : [id]));

const rowsOf = (made: Made, id: string) => made.company.rows.filter(FLOWING[id] ?? (() => false));

const membersIn = (rows: readonly Row[], period: string) => new Set(rowsIn(rows, period).map(memberOf));

/** What came in a month and what left, by who was there in it, in the one before, and ever before. */
export function flowsIn(made: Made, id: string, period: string) {
  const rows = rowsOf(made, id);
  const [now, past] = [membersIn(rows, period), membersIn(rows, before(period))];
  const start = isoDay(spanOf(period).first);
  const ever = new Set(rows.filter((row) => dayOf(row) < start).map(memberOf));
  const came = [...now].filter((member) => !past.has(member));
  return {
    new: came.filter((member) => !ever.has(member)).length,
    back: came.filter((member) => ever.has(member)).length,
    lost: [...past].filter((member) => !now.has(member)).length,
    active: now.size,
    net: now.size - past.size,
  };
}

/** Does "12 new, 6 back and 9 lost" say what came and left? */
function tells(text: unknown, flows: ReturnType<typeof flowsIn>): boolean {
  const said = [...String(text).matchAll(/([\d,]+) (new|back|lost)/g)];
  return said.every(([, count, flow]) =>
    shows(count, flow === "new" ? flows.new : flow === "back" ? flows.back : flows.lost),
  );
}

/** The latest month that is over by the end of the edition. */
const latest = (made: Made) =>
  wholePeriods(made, "month").findLast((period) => isoDay(spanOf(period).last) <= lastOf(made)) ?? "";

/** On how many days of a week each was there who was there at all, in the whole weeks of the edition. */
function daysOfWeeks(made: Made, id: string): number[] {
  const { first, last } = spanOf(made.company.edition);
  const rows = rowsOf(made, id);
  const weeks = wholePeriods(made, "week").filter((week) => {
    const fourth = spanOf(week).first + 3 * DAY_MS;
    return fourth >= first && fourth <= last;
  });
  return weeks.flatMap((week) => {
    const own = rowsIn(rows, week);
    const by = Map.groupBy(own, memberOf);
    return [...by.values()].map((theirs) => countOf(theirs, dayOf));
  });
}

/** A month by its short name, which in English is one letter longer for September. */
const monthIn = (name: unknown, made: Made) => periodIn(String(name).replace("Sept ", "September "), made);

export const FLOWS = {
  "report.flows.found": ({ parts: [period, flows, active, net, grain] }, made) =>
    grain === "month" &&
    periodIn(period, made) === latest(made) &&
    flowing(made).some((id) => {
      const told = flowsIn(made, id, latest(made));
      return tells(flows, told) && shows(active, told.active) && shows(net, told.net);
    }),
  "report.flows.notMean": ({ parts: [grain] }, made) =>
    flowing(made).some((id) => {
      const { rollup, flows = "" } = made.company.metrics[id] ?? {};
      return rollup === "mean" && flows.includes(`every: ${String(grain)}`);
    }),
  "report.flows.since": ({ parts: [date] }, made) => dayIn(date) === knownDays(made)[0],
  "report.flows.soFar": ({ parts: [period] }, made) => {
    const { first, last } = spanOf(periodIn(period, made));
    const [, end] = knownDays(made);
    return isoDay(first) <= end && end < isoDay(last) && isoDay(last) <= lastOf(made);
  },
  "charts.flows.row": ({ parts: [name, flows, active] }, made) =>
    flowing(made).some((id) => {
      const told = flowsIn(made, id, monthIn(name, made));
      return tells(flows, told) && shows(active, told.active);
    }),
  "report.distribution.found": ({ parts: [mean, period] }, made) =>
    periodIn(period, made) === made.company.edition &&
    flowing(made).some((id) => {
      const days = daysOfWeeks(made, id);
      return shows(mean, days.reduce((sum, one) => sum + one, 0) / days.length);
    }),
} satisfies Proofs;
