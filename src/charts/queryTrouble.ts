import type { ChartView, PageQuery } from "../report/pages/queries.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { queryChart } from "./query.ts";
import { cutRows, stacks } from "./queryCut.ts";
import { type ChartData, chartData } from "./queryData.ts";

/** Why the author's options do not let a chart be drawn; null where they do, or where there are none. */
export function queryTrouble(view: ChartView, query: PageQuery, locale: string): string | null {
  if (Object.keys(view.options).length === 0) return null;
  const data = chartData(view, query);
  if (data.drawn.length === 0) return null;
  if (cutRows(data) === data.drawn.length && !isPartlySeen(view))
    return "no row lies within the `domain` of its axes";
  if (hasNoLogarithm(data)) return "zero, and what is below it, has no place on a logarithmic axis";
  try {
    return troubleIn(queryChart(view, query, { id: view.id, width: 760, locale }));
  } catch (error) {
    return `Plot refuses them: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Bars and areas begin at zero. */
function hasNoLogarithm({ view, drawn }: ChartData): boolean {
  return (["x", "y"] as const).some((name) => {
    const column = view[name]?.column ?? "";
    if (view.options[name]?.["type"] !== "log" || view[name]?.type !== "number") return false;
    return stacks(view, name) || drawn.some((row) => Number(lookUp(row, column)) <= 0);
  });
}

/** Of bars and areas that reach beyond an end the rest is to be seen. */
function isPartlySeen(view: ChartView): boolean {
  return (["x", "y"] as const).some(
    (name) => stacks(view, name) && view.options[name]?.["domain"] !== undefined,
  );
}

function troubleIn(svg: string): string | null {
  if (/="[^"]*(?:NaN|Infinity)/.test(svg.replace(/<(?:title|desc)\b.*?<\/(?:title|desc)>/gs, "")))
    return "some values have no place on its axes";
  // Plot marks a drawing of which it warns.
  return svg.includes("\u26a0") ? "a `domain` or `ticks` in them does not fit the values of its axis" : null;
}
