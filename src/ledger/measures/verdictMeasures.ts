import type { Unit } from "../../format/number.ts";
import { formatNumber } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { NoVerdict, Verdict } from "../../metrics/forecast/verdict.ts";
import { type Missing, type MissingReason, missing, type Value } from "../../metrics/missing.ts";
import { judgedIn } from "../judged.ts";
import { type Measure, notAvailable, type Worded } from "./worded.ts";

/**
 * Measures of what was to be expected of a period, told from what was known before it began (docs/mathematics.md §5).
 */
const KINDS = ["verdict", "expected", "expected_low", "expected_high"] as const;
type Kind = (typeof KINDS)[number];

/** What a measure of this kind gives; null for other measures. Segments are not judged. */
export function verdictMeasure(measure: Measure): Worded | null {
  const kind = KINDS.find((one) => one === measure.ref.measure);
  if (kind === undefined) return null;
  const { known, period, ref, locale } = measure;
  if (ref.segment !== null) return { value: missing("no data"), words: notAvailable(locale) };
  const { verdict } = judgedIn(known, period);
  if (!isVerdict(verdict)) return { value: whyNone(verdict), words: notAvailable(locale) };
  if (kind === "verdict") return { value: verdict.probability, words: verdictWords(verdict, locale) };
  const value = amountOf(kind, verdict);
  if (typeof value !== "number") return { value, words: notAvailable(locale) };
  return { value, words: formatNumber(value, measure.unit, locale) };
}

/** The unit of such a measure, where it is not its metric's; null for other measures. */
export function verdictUnit(measure: string): Unit | null {
  return measure === "verdict" ? { kind: "percent", name: "percent" } : null;
}

/** Is there a verdict? */
export function isVerdict(verdict: Verdict | NoVerdict): verdict is Verdict {
  return "surprise" in verdict;
}

/** "more than chance", "within chance so far" */
export function verdictWords({ surprise, soFar }: Verdict, locale: string): string {
  const say = languageOf(locale).report.verdict;
  return soFar ? say.soFar(say.kinds[surprise]) : say.kinds[surprise];
}

/** Why there is no verdict, as a figure has it. */
export function whyNone(verdict: NoVerdict): Missing {
  if ("missing" in verdict) return verdict;
  const reason: MissingReason = verdict.moved ? "first move" : "has not moved";
  return missing(reason);
}

function amountOf(kind: Exclude<Kind, "verdict">, { expected, bands }: Verdict): Value {
  if (kind === "expected") return expected;
  if (bands === null) return missing("has not moved");
  return kind === "expected_low" ? bands[95].low : bands[95].high;
}
