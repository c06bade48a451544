import type { CsvTable } from "../format/csv.ts";
import type { Drawing } from "./drawing.ts";

/** What a chart or table offers for taking away: its data, and its drawing where it has one. */
export interface Download {
  /** Names the files, uniquely in the edition. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Where the numbers come from, and what is to be known of them. */
  readonly source: readonly string[];
  readonly data: CsvTable;
  /** Null of what is a table only. */
  readonly drawing: Drawing | null;
}
