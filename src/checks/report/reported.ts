import type { Content } from "../../content/content.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import type { Report } from "../../report/report.ts";

/** An edition whose report is made. */
export interface Reported {
  readonly report: Report;
  readonly facts: Facts;
  readonly content: Content;
  /** Is there no edition after it? */
  readonly isNewest: boolean;
}
