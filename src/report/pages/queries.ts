import type { Json } from "../../content/literal.ts";
import type { Unit } from "../../format/number.ts";

export type { Json };

/** What the values of a column are: dates and times are ISO texts. */
export type ColumnType = "number" | "date" | "time" | "text" | "boolean";

export interface QueryColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** One value of a query's row, exact or not there. */
export type QueryCell = string | number | boolean | null;

/** The rows of SQL that a page holds or names, in the order that the SQL gives them. */
export interface PageQuery {
  /** Slug of the page. */
  readonly page: string;
  readonly name: string;
  readonly columns: readonly QueryColumn[];
  readonly rows: readonly (readonly QueryCell[])[];
  /** As it was run. */
  readonly sql: string;
  /** "activity and members, snapshot of 2 October 2026" */
  readonly sourceLabel: string;
}

/** A column as a chart or a table shows it. */
export interface Channel {
  readonly column: string;
  /** The column's name in words. */
  readonly label: string;
  readonly type: ColumnType;
  readonly unit: Unit;
}

/** The marks that charts of queries draw. */
export const MARKS = ["bar", "line", "dot", "area", "rect", "tick"] as const;

export type MarkName = (typeof MARKS)[number];

/** What a `<Chart>` draws. */
export interface ChartView {
  readonly kind: "chart";
  /** Unique in the edition; names its downloads. */
  readonly id: string;
  readonly page: string;
  readonly query: string;
  readonly title: string;
  readonly mark: MarkName;
  readonly x: Channel | null;
  readonly y: Channel | null;
  readonly fill: Channel | null;
  /** The channel that is measured, in whose unit the axis is; null where none is a number. */
  readonly measure: "x" | "y" | "fill" | null;
  readonly options: ChartExtras;
}

/** What a `<Table>` shows. */
export interface TableView {
  readonly kind: "table";
  readonly id: string;
  readonly page: string;
  readonly query: string;
  readonly title: string;
  readonly columns: readonly Channel[];
}

export type QueryView = ChartView | TableView;

type Group = Readonly<Record<string, Json>>;

/** Options that are handed to Plot as they are: of scales, of the drawing, and of the mark itself. */
export interface ChartExtras {
  readonly x?: Group | undefined;
  readonly y?: Group | undefined;
  readonly fx?: Group | undefined;
  readonly fy?: Group | undefined;
  readonly r?: Group | undefined;
  readonly mark?: Group | undefined;
  readonly height?: number | undefined;
}
