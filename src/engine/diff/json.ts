import type { Figure } from "../../ledger/figure.ts";
import type { RevisedFigure } from "../../report/facts/revision.ts";
import type { ChangedRule, EditionDiff, Side } from "./compare.ts";

/** A figure in one state. */
interface ToldSide extends Pick<Figure, "value" | "text" | "reason" | "shown"> {
  readonly rule: number;
}

/** A figure that differs, as programs are told of it. */
interface ToldFigure {
  readonly id: string;
  readonly metric: string;
  readonly figure: string;
  readonly period: string;
  /** Null where that state has none. */
  readonly before: ToldSide | null;
  readonly after: ToldSide | null;
  readonly difference: string | null;
  readonly relative: string | null;
}

/** What differs of an edition, as programs are told of it: all of it, however much that is. */
export interface ToldEdition {
  readonly before: Side | null;
  readonly after: Side | null;
  readonly moved: readonly ToldFigure[];
  readonly appeared: readonly ToldFigure[];
  readonly vanished: readonly ToldFigure[];
  readonly rules: readonly ChangedRule[];
}

/** What differs between two states of an edition as data for other programs. */
export function diffFacts({ moved, appeared, vanished, ...edition }: EditionDiff): ToldEdition {
  return {
    ...edition,
    moved: moved.map(figureOf),
    appeared: appeared.map(figureOf),
    vanished: vanished.map(figureOf),
  };
}

function figureOf({
  id,
  metricName,
  what,
  periodLabel,
  was,
  is,
  differenceText,
  relativeText,
}: RevisedFigure): ToldFigure {
  return {
    ...{ id, metric: metricName, figure: what, period: periodLabel },
    ...{ before: sideOf(was), after: sideOf(is), difference: differenceText, relative: relativeText },
  };
}

function sideOf(figure: Figure | null): ToldSide | null {
  if (figure === null) return null;
  const { value, text, reason, rule = 1, shown } = figure;
  return { value, text, reason, rule, shown };
}
