import type { DefinitionFacts } from "../../report/facts/definitionFacts.ts";
import type { Report } from "../../report/report.ts";

/** The definition of a metric of the edition; the north star's unless named. */
export function definitionOf(report: Report, id: string = report.headline.id): DefinitionFacts {
  const found = report.definitions.find(({ metric }) => metric === id);
  if (found === undefined) throw new Error(`There is no metric ${id} in ${report.label}.`);
  return found;
}
