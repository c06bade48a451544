import { type LeadTest, leadTestsOf } from "../../compute/lead.ts";
import { OF_OUTCOMES } from "../../content/figureId.ts";
import type { Unit } from "../../format/number.ts";
import { formatCorrelation, formatP, formatPairs } from "../../format/statistic.ts";
import { languageOf } from "../../language/language.ts";
import { type MissingReason, missing } from "../../metrics/missing.ts";
import { type Measure, notAvailable, type Worded } from "./worded.ts";

type Kind = (typeof OF_OUTCOMES)[number];

/** What the leading test of an outcome found, as `correlation/revenue` asks for it; null for other measures. */
export function leadMeasure({ ref, others, edition, locale }: Measure): Worded | null {
  const [kind, outcome] = ref.measure.split("/");
  const known = OF_OUTCOMES.find((one) => one === kind);
  if (known === undefined) return null;
  const test = leadTestsOf(others, edition).find(
    (one) => one.metric === ref.metric && one.outcome === outcome,
  );
  const value = test === undefined ? null : NUMBERS[known](test);
  if (value === null) return { value: missing(reasonOf(test)), words: notAvailable(locale) };
  return { value, words: WORDS[known](value, locale) };
}

/** The unit of such a measure; null for other measures. */
export function leadUnit(measure: string, locale: string): Unit | null {
  const kind = OF_OUTCOMES.find((one) => measure.startsWith(`${one}/`));
  if (kind === undefined) return null;
  return kind === "effective_pairs"
    ? { kind: "noun", name: languageOf(locale).report.unit.pairs }
    : { kind: "ratio", name: "ratio" };
}

const NUMBERS: Readonly<Record<Kind, (test: LeadTest) => number | null>> = {
  correlation: ({ result }) => result.r,
  rank_correlation: ({ result }) => result.rho,
  effective_pairs: ({ result }) => result.effective,
  p_value: ({ result }) => result.corrected,
};

/** Why nothing was tested. */
function reasonOf(test: LeadTest | undefined): MissingReason {
  const reason = test?.result.reason;
  return reason === "metric does not vary" || reason === "outcome does not vary"
    ? "does not vary"
    : "too few";
}

const WORDS: Readonly<Record<Kind, (value: number, locale: string) => string>> = {
  correlation: formatCorrelation,
  rank_correlation: formatCorrelation,
  effective_pairs: formatPairs,
  p_value: formatP,
};
