import type { BridgeProps } from "../report/bridgeRef.ts";
import type { Figure } from "../report/figure.ts";
import { findBridge } from "../report/findBridge.ts";
import { metricsOf } from "../report/metricsOf.ts";
import { type FigureProps, idOf } from "../report/reference.ts";
import type { Bridge, MetricFacts, Report, SegmentTable } from "../report/report.ts";

/** The figure of the edition that a component's props name. */
export function findFigure(report: Report, name: string, props: FigureProps): Figure {
  const id = idOf(name, props, report.period.id);
  const figure = report.ledger.figures.find((candidate) => candidate.id === id);
  if (figure === undefined)
    throw new Error(
      `There is no figure ${id} in ${report.label}; figures.json of the edition lists all that there are.`,
    );
  return figure;
}

/** A metric of the edition; the north star unless named. */
export function findMetric(report: Report, id: string | undefined): MetricFacts {
  if (id === undefined) return report.headline;
  const found = metricsOf(report).find((metric) => metric.id === id);
  if (found === undefined) throw new Error(`There is no metric ${id} in ${report.label}.`);
  return found;
}

/** The bridge that a component's props name. */
export function bridgeOf(report: Report, props: BridgeProps): Bridge {
  const found = findBridge(report, props);
  if (found === null) throw new Error(`There is no bridge ${JSON.stringify(props)} in ${report.label}.`);
  return found;
}

/** Segment tables of a metric and dimension; of all that are not named. */
export function findSegments(report: Report, of?: string, by?: string): readonly SegmentTable[] {
  const found = report.segments.filter(
    (table) => (of === undefined || table.metric === of) && (by === undefined || table.dimension === by),
  );
  if (found.length === 0 && (of !== undefined || by !== undefined))
    throw new Error(
      `There are no segments of ${of ?? "any metric"} by ${by ?? "anything"} in ${report.label}.`,
    );
  return found;
}
