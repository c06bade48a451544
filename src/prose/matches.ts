import type { Known, KnownFigure } from "./known.ts";
import type { TypedNumber } from "./numbers.ts";

/** What speaks for a figure in the sentence around a number. */
export interface Context {
  /** Ids of metrics that the sentence names, or shows a figure of. */
  readonly metrics: readonly string[];
  /** Does it speak of a change, and of a target? */
  readonly moves: boolean;
  readonly targets: boolean;
  readonly vs: "previous" | "year";
  /** Names of segments in it. */
  readonly segments: readonly string[];
}

/** Does a typed number round to a figure's value? A number without a sign may be meant without it. */
export function rounds(number: TypedNumber, figure: KnownFigure, isAbout = false): boolean {
  const half = isAbout ? Math.max(number.coarse, number.value * 0.05) : number.half;
  const value = number.sign === null ? Math.abs(figure.value) : figure.value * number.sign;
  return Math.abs(number.value - value) <= half * (1 + 1e-9) + 1e-9 * Math.abs(value);
}

/** May a number that is typed so be a figure of that kind? */
export function goesWith(number: TypedNumber, { kind }: KnownFigure): boolean {
  if (number.kind === "plain") return kind === "plain" || kind === "money";
  return number.kind === kind;
}

/** The figure that a typed number most likely comes from; null where none rounds to it. */
export function candidateFor(known: Known, number: TypedNumber, context: Context): KnownFigure | null {
  if (number.isRange) return null;
  const fitting = known
    .candidates()
    .filter((figure) => goesWith(number, figure) && rounds(number, figure) && isNamed(figure, context))
    .map((figure) => ({ figure, score: scoreOf(known, figure, context) }));
  return (
    fitting.reduce<(typeof fitting)[number] | null>(
      (best, one) => (best === null || one.score > best.score ? one : best),
      null,
    )?.figure ?? null
  );
}

/** Any number is like some figure of some metric: the sentence must name the metric, and the segment of a segment. */
function isNamed({ metric, segment }: KnownFigure, { metrics, segments }: Context): boolean {
  return metrics.includes(metric) && (segment === null || segments.includes(segment.name));
}

function scoreOf(known: Known, figure: KnownFigure, context: Context): number {
  const isStar = known.metrics.some(({ id, isStar: star }) => star && id === figure.metric);
  return (
    (figure.segment === null ? 0 : 40) +
    (isStar ? 5 : 0) +
    (figure.period === null ? 3 : 0) +
    measureScore(figure, context)
  );
}

function measureScore({ measure, vs }: KnownFigure, { moves, targets, vs: meant }: Context): number {
  const isChange = /change$/.test(measure);
  const isTarget = ["target", "attainment", "first_target", "first_attainment", "progress"].includes(measure);
  if (isTarget) return targets ? 30 : 6;
  if (isChange) return (moves ? 20 : 4) + (vs === meant ? 6 : vs === "previous" ? 3 : 2);
  return measure === "value" ? 10 : 1;
}
