import type { ChartProps } from "../../blocks/chart/props.ts";
import type { TableProps } from "../../blocks/table/props.ts";
import type { EditionDocument } from "../../content/content.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Unit } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { VIEWS } from "./pageSql.ts";
import type { Channel, ChartView, PageQuery, QueryCell, QueryView, TableView } from "./queries.ts";
import { chartPropsOf, tablePropsOf } from "./viewProps.ts";

/** More series than these are not told apart. */
const MOST_SERIES = 6;

/** The charts and tables of queries on an edition's pages, and what is wrong with them. */
export function buildViews(
  edition: EditionDocument,
  queries: readonly PageQuery[],
  currency: string,
): { views: QueryView[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const views: QueryView[] = [];
  for (const page of edition.pages) {
    for (const use of page.uses.filter(({ name }) => VIEWS.includes(name))) {
      const query = queries.find((one) => one.page === page.slug && one.name === use.props["query"]);
      const built = use.unread.length > 0 ? [] : viewOf(use, query, { page: page.slug, currency, views });
      if (Array.isArray(built)) diagnostics.push(...built);
      else views.push(built);
    }
  }
  return { views, diagnostics };
}

interface Context {
  readonly page: string;
  readonly currency: string;
  /** Those before, for ids that are unique. */
  readonly views: readonly QueryView[];
}

function viewOf(use: ComponentUse, query: PageQuery | undefined, context: Context): QueryView | Diagnostic[] {
  if (use.name === "Chart") {
    const props = chartPropsOf(use);
    return Array.isArray(props) || query === undefined
      ? withoutMissing(props)
      : chartOf(use, props, query, context);
  }
  const props = tablePropsOf(use);
  return Array.isArray(props) || query === undefined
    ? withoutMissing(props)
    : tableOf(use, props, query, context);
}

/** That the query is missing was said before. */
function withoutMissing(found: object | Diagnostic[]): Diagnostic[] {
  return Array.isArray(found) ? found.filter(({ message }) => !message.endsWith("needs a `query`")) : [];
}

function uniqueId({ page, views }: Context, wish: string): string {
  const base = `${page}-${wish}`;
  const count = views.filter(({ id }) => id === base || id.startsWith(`${base}-`)).length;
  return count === 0 ? base : `${base}-${count + 1}`;
}

function tableOf(
  use: ComponentUse,
  props: TableProps,
  query: PageQuery,
  context: Context,
): TableView | Diagnostic[] {
  const names = props.columns ?? query.columns.map(({ name }) => name);
  const wrong = [...names, ...Object.keys(props.units)].flatMap((name) => unknownColumn(use, query, name));
  if (wrong.length > 0) return wrong;
  const columns = names.flatMap(
    (name) => channelOf(query, name, lookUp(props.units, name), context.currency) ?? [],
  );
  const { title, query: of } = props;
  const id = uniqueId(context, `${of.replaceAll("_", "-")}-table`);
  return { kind: "table", id, page: context.page, query: of, title, columns };
}

function chartOf(
  use: ComponentUse,
  props: ChartProps,
  query: PageQuery,
  context: Context,
): ChartView | Diagnostic[] {
  const channels = ["x", "y", "fill"] as const;
  const names = channels.flatMap((key) => props[key] ?? []);
  const mapped = [props.options.mark?.["fx"], props.options.mark?.["fy"], props.options.mark?.["r"]];
  const others = mapped.filter((name) => typeof name === "string");
  const wrong = [...names, ...others].flatMap((name) => unknownColumn(use, query, name));
  if (wrong.length > 0) return wrong;
  const plain = (key: "x" | "y" | "fill") => channelOf(query, props[key], undefined, context.currency);
  const bare = { x: plain("x"), y: plain("y"), fill: plain("fill") };
  const measure = measureOf(props.mark, bare);
  const united = (key: "x" | "y" | "fill") =>
    channelOf(query, props[key], key === measure ? props.unit : undefined, context.currency);
  const view: ChartView = {
    kind: "chart",
    id: uniqueId(context, `${props.query.replaceAll("_", "-")}-${props.mark}`),
    page: context.page,
    query: props.query,
    title: props.title,
    mark: props.mark,
    x: united("x"),
    y: united("y"),
    fill: united("fill"),
    measure,
    options: props.options,
  };
  const objections = objectionsTo(view, query);
  return objections.length === 0
    ? view
    : objections.map(({ message, mend }) => diagnose(use, "bad-chart", { message, mend }));
}

/** The axis whose numbers are measured: of a rectangle its fill, else y, else x. */
function measureOf(
  mark: ChartView["mark"],
  { x, y, fill }: Readonly<Record<"x" | "y" | "fill", Channel | null>>,
): ChartView["measure"] {
  if (mark === "rect") return fill?.type === "number" ? "fill" : null;
  if (mark === "tick" && x?.type === "number") return "x";
  if (y?.type === "number") return "y";
  return x?.type === "number" ? "x" : null;
}

interface Objection {
  readonly message: string;
  readonly mend: string;
}

function objectionsTo(view: ChartView, query: PageQuery): Objection[] {
  const { mark, x, y, fill, measure } = view;
  const objection = (message: string, mend: string) => [{ message, mend }];
  if (query.rows.length === 0)
    return objection(`the query "${query.name}" gives no rows to draw`, "Widen its conditions.");
  if (mark !== "tick" && (x === null || y === null))
    return objection(`a ${mark} needs both \`x\` and \`y\``, "Name a column for each.");
  if (x === null && y === null) return objection("a tick needs `x` or `y`", "Name a column of numbers.");
  if (measure === null)
    return mark === "rect"
      ? objection("a rect needs a `fill` of numbers", "Name a column of numbers; x and y place it.")
      : objection(`a ${mark} needs numbers on one axis`, "Name a column of numbers, or cast it in the SQL.");
  if (fill === null || fill.type === "number") return [];
  const series = seriesOf(query, fill.column).length;
  if (series <= MOST_SERIES) return [];
  return objection(
    `\`fill\` has ${series} values, but at most six can be told apart`,
    "Group the smaller ones in the SQL, or draw them side by side with options={{mark: {fx: …}}}.",
  );
}

/** The values of a column, each once, in the order of the rows. */
function seriesOf({ columns, rows }: PageQuery, column: string): QueryCell[] {
  const index = columns.findIndex(({ name }) => name === column);
  return [...new Set(rows.map((row) => row[index] ?? null))];
}

function unknownColumn(use: ComponentUse, query: PageQuery, name: string): Diagnostic[] {
  const names = query.columns.map((column) => column.name);
  if (names.includes(name)) return [];
  const message = `there is no column "${name}" in the query "${query.name}"`;
  return [diagnose(use, "unknown-column", { message, mend: didYouMean(name, names) })];
}

function channelOf(
  query: PageQuery,
  name: string | undefined,
  unit: string | undefined,
  currency: string,
): Channel | null {
  const column = query.columns.find((one) => one.name === name);
  if (column === undefined) return null;
  const label = column.name.replaceAll("_", " ");
  const counted: Unit = unit === undefined ? { kind: "score", name: "" } : unitOf({ unit }, currency);
  return { column: column.name, label, type: column.type, unit: counted };
}
