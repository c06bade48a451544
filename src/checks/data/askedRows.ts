import type { Calendar, Period } from "../../calendar/period.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import type { Answers } from "../../query/statement.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import type { Snapshot } from "../../snapshot/open.ts";

/** The rows of a snapshot, once they are asked for what metrics measure. */
export interface AskedRows {
  readonly warehouse: Warehouse;
  readonly snapshot: Snapshot;
  readonly content: Content;
  readonly calendar: Calendar;
  /** The metrics whose SQL runs, and what it gave. */
  readonly metrics: readonly MetricDocument[];
  readonly answers: Answers;
  /** The edition's. */
  readonly period: Period;
  /** The day up to which the snapshot is covered, where it says so. */
  readonly through: string | null;
}
