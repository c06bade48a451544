import { basePeriod, compared } from "../../compute/compare.ts";
import { targetOf } from "../../compute/targets.ts";
import type { Unit } from "../../format/number.ts";
import { changePhrase, type GrammaticalNumber } from "../../format/phrase.ts";
import { absoluteChange, relativeChange } from "../../metrics/change.ts";
import type { Value } from "../../metrics/missing.ts";
import { nameNumber } from "../nameNumber.ts";
import { CALENDAR, calendarDays, withLikeForLike } from "./calendar.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { CHANGE, DIFFERENCE, LEVEL, RELATIVE } from "./numberKinds.ts";
import { SHARED_WEEKS } from "./sharedWeeks.ts";

/** Changes, in the metric's terms, relative or in words, and the two values that they are between. */
export const CHANGES: Family<"changes"> = {
  change: { rule: 1, kind: DIFFERENCE, value: (given) => absoluteChange(...bothValues(given)) },
  percent_change: { rule: 1, kind: RELATIVE, value: (given) => relativeChange(...bothValues(given)) },
  change_phrase: phrase(({ metric, locale }) => nameNumber(metric.config, locale)),
  change_phrase_singular: phrase(() => "singular"),
  change_phrase_plural: phrase(() => "plural"),
  base: {
    rule: 1,
    kind: LEVEL,
    value: (given) => bothValues(given)[0],
    textInSum: ({ ref, period, bridges }) => bridges.textOf(ref, period, "start"),
  },
  comparable: {
    rule: 1,
    kind: LEVEL,
    value: (given) => bothValues(given)[1],
    textInSum: ({ ref, period, bridges }) => bridges.textOf(ref, period, "end"),
  },
  ...CALENDAR,
  ...SHARED_WEEKS,
};

/** The change as headlines show it: points for percentages, else relative. */
export function headlineMeasure(unit: Unit): "change" | "percent_change" {
  return unit.kind === "percent" ? "change" : "percent_change";
}

/** Base and actual of a comparison; both missing where the two cannot be compared. */
export function bothValues({ ref, known, period }: Given): [Value, Value] {
  const vs = ref.vs ?? "previous";
  if (vs === "target") {
    const { target, actual } = targetOf(known, period);
    return [target, actual];
  }
  const { before, after } = compared(known, basePeriod(period, vs, known.calendar), period, ref.segment);
  return [before, after];
}

/** Verb and amount by the number of what the verb follows: "Die Zahl der Fahrten stieg", "Die Fahrten stiegen". */
function phrase(numberOf: (given: Given) => GrammaticalNumber): Computation {
  return {
    rule: 1,
    kind: CHANGE,
    cases: calendarDays,
    value: (given) =>
      given.unit.kind === "percent"
        ? absoluteChange(...bothValues(given))
        : relativeChange(...bothValues(given)),
    write: (amount, given) => {
      const number = numberOf(given);
      return withLikeForLike(changePhrase(amount, given.unit, given.locale, number), given, number);
    },
  };
}
