import type { Language } from "../../language/language.ts";
import { isCell } from "../../ledger/cells.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { DictionaryEntry } from "../../report/book.ts";
import type { Report } from "../../report/report.ts";

/** The figures of one metric or of one query of a page, and the keys of the queries behind them. */
export interface FigureGroup {
  readonly metric: string;
  /** Does the metric have a page that defines it? A query is its own definition. */
  readonly isDefined: boolean;
  readonly anchor: string;
  readonly name: string;
  readonly statement: string;
  readonly figures: readonly Figure[];
  readonly queries: readonly string[];
}

/** The ledger by metric, in the order of the dictionary, the edition's own period first; then the cells of queries. */
export function figureGroups(
  report: Report,
  dictionary: readonly DictionaryEntry[],
  say: Language,
): readonly FigureGroup[] {
  const ofMetrics = report.ledger.figures.filter((figure) => !isCell(figure));
  const byMetric = Map.groupBy(ofMetrics, (figure) => figure.metric);
  const known = dictionary.map((entry) => entry.id).filter((id) => byMetric.has(id));
  const unknown = [...byMetric.keys()].filter((id) => !known.includes(id));
  const groups = [...known, ...unknown].map((metric) => {
    const own = (figure: Figure) => Number(figure.period !== report.period.id);
    const figures = (byMetric.get(metric) ?? []).toSorted((a, b) => own(a) - own(b));
    // As the edition itself names it, which may be in another language than the dictionary.
    const defined = report.definitions.find((one) => one.metric === metric);
    const entry = defined ?? dictionary.find((candidate) => candidate.id === metric);
    return {
      metric,
      isDefined: true,
      anchor: `metric-${metric}`,
      name: entry?.name ?? metric,
      statement: entry?.statement ?? "",
      figures,
      queries: [...new Set(figures.flatMap((figure) => figure.queries))],
    };
  });
  return [...groups, ...cellGroups(report, say.pages.figures)];
}

/** The cells of each query. */
function cellGroups({ ledger, queries }: Report, words: Language["pages"]["figures"]): FigureGroup[] {
  const byQuery = Map.groupBy(ledger.figures.filter(isCell), (figure) => figure.metric);
  return [...byQuery].map(([name, figures]) => {
    const source = queries.find((query) => query.name === name)?.sourceLabel;
    return {
      metric: `query-${name}`,
      isDefined: false,
      anchor: `query-${name}`,
      name: words.named(name),
      statement: words.cells(source ?? words.theSnapshot),
      figures,
      queries: [...new Set(figures.flatMap((figure) => figure.queries))],
    };
  });
}
