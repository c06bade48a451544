import { DAY_MS, spanOf } from "../../support/oraclePeriods.ts";
import { countOf, dayOf, rowsIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { amountOf, definedAs, periodIn, shows, targetOf } from "../values.ts";
import type { Proofs } from "./proof.ts";

const star = ({ report }: Made) => report.headline.id;
const aimOf = (made: Made) => periodIn(made.report.headline.towards?.period, made);
const isMonthly = (made: Made) => definedAs(made, star(made))["grain"] === "month";

/** The months, or days, of a period that have rows. */
const come = (made: Made, period: string) =>
  countOf(rowsIn(made.company.rows, period), (row) => dayOf(row).slice(0, isMonthly(made) ? 7 : 10));

/** All of them. */
function all(made: Made, period: string): number {
  const { first, last } = spanOf(period);
  if (!isMonthly(made)) return Math.round((last - first) / DAY_MS) + 1;
  return 12 / ({ q: 4, h: 2 }[period.charAt(5)] ?? 1);
}

/** What each of those that are left must bring. */
function required(made: Made): number {
  const [aim, id] = [aimOf(made), star(made)];
  const [goal, amount] = [targetOf(made, id, aim), amountOf(made, id, aim)];
  const [counted, whole] = [come(made, aim), all(made, aim)];
  const isMean = definedAs(made, id)["rollup"] === "mean";
  return (isMean ? goal * whole - amount * counted : goal - amount) / (whole - counted);
}

/** Its numbers are figures, which stand in the report by their names. */
const toldIn = ({ report }: Made) => {
  if (report.headline.towards === null) throw new RangeError("no way to a target");
  return report.headline.towards;
};

export const TOWARDS = {
  "blocks.towards.soFar": (_, made) =>
    shows(toldIn(made).soFar.text, amountOf(made, star(made), aimOf(made))),
  "blocks.towards.onPath": (_, made) => {
    const { onPath } = toldIn(made);
    // Of the quarters of the year the first alone is over, and whole.
    const goal = targetOf(made, star(made), made.company.edition);
    const share = amountOf(made, star(made), aimOf(made)) / goal;
    return shows(onPath?.asked.text, goal) && shows(onPath?.share.text, share);
  },
  "blocks.towards.against": ({ parts: [, , label] }, made) => {
    const { change, present } = toldIn(made);
    const period = periodIn(label, made);
    const isMean = definedAs(made, star(made))["rollup"] === "mean";
    const now = amountOf(made, star(made), period) / (isMean ? 1 : come(made, period));
    return shows(present.text, now) && shows(change.text, required(made) / now - 1);
  },
  "blocks.towards.distance": (_, made) => {
    const last = made.company.rows.map(dayOf).sort().at(-1) ?? "";
    const exit = amountOf(made, star(made), last.slice(0, 7));
    return shows(toldIn(made).distance.text, targetOf(made, star(made), aimOf(made)) - exit);
  },
} satisfies Proofs;
