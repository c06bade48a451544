import { type Day, formatDay } from "../../calendar/day.ts";
import { GRAINS, type Period, parsePeriod } from "../../calendar/period.ts";
import { endsWithin, reviewGrain } from "../../compute/compare.ts";
import type { Measured } from "../../compute/measured.ts";
import { declaredTarget, exceedsValue, targetValue } from "../../compute/targets.ts";
import { labelOf } from "../../format/labels.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { bandOf, type TargetBand } from "../../metrics/change.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { Plan, PlanStep } from "../../report/facts/ahead.ts";
import type { Series, TargetBands } from "../../report/facts/series.ts";

/** What a series is held against: flat lines for single targets, one stepped line for a plan. */
export interface TargetLines {
  readonly targets: Series["targets"];
  readonly plan: Plan | null;
  /** Of those of both that can be exceeded. */
  readonly targetBands: readonly TargetBands[];
}

/**
 * The targets that the days from `start` to the end of the edition show. Several for periods shorter than the edition's
 * are its plan; where there are such of two grains, those of the shorter.
 */
export function targetLines(book: FigureBook, measured: Measured, start: Day): TargetLines {
  const { calendar, edition } = book.facts;
  const drawn = Object.keys(measured.metric.config.targets)
    .flatMap((id) => parsePeriod(id, calendar) ?? [])
    .filter((period) => !isMissing(targetValue(measured, period)))
    .filter((period) => period.last >= start && period.first <= edition.period.last)
    .filter((period) => isComparable(measured, period))
    .sort((left, right) => left.first - right.first);
  const planned = planOf(drawn, edition.period);
  const flat = drawn.filter((period) => !planned.includes(period));
  return {
    targets: flat.map((period) => lineOf(book, measured, period)),
    plan: planned.length === 0 ? null : buildPlan(book, measured, planned),
    targetBands: drawn.flatMap((period) => bandsOf(book, measured, period)),
  };
}

/** Missed below the target, met from there, exceeded from what its metric says; none where it says nothing. */
function bandsOf(book: FigureBook, measured: Measured, period: Period): TargetBands[] {
  const exceeds = exceedsValue(measured, period);
  const { id, config } = measured.metric;
  const { locale } = book.facts;
  if (isMissing(exceeds)) return [];
  const { first, last, value: target, text } = lineOf(book, measured, period);
  const [from, outcome] = [
    book.of(id, "exceeds", null, period.id),
    book.of(id, "target_band", null, period.id),
  ];
  const came = outcome.reason === null ? outcome.text : null;
  const say = languageOf(locale).report.series;
  const said = say.targetBands(labelOf(period, locale), came, text, from.text, config.better);
  const beyond = config.better === "higher" ? "above" : "below";
  return [{ first, last, target, exceeds, exceedsText: from.text, beyond, said, figures: [from, outcome] }];
}

/** The band in which a value of a review period lies, by the target of the days around its middle; null without bands. */
export function bandAt(
  bands: readonly TargetBands[],
  day: string,
  value: number | null,
  better: "higher" | "lower",
): TargetBand | null {
  const own = bands.findLast(({ first, last }) => first <= day && day <= last);
  return own === undefined || value === null ? null : bandOf(value, own.target, own.exceeds, better);
}

/** Can a point be held against the target of a period? Not a week against a quarter's sum or count. */
export function isComparable(measured: Measured, period: Period): boolean {
  const { config } = measured.metric;
  if (GRAINS.indexOf(period.grain) < GRAINS.indexOf(config.grain)) return false;
  const ratio = config.value === undefined && config.values === undefined;
  return (
    declaredTarget(measured, period)?.of === "exit" ||
    period.grain === reviewGrain(measured) ||
    (config.rollup !== "sum" && config.rollup !== "recompute") ||
    ratio
  );
}

/** The periods of the plan: two or more of the shortest grain, where that is shorter than the edition's. */
function planOf(periods: readonly Period[], edition: Period): readonly Period[] {
  const rank = ({ grain }: Period) => GRAINS.indexOf(grain);
  const shortest = periods.toSorted((left, right) => rank(left) - rank(right))[0];
  if (shortest === undefined || rank(shortest) >= rank(edition)) return [];
  const planned = periods.filter(({ grain }) => grain === shortest.grain);
  return planned.length > 1 ? planned : [];
}

function buildPlan(book: FigureBook, measured: Measured, periods: readonly Period[]): Plan {
  const { edition } = book.facts;
  const grain = periods[0]?.grain ?? reviewGrain(measured);
  const steps = periods.map((period) => stepOf(book, measured, period));
  const due = steps.filter((_, index) => {
    const period = periods[index];
    return period !== undefined && endsWithin(period, edition.period);
  });
  return { grain, steps, metLabel: metLabel(due, grain, book.facts.locale) };
}

/** Is a target met, by the share of it that is reached? Null where that cannot be told. */
export function isMet({ value }: Pick<Figure, "value">): boolean | null {
  return value === null ? null : value >= 1;
}

function stepOf(book: FigureBook, measured: Measured, period: Period): PlanStep {
  const { id } = measured.metric;
  const ratio = book.of(id, "attainment", null, period.id);
  return {
    ...lineOf(book, measured, period),
    label: labelOf(period, book.facts.locale),
    target: book.of(id, "target", null, period.id),
    actual: book.of(id, "value", null, period.id),
    attainment: ratio,
    met: isMet(ratio),
  };
}

function lineOf(book: FigureBook, measured: Measured, period: Period): Series["targets"][number] {
  const { config } = measured.metric;
  const { currency, locale } = book.facts;
  const target = targetValue(measured, period);
  const value = isMissing(target) ? 0 : target;
  const text = formatNumber(value, unitOf(config, currency), locale);
  return { first: formatDay(period.first), last: formatDay(period.last), value, text };
}

/** "11 of 13 weeks met the plan."; null while none of them can be judged. */
function metLabel(steps: readonly PlanStep[], grain: string, locale: string): string | null {
  const judged = steps.filter(({ met }) => met !== null);
  if (judged.length === 0) return null;
  const met = formatCount(judged.filter((step) => step.met).length, locale);
  const say = languageOf(locale).report.series;
  return say.planMet(met, formatCount(judged.length, locale), grain, judged.length);
}
