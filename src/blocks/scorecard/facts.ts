import { type Grain, type Period, shift } from "../../calendar/period.ts";
import { lastWithin, redefinedDays } from "../../compute/breaks.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import type { Measure } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { unitOf } from "../../format/unit.ts";
import type { Facts, FigureBook } from "../../ledger/figureBook.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { ScorecardCell, ScorecardPlan, ScorecardRow } from "../../report/facts/scorecard.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { compare } from "../metric/comparison.ts";
import { sourceLabel } from "../metric/series.ts";

/** So many periods of an edition's cadence stand side by side: two years and the one told of, or a year and the one. */
const TRAILING: Readonly<Record<Grain, number>> = {
  day: 15,
  week: 14,
  month: 13,
  quarter: 9,
  half: 5,
  year: 5,
};

/** Those whose score is kept, in the order in which they stand. */
const ROLES = ["north_star", "input", "outcome", "guardrail"] as const;

/**
 * The scorecard of every metric that the pages of an edition ask for (docs/why/mathematics.md §6); none where none
 * does.
 */
export function buildScorecard(book: FigureBook, takenOn: string): ScorecardRow[] {
  const metrics = metricsNamed(book.facts);
  const periods = periodsOf(book.facts, metrics);
  return metrics.map((measured) => rowOf(book, measured, periods, takenOn));
}

/** The metrics of the scorecards that pages name, those of the roles first. */
function metricsNamed({ edition, measured }: Facts): Measured[] {
  const uses = edition.pages.flatMap((page) => page.uses).filter(({ name }) => name === "Scorecard");
  const named = new Set(uses.map(({ props }) => props["of"]));
  const all = [...measured.values()];
  const byRole = ROLES.flatMap((role) => all.filter(({ metric }) => metric.config.role === role));
  const others = all.filter((one) => !byRole.includes(one));
  return [...byRole, ...others].filter(
    ({ metric }) => named.has(metric.id) || (named.has(undefined) && isByDefault(metric.config.role)),
  );
}

function isByDefault(role: string): boolean {
  return ROLES.some((one) => one === role);
}

/** The trailing periods, from the first one on that the data of any of the metrics reach. */
function periodsOf({ edition, calendar }: Facts, metrics: readonly Measured[]): Period[] {
  const count = TRAILING[edition.period.grain];
  const all = Array.from({ length: count }, (_, index) => shift(edition.period, index + 1 - count, calendar));
  const first = all.findIndex((period) => metrics.some((measured) => isReached(measured, period)));
  return first < 0 ? all.slice(-1) : all.slice(first);
}

function isReached(measured: Measured, period: Period): boolean {
  const { value } = valueIn(measured, period, null);
  return !isMissing(value) || value.missing !== "before the snapshot";
}

function rowOf(
  book: FigureBook,
  measured: Measured,
  periods: readonly Period[],
  takenOn: string,
): ScorecardRow {
  const { id, config } = measured.metric;
  const { currency, locale } = book.facts;
  return {
    metric: id,
    name: config.name,
    unit: unitOf(config, currency),
    isByDefault: isByDefault(config.role),
    cells: periods.map((period) => cellOf(book, measured, period)),
    sourceLabel: sourceLabel(config, takenOn, locale),
  };
}

function cellOf(book: FigureBook, measured: Measured, period: Period): ScorecardCell {
  const { edition, locale } = book.facts;
  const { id, config } = measured.metric;
  const redefined = lastWithin(redefinedDays(config), period.last, edition.period.last);
  return {
    period: period.id,
    label: labelOf(period, locale),
    told:
      redefined === undefined
        ? {
            value: book.of(id, "value", null, period.id),
            plan: planOf(book, measured, period),
            year: compare(book, measured, "year", null, period),
          }
        : null,
  };
}

function planOf(book: FigureBook, measured: Measured, period: Period): ScorecardPlan | null {
  const { id, config } = measured.metric;
  const target = lookUp(config.targets, period.id);
  if (target === undefined) return null;
  const figure = (measure: Measure) => book.of(id, measure, null, period.id);
  const isOver = valueIn(measured, period, null).status === "complete";
  const { moved } = target;
  return {
    target: figure("target"),
    attainment: isOver ? figure("attainment") : null,
    isAtEnd: target.of === "exit",
    first:
      moved === undefined || moved.was === target.value
        ? null
        : { target: figure("first_target"), attainment: isOver ? figure("first_attainment") : null },
  };
}
