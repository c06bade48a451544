import { basePeriod, compared } from "../../compute/compare.ts";
import { valueIn } from "../../compute/measured.ts";
import type { PublishedFigure } from "../../compute/vintage.ts";
import { figureId } from "../../content/figureId.ts";
import { formatNumber, formatRelative } from "../../format/number.ts";
import { absoluteChange, relativeChange } from "../../metrics/change.ts";
import { isMissing, missing, type Value } from "../../metrics/missing.ts";
import { revision } from "../../metrics/restatement.ts";
import { type Measure, notAvailable, type Worded } from "./worded.ts";

/** Measures whose number is that of another ledger, and so of no query of this edition. */
export const OF_OTHER_LEDGERS: readonly string[] = ["published", "first_published"];

/**
 * What was published of a figure before, by how much it has moved since (docs/mathematics.md §8), and the change from
 * the value that was published of the period before; null for other measures.
 */
export function publishedMeasure(measure: Measure): Worded | null {
  const compute = MEASURES[measure.ref.measure];
  if (compute === undefined) return null;
  const { value, relative } = compute(measure);
  const { unit, locale } = measure;
  if (isMissing(value)) return { value, words: notAvailable(locale) };
  if (relative) return { value, words: formatRelative(value, locale) };
  const style = OF_OTHER_LEDGERS.includes(measure.ref.measure) ? {} : { signed: true, difference: true };
  return { value, words: formatNumber(value, unit, locale, style) };
}

/** Is a measure of these a fraction whatever the metric counts? */
export function isRelativeToPublished(measure: string): boolean {
  return /^percent_(?:whole_revision|revision|change_as_published)$/.test(measure);
}

interface Computed {
  readonly value: Value;
  /** Is it a fraction of what was published? */
  readonly relative: boolean;
}

const absolute = (value: Value): Computed => ({ value, relative: false });
const fraction = (value: Value): Computed => ({ value, relative: true });

const MEASURES: Readonly<Record<string, (measure: Measure) => Computed>> = {
  published: (measure) => absolute(publishedValue(measure, -1)),
  first_published: (measure) => absolute(publishedValue(measure, 0)),
  revision: (measure) => absolute(revisionSince(measure, -1).absolute),
  percent_revision: (measure) => fraction(revisionSince(measure, -1).relative),
  whole_revision: (measure) => absolute(revisionSince(measure, 0).absolute),
  percent_whole_revision: (measure) => fraction(revisionSince(measure, 0).relative),
  change_as_published: (measure) => absolute(absoluteChange(...publishedPair(measure))),
  percent_change_as_published: (measure) => fraction(relativeChange(...publishedPair(measure))),
};

/** The first (0) or the latest (−1) published value of the period. */
function publishedValue({ ref, period, published }: Measure, at: 0 | -1): Value {
  const id = figureId({ ...ref, period: period.id, measure: "value", vs: null });
  return numberOf(published.get(id)?.at(at));
}

function numberOf(one: PublishedFigure | undefined): Value {
  return one?.figure.value ?? missing("not published");
}

function revisionSince(measure: Measure, at: 0 | -1) {
  const { known, period, ref } = measure;
  const now = valueIn(known, period, ref.segment);
  const whole = now.status === "partial" && !isMissing(now.value) ? missing("incomplete period") : now.value;
  return revision(publishedValue(measure, at), whole);
}

/** What was published last of the earlier period, and the value now; both of whole periods that can be compared. */
function publishedPair({ ref, known, period, published }: Measure): [Value, Value] {
  const vs = ref.vs ?? "previous";
  if (vs === "target") return [missing("not published"), missing("not published")];
  const base = basePeriod(period, vs, known.calendar);
  const { before, after, parts } = compared(known, base, period, ref.segment);
  if (isMissing(before)) return [before, after];
  if (parts !== null) return [missing("incomplete period"), after];
  const id = figureId({ ...ref, period: base.id, measure: "value", vs: null });
  return [numberOf(published.get(id)?.at(-1)), after];
}
