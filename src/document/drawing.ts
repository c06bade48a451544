/** The slices of the Report that charts draw, by the name of what draws them. */
interface Slices {
  /** A metric over time, and with fixed limits. */
  readonly trend: OfMetric;
  readonly control: OfMetric;
  /** Its last days one by one. */
  readonly daily: OfMetric & { readonly days: number };
  /** Its latest weeks and months beside last year's. */
  readonly recent: OfMetric;
  /** The same, small: one of many. */
  readonly review: OfMetric;
  readonly forecast: OfMetric;
  readonly retention: OfMetric;
  /** All its cohorts together, by their age. */
  readonly retentionCurve: OfMetric;
  readonly flows: OfMetric;
  readonly distribution: OfMetric;
  readonly vintages: OfMetric;
  readonly guardrail: OfMetric;
  readonly bridge: OfMetric & { readonly period: string; readonly vs: string };
  /** Of the whole, or of one segment. */
  readonly tree: { readonly segment: { readonly dimension: string; readonly name: string } | null };
  readonly segments: OfMetric & { readonly as: string; readonly dimension: string };
  readonly cohort: OfMetric & { readonly number: number };
  /** The pairs of a leading test, and its correlation at each lag. */
  readonly leadPairs: OfMetric & { readonly outcome: string };
  readonly leadLags: OfMetric & { readonly outcome: string };
  /** The rows of a query under a mark, by the id of the view. */
  readonly query: { readonly view: string };
}

interface OfMetric {
  readonly metric: string;
}

export type DrawingKind = keyof Slices;

/** A drawing of one kind. */
export type DrawingOf<Kind extends DrawingKind> = { readonly draws: Kind } & Slices[Kind];

/**
 * What draws a chart, and which slice of the Report it draws. A renderer of a medium calls the function of the kind
 * (`blocks/drawings.ts`), so that the drawing is made of the same facts as the words and the table.
 */
export type Drawing = { [Kind in DrawingKind]: DrawingOf<Kind> }[DrawingKind];
