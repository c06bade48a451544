import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { RecentFacts } from "../../report/facts/slices.ts";

/** From where to where by each length, of the periods that have a value. */
export function recentWords(recent: RecentFacts, name: string, locale: string): Alt {
  const { recent: say, trend } = languageOf(locale).charts;
  const sentences = recent.panels.flatMap(({ points, grain }) => {
    const known = points.filter(({ value }) => value.value !== null);
    const [first, last] = [known.at(0), known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const course = [grain, first.value.text, first.label, last.value.text, last.label] as const;
    const base = last.comparison?.base;
    const plan = last.plan === null ? [] : [say.planned(last.plan.target.text)];
    const told =
      base == null || base.value === null ? say.course(...course) : say.courseWithYear(...course, base.text);
    return [told, ...plan];
  });
  return { title: say.title(name), description: sentences.join(" ") || trend.nothing };
}
