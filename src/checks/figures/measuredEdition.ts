import type { Facts } from "../../ledger/figureBook.ts";

/** An edition whose metrics are measured, before any figure is made of them. */
export interface MeasuredEdition {
  readonly facts: Facts;
  /** Is there no edition after it? What is asked of a metric now, no earlier one can answer. */
  readonly isNewest: boolean;
}
