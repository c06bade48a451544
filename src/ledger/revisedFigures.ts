import { formatNumber, formatRelative } from "../format/number.ts";
import { isMissing } from "../metrics/missing.ts";
import { revision } from "../metrics/restatement.ts";
import type { RevisedFigure } from "../report/facts/revision.ts";
import type { Figure } from "./figure.ts";
import { describeMeasure } from "./measures/describeMeasure.ts";

/** Two values closer than this, relative, are the same: sums of floating numbers may differ in their order. */
const SAME = 1e-9;

/** How metrics and periods are called. */
export interface Names {
  readonly nameOf: (metric: string) => string;
  readonly labelOf: (period: string) => string;
  readonly locale: string;
}

/** Every figure that differs between two ledgers, in the order of the later one, then those that are gone. */
export function revisedFigures(
  before: readonly Figure[],
  after: readonly Figure[],
  { nameOf, labelOf, locale }: Names,
): RevisedFigure[] {
  const known = new Map(before.map((figure) => [figure.id, figure]));
  const now = new Set(after.map(({ id }) => id));
  const changed = after
    .map((is) => ({ was: known.get(is.id) ?? null, is }))
    .filter(({ was, is }) => was === null || !isSame(was, is));
  const gone = before.filter(({ id }) => !now.has(id)).map((was) => ({ was, is: null }));
  return [...changed, ...gone].flatMap(({ was, is }) => {
    const figure = is ?? was;
    if (figure === null) return [];
    const { id, metric, period } = figure;
    const words = {
      metricName: nameOf(metric),
      what: describeMeasure(figure, locale),
      periodLabel: labelOf(period),
    };
    return [{ id, metric, ...words, was, is, ...difference(was, is, locale) }];
  });
}

function isSame(was: Figure, is: Figure): boolean {
  if (was.text !== is.text || was.reason !== is.reason) return false;
  if (was.value === null || is.value === null) return was.value === is.value;
  return Math.abs(is.value - was.value) <= SAME * Math.abs(was.value);
}

/** By how much a figure differs; nothing of words without a number, whose value is no part of what they say. */
function difference(was: Figure | null, is: Figure | null, locale: string) {
  const none = { differenceText: "", relativeText: "" };
  if (was?.value == null || is?.value == null) return none;
  if (!hasNumber(was.text) || !hasNumber(is.text)) return none;
  const { absolute, relative } = revision(was.value, is.value);
  if (isMissing(absolute)) return none;
  const isShare = is.unit.kind === "percent" || isMissing(relative);
  return {
    differenceText: formatNumber(absolute, is.unit, locale, { signed: true, difference: true }),
    relativeText: isShare ? "" : formatRelative(relative, locale),
  };
}

function hasNumber(text: string): boolean {
  return /\p{Nd}/u.test(text);
}
