import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { DistributionFacts } from "../../report/facts/flowFacts.ts";

/** The text alternative of a distribution: the share of each number of days. */
export function distributionWords({ title, rows }: DistributionFacts, locale: string): Alt {
  const { signs } = languageOf(locale);
  const said = rows.map(({ name, now }) => `${name}${signs.colon}${now.text}.`);
  return { title, description: said.join(" ") };
}
