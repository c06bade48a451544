import { reviewGrain } from "../../compute/compare.ts";
import { steppedPlaces } from "../../compute/surprises.ts";
import { languageOf } from "../../language/language.ts";
import type { NoVerdict, Verdict } from "../../metrics/forecast/verdict.ts";
import { type Missing, type MissingReason, missing, type Value } from "../../metrics/missing.ts";
import { judgedIn } from "../judged.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { LEVEL, SHARE } from "./numberKinds.ts";

/** What was to be expected of a period, told from what was known before it began (docs/why/mathematics.md §5). */
export const EXPECTATIONS: Family<"expectations"> = {
  verdict: {
    rule: 1,
    kind: SHARE,
    value: (given) => ofVerdict(given, ({ probability }) => probability),
    write: (_, { known, period, locale }) => {
      const { verdict } = judgedIn(known, period);
      return isVerdict(verdict) ? verdictWords(verdict, locale) : languageOf(locale).format.notAvailable;
    },
  },
  expected: expectation(({ expected }) => expected),
  expected_low: expectation(({ bands }) => (bands === null ? missing("has not moved") : bands[95].low)),
  expected_high: expectation(({ bands }) => (bands === null ? missing("has not moved") : bands[95].high)),
  lower_limit: limit("low"),
  centre_line: limit("mean"),
  upper_limit: limit("high"),
};

/** Is there a verdict? */
export function isVerdict(verdict: Verdict | NoVerdict): verdict is Verdict {
  return "surprise" in verdict;
}

/** "more than chance", "within chance so far" */
export function verdictWords({ surprise, soFar }: Verdict, locale: string): string {
  const say = languageOf(locale).report.verdict;
  return soFar ? say.soFar(say.kinds[surprise]) : say.kinds[surprise];
}

function expectation(take: (verdict: Verdict) => Value): Computation {
  return { rule: 1, kind: LEVEL, value: (given) => ofVerdict(given, take) };
}

function ofVerdict({ known, period }: Given, take: (verdict: Verdict) => Value): Value {
  const { verdict } = judgedIn(known, period);
  return isVerdict(verdict) ? take(verdict) : whyNone(verdict);
}

/** Why there is no verdict, as a figure has it. */
function whyNone(verdict: NoVerdict): Missing {
  if ("missing" in verdict) return verdict;
  const reason: MissingReason = verdict.moved ? "first move" : "has not moved";
  return missing(reason);
}

/**
 * An end or the middle of what a review period was expected to be, by the ones before it alone. Missing ("of review
 * periods") where another period is asked for: a quarter's value is not held against the range of a week.
 */
function limit(which: "low" | "mean" | "high"): Computation {
  return {
    // 2: of the one-step forecast instead of limits that are locked on a baseline (docs/why/mathematics.md §5).
    rule: 2,
    kind: LEVEL,
    value: ({ known, period }) => {
      if (period.grain !== reviewGrain(known)) return missing("of review periods");
      const [place] = steppedPlaces(known, (one) => one.period.id === period.id);
      return place?.step?.[which] ?? missing("too few");
    },
  };
}
