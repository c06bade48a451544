import type { CohortFacts } from "../../compute/evidence.ts";
import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";

/** The text alternative of cohorts: from where to where of each. */
export function cohortWords({ title, across, columns, rows }: CohortFacts, locale: string): Alt {
  const say = languageOf(locale).charts.cohorts;
  const said = rows.flatMap(({ name, cells }) => {
    const last = cells.findLastIndex((cell) => cell !== null);
    const [from, to] = [cells.find((cell) => cell !== null), cells[last]];
    return from == null || to == null ? [] : [say.row(name, from.text, to.text, columns[last] ?? "")];
  });
  return { title, description: [say.columns(across), ...said].join(" ") };
}
