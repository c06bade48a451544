import { metricsOf } from "../blocks/metric/metricsOf.ts";
import { figure } from "../ledger/figure.ts";
import { metricFacts } from "./facts/slices.ts";
import { replaceFigures } from "./figurePlaces.ts";
import type { Report } from "./report.ts";

const known = new WeakMap<Report, ReadonlySet<string>>();

/**
 * The ids of the figures that have an entry on a page of figures: those that pages of the edition show, and those that the
 * dictionary shows of its metrics. The others are in `figures.json`.
 */
export function entriesOf(report: Report): ReadonlySet<string> {
  const held = known.get(report);
  if (held !== undefined) return held;
  const shown = report.ledger.figures.filter((one) => one.shown.length > 0).map(({ id }) => id);
  const entries = new Set([...shown, ...metricsOf(report).flatMap(figuresWithin)]);
  known.set(report, entries);
  return entries;
}

/** The ids of the figures of a metric's facts. */
function figuresWithin(facts: ReturnType<typeof metricsOf>[number]): string[] {
  const ids: string[] = [];
  replaceFigures(metricFacts, facts, (held) => {
    const { data } = figure.safeParse(held);
    if (data !== undefined) ids.push(data.id);
    return held;
  });
  return ids;
}
