import type { LagFacts } from "../../compute/evidence.ts";
import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";

/** The text alternative of lags: the correlation at each. */
export function lagWords(facts: LagFacts, locale: string): Alt {
  const say = languageOf(locale).charts.lags;
  const said = facts.lags.map(({ lag, text }) => say.at(lag, facts.grain, text));
  const declared = facts.declared === null ? say.undeclared : say.declared(facts.declared);
  return { title: facts.title, description: [declared, say.others, ...said].join(" ") };
}
