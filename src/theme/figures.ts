import type { Figure } from "../report/figure.ts";
import type { DictionaryEntry, Report } from "../report/report.ts";

/** The figures of one metric, and the keys of the queries behind them. */
export interface FigureGroup {
  readonly metric: string;
  readonly anchor: string;
  readonly name: string;
  readonly statement: string;
  readonly figures: readonly Figure[];
  readonly queries: readonly string[];
}

/** The ledger by metric, in the order of the dictionary; the edition's own period first. */
export function figureGroups(report: Report, dictionary: readonly DictionaryEntry[]): readonly FigureGroup[] {
  const byMetric = Map.groupBy(report.ledger.figures, (figure) => figure.metric);
  const known = dictionary.map((entry) => entry.id).filter((id) => byMetric.has(id));
  const unknown = [...byMetric.keys()].filter((id) => !known.includes(id));
  return [...known, ...unknown].map((metric) => {
    const own = (figure: Figure) => Number(figure.period !== report.period.id);
    const figures = (byMetric.get(metric) ?? []).toSorted((a, b) => own(a) - own(b));
    const entry = dictionary.find((candidate) => candidate.id === metric);
    return {
      metric,
      anchor: `metric-${metric}`,
      name: entry?.name ?? metric,
      statement: entry?.statement ?? "",
      figures,
      queries: [...new Set(figures.flatMap((figure) => figure.queries))],
    };
  });
}
