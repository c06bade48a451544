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

const COMPARED = ["change", "percent_change", "change_phrase", "contribution"];

/** The canonical id of a figure; the period is the edition's unless said, comparisons are with the previous one. */
export function figureId(props: FigureProps, period: string): string {
  const [subject = "", tail = "value"] =
    props.id === undefined ? partsOf(props, period) : splitId(props.id, period);
  const [measure = "", vs] = tail.split(".");
  const compares = COMPARED.includes(measure.split("/")[0] ?? "");
  const versus = compares ? `.${vs ?? "previous"}` : "";
  return measure === "value" ? subject : `${subject}:${measure}${versus}`;
}

/** "metric@period/dimension=segment" and "measure.vs" */
function partsOf(props: FigureProps, period: string): readonly string[] {
  const [dimension, ...name] = (props.segment ?? "").split("=");
  const segment = name.length === 0 ? "" : `/${dimension}=${encodeURIComponent(name.join("="))}`;
  const tail = [props.show ?? "value", ...(props.vs === undefined ? [] : [props.vs])].join(".");
  return [`${props.of ?? ""}@${props.at ?? period}${segment}`, tail];
}

function splitId(id: string, period: string): readonly string[] {
  const full = id.includes("@") ? id : id.replace(/^[^/:]*/, (metric) => `${metric}@${period}`);
  const colon = full.indexOf(":");
  return colon < 0 ? [full] : [full.slice(0, colon), full.slice(colon + 1)];
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
