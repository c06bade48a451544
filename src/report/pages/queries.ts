import { z } from "zod";
import { MARKS } from "../../blocks/chart/props.ts";
import { json } from "../../document/json.ts";
import { unit } from "../../format/number.ts";

export const markName = z.enum(MARKS);

/** What the values of a column are: dates and times are ISO texts. */
export const columnType = z.enum(["number", "date", "time", "text", "boolean"]);

export type ColumnType = z.output<typeof columnType>;

export const queryColumn = z
  .strictObject({ name: z.string(), type: columnType })
  .readonly()
  .meta({ id: "QueryColumn" });

export interface QueryColumn extends z.output<typeof queryColumn> {}

/** One value of a query's row, exact or not there. */
export const queryCell = z.union([z.string(), z.number(), z.boolean()]).nullable();

export type QueryCell = z.output<typeof queryCell>;

export const pageQuery = z
  .strictObject({
    page: z.string().describe("Slug of the page."),
    name: z.string(),
    columns: z.array(queryColumn).readonly(),
    rows: z.array(z.array(queryCell).readonly()).readonly(),
    sql: z.string().describe("As it was run."),
    sourceLabel: z.string().describe('"activity and members, snapshot of 2 October 2026"'),
  })
  .readonly()
  .meta({
    id: "PageQuery",
    description: "The rows of SQL that a page holds or names, in the order that the SQL gives them.",
  });

export interface PageQuery extends z.output<typeof pageQuery> {}

export const channel = z
  .strictObject({
    column: z.string(),
    label: z.string().describe("The column's name in words."),
    type: columnType,
    unit: unit,
  })
  .readonly()
  .meta({ id: "Channel", description: "A column as a chart or a table shows it." });

export interface Channel extends z.output<typeof channel> {}

export const optionGroup = z.record(z.string(), json).readonly();

export type Group = z.output<typeof optionGroup>;

export const chartExtras = z
  .strictObject({
    x: optionGroup.optional(),
    y: optionGroup.optional(),
    fx: optionGroup.optional(),
    fy: optionGroup.optional(),
    r: optionGroup.optional(),
    mark: optionGroup.optional(),
    height: z.number().optional(),
  })
  .readonly()
  .meta({
    id: "ChartExtras",
    description:
      "Options that are handed to Plot as they are: of scales, of the drawing, and of the mark itself.",
  });

export interface ChartExtras extends z.output<typeof chartExtras> {}

export const chartView = z
  .strictObject({
    kind: z.literal("chart"),
    id: z.string().describe("Unique in the edition; names its downloads."),
    page: z.string(),
    query: z.string(),
    title: z.string(),
    mark: markName,
    x: channel.nullable(),
    y: channel.nullable(),
    fill: channel.nullable(),
    measure: z
      .enum(["x", "y", "fill"])
      .nullable()
      .describe("The channel that is measured, in whose unit the axis is; null where none is a number."),
    options: chartExtras,
  })
  .readonly()
  .meta({ id: "ChartView", description: "What a `<Chart>` draws." });

export interface ChartView extends z.output<typeof chartView> {}

export const tableView = z
  .strictObject({
    kind: z.literal("table"),
    id: z.string(),
    page: z.string(),
    query: z.string(),
    title: z.string(),
    columns: z.array(channel).readonly(),
  })
  .readonly()
  .meta({ id: "TableView", description: "What a `<Table>` shows." });

export interface TableView extends z.output<typeof tableView> {}

export const queryView = z.union([chartView, tableView]);

export type QueryView = z.output<typeof queryView>;

export type MarkName = z.output<typeof markName>;
