import type { Figure } from "../../../src/ledger/figure.ts";
import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { dayIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { knownDays, reviewsOf } from "../reviews.ts";
import { amountOf, before, definedAs, idOf, periodIn, targetOf, yearBefore } from "../values.ts";
import { flowsIn } from "./flows.ts";
import type { Proof, Proofs } from "./proof.ts";

/** The figures that have no value because of this, by themselves or by one of their parts. */
const absent = ({ report }: Made, text: string): Figure[] =>
  report.ledger.figures.filter(({ why }) => why === text || why?.endsWith(`: ${text}`) === true);

/** The period that a figure is held against; null where there is none. */
function baseOf({ vs, period }: Figure): string | null {
  if (vs === null || vs === "target") return null;
  return vs === "previous" ? before(period) : vs === "year" ? yearBefore(period) : vs;
}

const periodsOf = (figure: Figure): string[] => [figure.period, baseOf(figure) ?? figure.period];

/** What is known of a metric: of one that was reported its periods, of all others the days of the table. */
function knownOf(made: Made, id: string): readonly [string, string] {
  const reported = [...(definedAs(made, id)["values"] ?? "").matchAll(/(\d{4}-\w+): /g)];
  const periods = reported.map(([, period = ""]) => spanOf(period)).sort((a, b) => a.first - b.first);
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined
    ? knownDays(made)
    : [isoDay(first.first), isoDay(last.last)];
}

/** Is it so of every figure that says it? Figures that no ledger holds are told from the table alone. */
const ofFigures =
  (isSo: (figure: Figure, parts: readonly unknown[], made: Made) => boolean): Proof =>
  ({ text, parts }, made) =>
    absent(made, text).every((figure) => isSo(figure, parts, made));

/** The metric of which a figure's reason is told: a part's, where it is one's. */
function metricOf(made: Made, { metric, why }: Figure): string {
  const part = /^(\w+): /.exec(why ?? "")?.[1];
  return part === undefined ? metric : idOf(made, part);
}

function breaksOf(made: Made, id: string): string[] {
  const { changes = "", replaces = "" } = definedAs(made, id);
  const all = [...changes.matchAll(/since: ([\d-]+)[^}]*/g)].filter(
    ([text]) => !text.includes("restate: true"),
  );
  const stars = [...replaces.matchAll(/since: ([\d-]+)/g)];
  return [...all, ...stars].map(([, day = ""]) => day);
}

/** Are fewer whole review periods known than there is anything to foresee by? */
const isYoung = (made: Made, id: string) => reviewsOf(made, id).length < 6;

export const ABSENCES = {
  "report.absence.begins": ofFigures((figure, [day], made) => {
    const [first] = knownOf(made, metricOf(made, figure));
    const isForeseen = figure.measure.startsWith("forecast");
    const begins = periodsOf(figure).some((period) => isoDay(spanOf(period).first) < first);
    return dayIn(day) === first && (begins || (isForeseen && isYoung(made, metricOf(made, figure))));
  }),
  "report.absence.ends": ofFigures((figure, [day], made) => {
    const [, last] = knownOf(made, metricOf(made, figure));
    return dayIn(day) === last && periodsOf(figure).some((period) => isoDay(spanOf(period).last) > last);
  }),
  "report.absence.matures": ({ text, parts }, made) => {
    const period = periodIn(parts[0], made);
    const known = dayIn(parts[1]);
    const ripens = Object.entries(made.company.metrics).some(
      ([, { matures = "0" }]) =>
        isoDay(spanOf(period).last + Number.parseInt(matures, 10) * DAY_MS) === known &&
        isoDay(spanOf(period).last) <= knownDays(made)[1],
    );
    return ripens && known > knownDays(made)[1] && text !== "";
  },
  "report.absence.noTarget": ofFigures((figure, [label], made) => {
    const period = periodIn(label, made);
    return Number.isNaN(targetOf(made, figure.metric, period)) && period === figure.period;
  }),
  "report.absence.zeroBase": ofFigures((figure, [label], made) => {
    const base = baseOf(figure);
    return (
      base === periodIn(label, made) &&
      (figure.segment !== null || !(amountOf(made, metricOf(made, figure), base) > 0))
    );
  }),
  "report.absence.noDivisor": (_, made) =>
    absent(made, "nothing to divide by").every(
      ({ metric, period, segment, measure }) =>
        segment !== null ||
        (measure === "quick_ratio"
          ? flowsIn(made, metric, period).lost === 0
          : !Number.isFinite(amountOf(made, metric, period))),
    ),
  "report.absence.redefined": ofFigures((figure, [day], made) => {
    const first = baseOf(figure) ?? figure.period;
    const since = dayIn(day);
    const isBetween = isoDay(spanOf(first).first) < since && since <= isoDay(spanOf(figure.period).last);
    return (
      made.company.table === "sales" || (breaksOf(made, metricOf(made, figure)).includes(since) && isBetween)
    );
  }),
  "report.absence.replaced": ofFigures((figure, [day], made) => {
    const first = baseOf(figure) ?? figure.period;
    const since = dayIn(day);
    const { changes = "", replaces = "" } = definedAs(made, metricOf(made, figure));
    const isBetween = isoDay(spanOf(first).first) < since && since <= isoDay(spanOf(figure.period).last);
    return replaces.includes(`since: ${since}`) && !changes.includes(`since: ${since}`) && isBetween;
  }),
  "report.absence.ofPart": ({ parts }, made) => {
    const id = idOf(made, parts[0]);
    return Object.values(made.company.metrics).some(({ tree = "" }) => new RegExp(`\\b${id}\\b`).test(tree));
  },
  "report.absence.since": ({ parts }, made) => {
    const said = made.report.ledger.figures.filter(
      ({ since }) => since !== undefined && since === dayIn(parts[0]),
    );
    return (
      said.length > 0 &&
      said.every(({ metric, period, since = "" }) => {
        const { first, last } = spanOf(period);
        return knownOf(made, metric)[0] === since && isoDay(first) < since && since <= isoDay(last);
      })
    );
  },
  "format.ofDay": ({ parts }, made) => {
    const last = made.company.rows.map(({ day = "" }) => day).filter((day) => day <= knownDays(made)[1]);
    return last.some((day) => String(parts[1]).startsWith(String(Number(day.slice(8)))));
  },
} satisfies Proofs;
