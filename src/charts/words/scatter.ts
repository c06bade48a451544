import type { ScatterFacts } from "../../compute/evidence.ts";
import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";

const SAID = 12;

/** The text alternative of pairs: what is across and up, and the first of them. */
export function scatterWords({ title, x, y, points, line }: ScatterFacts, locale: string): Alt {
  const { charts, signs } = languageOf(locale);
  const say = charts.scatter;
  const said = points
    .slice(0, SAID)
    .map(({ name, xText, yText }) => `${name}${signs.colon}${xText}, ${yText}.`);
  const more = points.length > SAID ? [say.more(points.length - SAID)] : [];
  const told = line === null ? [] : [say.line(line.label)];
  return {
    title,
    description: [say.axes(x.name, y.name), ...said, ...more, ...told].join(" "),
  };
}
