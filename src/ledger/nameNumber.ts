import type { MetricConfig } from "../content/schema/metric.ts";
import type { GrammaticalNumber } from "../format/phrase.ts";

/** Words after which a name says what its noun is of: "Rides | per member", "Fahrten | je Mitglied". */
const AFTER_NOUN: Readonly<Record<string, RegExp>> = {
  en: /\s(?:of|per|who|that|which|with|without|in|on|at|by|from|for|to|a|an|each|every|after|before|until)\s/iu,
  de: /\s(?:je|pro|der|des|die|das|von|vom|mit|ohne|aus|in|im|an|am|auf|für|bei|beim|zu|zum|zur|nach|vor|bis|ab)\s|,/iu,
};

/** What a noun of a unit ends with where it stands for many; what counts no things ("traffic") does not. */
const MANY: Readonly<Record<string, RegExp>> = {
  en: /(?:s|people|men|women|children)$/iu,
  de: /(?:e|n|er|s)$/iu,
};

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
  const language = new Intl.Locale(locale).language;
  const [after, many] = [AFTER_NOUN[language], MANY[language]];
  if (after === undefined || many === undefined || COMPUTED.includes(unit)) return "singular";
  const noun = name.split(after)[0]?.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  const counted = unit.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return many.test(counted) && noun.endsWith(counted) ? "plural" : "singular";
}
