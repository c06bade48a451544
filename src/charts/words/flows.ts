import type { Alt } from "../../document/item.ts";
import { formatList } from "../../format/list.ts";
import { languageOf } from "../../language/language.ts";
import type { FlowFacts } from "../../report/facts/flowFacts.ts";

/** What comes, from the axis upwards, and what leaves, downwards. */
export const CAME = ["new", "resurrected", "expansion"] as const;
export const LEFT = ["lost", "contraction"] as const;

/** The text alternative of flows: of each period what came, what left, and what was there then. */
export function flowWords({ title, rows }: FlowFacts, locale: string): Alt {
  const { charts, report } = languageOf(locale);
  const said = rows.flatMap((row) => {
    const flows = [...CAME, ...LEFT].flatMap((flow) => {
      const figure = row[flow];
      return figure === null || figure.value === null ? [] : [report.flows.came[flow](figure.text)];
    });
    return flows.length === 0 ? [] : [charts.flows.row(row.name, formatList(flows, locale), row.active.text)];
  });
  return { title, description: said.length === 0 ? charts.flows.nothing : said.join(" ") };
}
