import { queryTrouble } from "../../charts/queryTrouble.ts";
import type { Report } from "../../report/report.ts";
import { queryOf, viewOf } from "../query/find.ts";
import type { ChartProps } from "./props.ts";

/** Why a `<Chart>` of a page cannot be drawn with its `options`; null where it can be. */
export function chartTrouble(report: Report, page: string, props: ChartProps): string | null {
  const isThere = report.views.some((view) => view.page === page && view.title === props.title);
  if (!isThere) return null;
  const view = viewOf(report, page, "chart", props);
  return queryTrouble(view, queryOf(report, view), report.locale);
}
