import { formatCount, formatNumber, formatRelative, type Unit } from "../../format/number.ts";
import { formatCorrelation, formatP, formatPairs, formatZ } from "../../format/statistic.ts";
import { type Language, languageOf } from "../../language/language.ts";

/** What a measure's numbers are, whatever the metric counts: their unit, and how they are written. */
export interface NumberKind {
  /** As the reference names it. */
  readonly name: string;
  /** Of something in this unit, is it a difference in its own terms: of percentages, points? */
  readonly isDifference: (unit: Unit) => boolean;
  readonly unit: (unit: Unit, locale: string) => Unit;
  readonly write: (value: number, given: { readonly unit: Unit; readonly locale: string }) => string;
}

const PERCENT: Unit = { kind: "percent", name: "percent" };
const RATIO: Unit = { kind: "ratio", name: "ratio" };
const AS_DIFFERENCE = { signed: true, difference: true };

const always = () => true;
const never = () => false;

/** As the metric's own values are. */
export const LEVEL: NumberKind = {
  name: "the metric's",
  isDifference: never,
  unit: (unit) => unit,
  write: (value, { unit, locale }) => formatNumber(value, unit, locale),
};

/** What each day brings, or must: a mean of the metric's values, of few things to a tenth. */
export const PACE: NumberKind = {
  ...LEVEL,
  write: (value, { unit, locale }) => {
    const isFew = unit.kind === "noun" && Math.abs(value) < 100 && !Number.isInteger(value);
    return formatNumber(value, unit, locale, isFew ? { decimals: 1 } : {});
  },
};

/** A difference of two values of the metric: points for percentages. */
export const DIFFERENCE: NumberKind = {
  name: "the metric's, with its sign",
  isDifference: always,
  unit: (unit) => unit,
  write: (value, { unit, locale }) => formatNumber(value, unit, locale, AS_DIFFERENCE),
};

/** A part of something. */
export const SHARE: NumberKind = {
  name: "percent",
  isDifference: never,
  unit: () => PERCENT,
  write: (value, { locale }) => formatRelative(value, locale, false),
};

/** A relative change. */
export const RELATIVE: NumberKind = {
  name: "percent, with its sign",
  isDifference: never,
  unit: () => PERCENT,
  write: (value, { locale }) => formatRelative(value, locale),
};

/** A change in words or in numbers: relative, and of percentages in points. */
export const CHANGE: NumberKind = {
  name: "percent, with its sign; of percentages points",
  isDifference: ({ kind }) => kind === "percent",
  unit: () => PERCENT,
  write: (value, given) => (given.unit.kind === "percent" ? DIFFERENCE : RELATIVE).write(value, given),
};

/** A difference of two shares. */
export const POINTS: NumberKind = {
  name: "percentage points",
  isDifference: always,
  unit: () => PERCENT,
  write: (value, { locale }) => formatNumber(value, PERCENT, locale, AS_DIFFERENCE),
};

/** A correlation of −1 to 1. */
export const CORRELATION: NumberKind = {
  name: "a number from −1 to 1",
  isDifference: never,
  unit: () => RATIO,
  write: (value, { locale }) => formatCorrelation(value, locale),
};

/** A probability under chance alone. */
export const P_VALUE: NumberKind = {
  name: "a probability",
  isDifference: never,
  unit: () => RATIO,
  write: (value, { locale }) => formatP(value, locale),
};

/** So many standard errors. */
export const STANDARD_ERRORS: NumberKind = {
  name: "standard errors",
  isDifference: never,
  unit: () => RATIO,
  write: (value, { locale }) => formatZ(value, locale),
};

/** So many independent pairs of values. */
export const PAIRS: NumberKind = {
  name: "pairs",
  isDifference: never,
  unit: noun(({ report }) => report.unit.pairs),
  write: (value, { locale }) => formatPairs(value, locale),
};

/** So many for each one. */
export const QUOTIENT: NumberKind = {
  name: "a quotient",
  isDifference: never,
  unit: () => RATIO,
  write: (value, { locale }) => formatNumber(value, RATIO, locale),
};

/** So many days of a week. */
export const DAYS_OF_WEEK: NumberKind = {
  name: "days of a week",
  isDifference: never,
  unit: noun(({ report }) => report.flows.daysUnit),
  write: (value, { locale }) => formatNumber(value, RATIO, locale),
};

/** So many people. */
export const PEOPLE: NumberKind = {
  name: "people",
  isDifference: never,
  unit: noun(({ report }) => report.people),
  write: (value, { locale }) => formatCount(value, locale),
};

/** So many review periods. */
export const REVIEW_PERIODS: NumberKind = {
  name: "review periods",
  isDifference: never,
  unit: noun(({ report }) => report.unit.reviewPeriods),
  write: (value, { locale }) => formatCount(value, locale),
};

function noun(name: (language: Language) => string): NumberKind["unit"] {
  return (_, locale) => ({ kind: "noun", name: name(languageOf(locale)) });
}
