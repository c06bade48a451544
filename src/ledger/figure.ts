import type { Versus } from "../content/figureId.ts";
import type { Unit } from "../format/number.ts";
import type { MissingReason } from "../metrics/missing.ts";

export type { Versus };

/** One computed number, with its id (contract §5) and where it comes from. */
export interface Figure {
  /** `metric@period[/dimension=segment][:measure[.vs]]`; the measure `value` is left out. */
  readonly id: string;
  readonly metric: string;
  readonly period: string;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
  readonly measure: string;
  readonly vs: Versus | null;
  /** Full precision, fractions for percentages; null when missing, or when the figure is words only. */
  readonly value: number | null;
  /** Why the value is missing. */
  readonly reason: MissingReason | null;
  /** The same as a reader can use it, where days or names make it plainer: "data begin on 1 July 2025". */
  readonly why?: string | undefined;
  /** ISO date from which the value counts, where the data begin within its period; else left out. */
  readonly since?: string | undefined;
  /** As shown to readers, with its unit or currency sign where that is short ("1,226", "28.7%", "+1.8 pp"). */
  readonly text: string;
  readonly unit: Unit;
  readonly status: "complete" | "partial";
  readonly snapshot: string;
  /** Keys of the queries in the ledger that it was computed from. */
  readonly queries: readonly string[];
  /** The number of the rule that made it (`rules.ts`); left out where it is the first one. */
  readonly rule?: number | undefined;
  /** Pages that show it, as slugs of the edition ("index", "newcomers"). */
  readonly shown: readonly string[];
}

/** All figures of an edition, with the SQL behind them: the content of `figures.json`. */
export interface Ledger {
  readonly edition: string;
  readonly snapshot: string;
  readonly queries: Readonly<Record<string, string>>;
  readonly figures: readonly Figure[];
}
