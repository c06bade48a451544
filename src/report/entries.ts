import type { z } from "zod";
import { reachesBack } from "../blocks/metric/comparisonsOf.ts";
import { metricsOf } from "../blocks/metric/metricsOf.ts";
import { remembered } from "../document/recorded.ts";
import { figure } from "../ledger/figure.ts";
import type { Comparison } from "./facts/comparison.ts";
import { type ComparedFigure, comparedFigure } from "./facts/editionComparison.ts";
import { type MetricFacts, metricFacts } from "./facts/slices.ts";
import { replaceFigures } from "./figurePlaces.ts";
import type { Report } from "./report.ts";

/**
 * The ids of the figures that have an entry on a page of figures: those that pages of the edition show, those that the
 * dictionary shows of its metrics, and those that it has beside earlier editions. The others are in `figures.json`.
 */
export const entriesOf = remembered((report: Report): ReadonlySet<string> => {
  const shown = report.ledger.figures.filter((one) => one.shown.length > 0).map(({ id }) => id);
  return new Set([
    ...shown,
    ...metricsOf(report).flatMap((facts) => figuresWithin(metricFacts, told(facts))),
    ...report.comparisons.flatMap(({ figures }) => figures.flatMap(besideOthers)),
  ]);
});

/** What is told of a metric: no page says what the data do not reach back to, or were too few to expect. */
function told({ previous, year, verdict, recent, history, ...own }: MetricFacts): unknown {
  const isHeld = (one: Comparison | null) => one !== null && reachesBack(one.change);
  const rowsOf = (rows: readonly { readonly comparison: Comparison | null }[]) =>
    rows.some(({ comparison }) => isHeld(comparison))
      ? rows
      : rows.map((row) => ({ ...row, comparison: null }));
  return {
    ...own,
    verdict: verdict.expected.reason === null ? verdict : { figure: verdict.figure },
    previous: isHeld(previous) ? previous : null,
    year: isHeld(year) ? year : null,
    recent: {
      ...recent,
      panels: recent.panels.map((panel) => ({ ...panel, points: rowsOf(panel.points) })),
      toDate: rowsOf(recent.toDate),
    },
    history: rowsOf(history),
  };
}

/** The ids of what is held against another edition; what that one published is in its own ledger. */
function besideOthers({ published: _, ...own }: ComparedFigure): string[] {
  const comparison = reachesBack(own.comparison.change) ? own.comparison : null;
  return figuresWithin(comparedFigure, { ...own, comparison, published: null });
}

/** The ids of the figures in facts, by their schema. */
function figuresWithin(schema: z.core.SomeType, facts: unknown): string[] {
  const ids: string[] = [];
  replaceFigures(schema, facts, (held) => {
    const { data } = figure.safeParse(held);
    if (data !== undefined) ids.push(data.id);
    return held;
  });
  return ids;
}
