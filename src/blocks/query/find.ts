import type { PageQuery, QueryView } from "../../report/pages/queries.ts";
import type { Report } from "../../report/report.ts";

/** The rows that a chart or table of a page shows. */
export function queryOf(report: Report, { page, query }: QueryView): PageQuery {
  const found = report.queries.find((one) => one.page === page && one.name === query);
  if (found === undefined)
    throw new Error(`There is no query ${query} on the page ${page} of ${report.label}.`);
  return found;
}

/** What an author's props say of a chart or table; a column is named, or left out. */
interface ViewProps {
  readonly query: string;
  readonly title: string;
  readonly mark?: string;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly fill?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

/** The chart or table of a query that a block's props name; undefined where it could not be made. */
export function findView<Kind extends QueryView["kind"]>(
  report: Report,
  page: string,
  kind: Kind,
  props: ViewProps,
): Extract<QueryView, { kind: Kind }> | undefined {
  const isMeant = (view: QueryView): view is Extract<QueryView, { kind: Kind }> =>
    view.kind === kind && view.page === page && view.title === props.title.trim() && isView(view, props);
  return report.views.find(isMeant);
}

/** The same of a report without errors, in which there is every chart and table. */
export function viewOf<Kind extends QueryView["kind"]>(
  report: Report,
  page: string,
  kind: Kind,
  props: ViewProps,
): Extract<QueryView, { kind: Kind }> {
  const found = findView(report, page, kind, props);
  if (found === undefined)
    throw new Error(`There is no ${kind} "${props.title}" on the page ${page} of ${report.label}.`);
  return found;
}

function isView(view: QueryView, { query, mark, x, y, fill, columns }: ViewProps): boolean {
  if (view.query !== query) return false;
  if (view.kind === "table")
    return (
      columns === undefined || columns.join("\n") === view.columns.map(({ column }) => column).join("\n")
    );
  return view.mark === mark && view.x?.column === x && view.y?.column === y && view.fill?.column === fill;
}
