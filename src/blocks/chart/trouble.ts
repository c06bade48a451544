import { queryTrouble } from "../../charts/queryTrouble.ts";
import type { Report } from "../../report/report.ts";
import { findView, queryOf } from "../query/find.ts";
import type { ChartProps } from "./props.ts";

/** Why a `<Chart>` of a page cannot be drawn with its `options`; null where it can be. */
export function chartTrouble(report: Report, page: string, props: ChartProps): string | null {
  const view = findView(report, page, "chart", props);
  return view === undefined ? null : queryTrouble(view, queryOf(report, view), report.locale);
}
