import type { MetricConfig } from "../content/schema/metric.ts";
import type { GrammaticalNumber } from "../format/phrase.ts";
import { spokenIn } from "../language/language.ts";

const COMPUTED = ["percent", "ratio", "currency", "minutes", "hours", "score"];

/**
 * Whether verbs after a metric's name are in the plural: as `name_is` says, else where the noun of the name is that
 * of the unit ("Weekly rides" in rides, "Wochenfahrten" in Fahrten). "Zahl der Fahrten" is one.
 */
export function nameNumber(
  { name, name_is: declared, unit }: Pick<MetricConfig, "name" | "name_is" | "unit">,
  locale: string,
): GrammaticalNumber {
  if (declared !== undefined) return declared;
  const rules = spokenIn(locale)?.naming;
  if (rules === undefined || COMPUTED.includes(unit)) return "singular";
  const nounOf = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .split(/\s+/u)
      .at(rules.isNounFirst ? 0 : -1) ?? "";
  const noun = nounOf(name.split(rules.afterNoun)[0] ?? "");
  const counted = nounOf(unit);
  return rules.many.test(counted) && noun.endsWith(counted) ? "plural" : "singular";
}
