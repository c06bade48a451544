import type { IntervalFacts } from "../../compute/evidence.ts";
import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";

/** The text alternative of intervals: each with its ends. */
export function intervalWords({ title, rows }: IntervalFacts, locale: string): Alt {
  const say = languageOf(locale).charts.intervals;
  const said = rows.map(({ name, text, rangeText }) => say.row(name, text, rangeText));
  return { title, description: said.length === 0 ? say.nothing : said.join(" ") };
}
