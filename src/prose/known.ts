import type { Measure } from "../content/measures.ts";
import type { ReportPeriod } from "../language/prose.ts";
import type { NumberKind } from "./numbers.ts";

/** What sentences are held against: a measure, or where a metric stands to its target, its limits and to chance. */
export type Asked = Measure | "attained" | "limit_state" | "surprised";

/** A figure as prose is held against it: in the terms in which people write it (11.2 for 11.2 %). */
export interface KnownFigure {
  readonly metric: string;
  /** Null for the edition's own period. */
  readonly period: string | null;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
  readonly measure: string;
  readonly vs: string | null;
  readonly value: number;
  /** As pages show it. */
  readonly text: string;
  readonly kind: NumberKind;
}

/** A metric as sentences speak of it. */
export interface KnownMetric {
  readonly id: string;
  readonly names: readonly string[];
  readonly isStar: boolean;
  readonly better: "higher" | "lower";
  /** What its values are written in. */
  readonly kind: NumberKind;
  /** The noun that it counts, in small letters; empty for percentages and the like. */
  readonly noun: string;
  /** The metrics of its tree, with those of theirs. */
  readonly parts: readonly string[];
}

/** What a report knows, as far as prose can be held against it. */
export interface Known {
  readonly locale: string;
  readonly period: ReportPeriod;
  readonly metrics: readonly KnownMetric[];
  /** Names of segments: a sentence that names one does not speak of the total. */
  readonly segments: readonly { readonly dimension: string; readonly name: string }[];
  /** A figure of the own period that has a value; `attained` and `limit_state` say where it stands to its goals. */
  figure(metric: string, measure: Asked, vs?: "previous" | "year"): KnownFigure | null;
  /** All figures that a typed number may come from. */
  candidates(): readonly KnownFigure[];
  /** Is the value the highest, or the lowest, of all complete periods of its kind? Null where there is none to compare. */
  extremes(metric: string): { readonly isHighest: boolean; readonly isLowest: boolean } | null;
}

/** A figure's id as an author writes it, its own period left out: "daily_posters:percent_change.previous". */
export function idOf({ metric, period, segment, measure, vs }: KnownFigure): string {
  const at = period === null ? "" : `@${period}`;
  const where = segment === null ? "" : `/${segment.dimension}=${encodeURIComponent(segment.name)}`;
  return `${metric}${at}${where}${measure === "value" ? "" : `:${measure}`}${vs === null ? "" : `.${vs}`}`;
}

/** How a figure is written in a text: `{{…}}` in front matter, a component in a page. */
export function writtenFigure(figure: KnownFigure, isFrontMatter: boolean): string {
  if (isFrontMatter) return `{{${idOf(figure)}}}`;
  const { metric, period, segment, measure, vs } = figure;
  const props = [
    `of="${metric}"`,
    period === null ? "" : `at="${period}"`,
    segment === null ? "" : `segment="${segment.dimension}=${segment.name}"`,
    measure === "value" ? "" : `show="${measure}"`,
    vs === null ? "" : `vs="${vs}"`,
  ];
  return `<Figure ${props.filter((prop) => prop !== "").join(" ")} />`;
}
