import { basePeriod, compared } from "../../compute/compare.ts";
import { valueIn } from "../../compute/measured.ts";
import type { PublishedFigure } from "../../compute/vintage.ts";
import { figureId } from "../../content/figureId.ts";
import { absoluteChange, relativeChange } from "../../metrics/change.ts";
import { isMissing, missing, type Value } from "../../metrics/missing.ts";
import { revision } from "../../metrics/restatement.ts";
import { revisionSum, textIn } from "../sumTexts.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { DIFFERENCE, LEVEL, RELATIVE } from "./numberKinds.ts";

/**
 * What was published of a figure before, by how much it has moved since (docs/why/mathematics.md §8), and the change
 * from the value that was published of the period before.
 */
export const PUBLISHED: Family<"published"> = {
  published: published(-1),
  first_published: published(0),
  revision: revised(-1),
  percent_revision: { rule: 1, kind: RELATIVE, value: (given) => revisionSince(given, -1).relative },
  whole_revision: revised(0),
  percent_whole_revision: { rule: 1, kind: RELATIVE, value: (given) => revisionSince(given, 0).relative },
  change_as_published: {
    rule: 1,
    kind: DIFFERENCE,
    value: (given) => absoluteChange(...publishedPair(given)),
  },
  percent_change_as_published: {
    rule: 1,
    kind: RELATIVE,
    value: (given) => relativeChange(...publishedPair(given)),
  },
};

/** The first (0) or the latest (−1) of the published values: numbers of other ledgers, and so of no query of this edition. */
function published(at: 0 | -1): Computation {
  return { rule: 1, kind: LEVEL, value: (given) => publishedValue(given, at), statements: () => [] };
}

function revised(at: 0 | -1): Computation {
  return {
    rule: 1,
    kind: DIFFERENCE,
    value: (given) => revisionSince(given, at).absolute,
    textInSum: (given) => textIn(revisionSum(given, at), "revision", given),
  };
}

/** The first (0) or the latest (−1) published value of the period. */
function publishedValue({ ref, period, published }: Given, at: 0 | -1): Value {
  const id = figureId({ ...ref, period: period.id, measure: "value", vs: null });
  return numberOf(published.get(id)?.at(at));
}

function numberOf(one: PublishedFigure | undefined): Value {
  return one?.figure.value ?? missing("not published");
}

function revisionSince(given: Given, at: 0 | -1) {
  const { known, period, ref } = given;
  const now = valueIn(known, period, ref.segment);
  const whole = now.status === "partial" && !isMissing(now.value) ? missing("incomplete period") : now.value;
  return revision(publishedValue(given, at), whole);
}

/** What was published last of the earlier period, and the value now; both of whole periods that can be compared. */
function publishedPair({ ref, known, period, published }: Given): [Value, Value] {
  const vs = ref.vs ?? "previous";
  if (vs === "target") return [missing("not published"), missing("not published")];
  const base = basePeriod(period, vs, known.calendar);
  const { before, after, parts } = compared(known, base, period, ref.segment);
  if (isMissing(before)) return [before, after];
  if (parts !== null) return [missing("incomplete period"), after];
  const id = figureId({ ...ref, period: base.id, measure: "value", vs: null });
  return [numberOf(published.get(id)?.at(-1)), after];
}
