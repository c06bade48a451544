import type { Ledger } from "./figure.ts";

/** The text of an edition's `figures.json`: its ledger, each figure with the SQL that it was computed by. */
export function figuresJson({ edition, snapshot, figures, queries }: Ledger): string {
  const told = figures.map((figure) => ({ ...figure, sql: figure.queries.map((key) => queries[key]) }));
  return `${JSON.stringify({ edition, snapshot, figures: told }, null, 2)}\n`;
}
