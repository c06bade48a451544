import type { Figure } from "../report/figure.ts";
import type { MetricFacts, Report, SegmentTable } from "../report/report.ts";

/** How an author names a figure: by its id, or by the parts of it (contract §2). */
export interface FigureProps {
  readonly id?: string;
  readonly of?: string;
  readonly at?: string;
  readonly show?: string;
  readonly vs?: string;
  readonly segment?: string;
}

const COMPARED = ["change", "percent_change", "absolute_change", "change_phrase"];

/** The canonical id of a figure; the period is the edition's unless said, comparisons are with the previous one. */
export function figureId(props: FigureProps, period: string): string {
  if (props.id !== undefined) return withPeriod(props.id, period);
  const [dimension, ...name] = (props.segment ?? "").split("=");
  const segment = name.length === 0 ? "" : `/${dimension}=${encodeURIComponent(name.join("="))}`;
  const show = props.show ?? "value";
  const versus = props.vs ?? (COMPARED.includes(show) ? "previous" : undefined);
  const measure = show === "value" ? "" : `:${show}${versus === undefined ? "" : `.${versus}`}`;
  return `${props.of ?? ""}@${props.at ?? period}${segment}${measure}`;
}

function withPeriod(id: string, period: string): string {
  return id.includes("@") ? id : id.replace(/^[^/:]*/, (metric) => `${metric}@${period}`);
}

/** The figure of the edition that `props` name. */
export function findFigure(report: Report, props: FigureProps): Figure {
  const id = figureId(props, report.period.id);
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

/** All metrics of the edition, the north star first. */
export function metricsOf(report: Report): readonly MetricFacts[] {
  return [
    report.headline,
    ...report.inputs,
    ...report.levers,
    ...report.guardrails,
    ...report.outcomes,
    ...report.supporting,
    ...report.vanity,
  ];
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
