import { formatDay } from "../calendar/day.ts";
import { type Calendar, type Period, previous, yearBefore } from "../calendar/period.ts";
import type { Content, EditionDocument, PageDocument } from "../content/content.ts";
import { type Diagnostic, errorAt, type Place, warningAt } from "../content/diagnostic.ts";
import type { ComponentUse, SqlFence } from "../content/mdx.ts";
import { didYouMean } from "../content/nearest.ts";
import { momentDependent } from "../query/sqlText.ts";
import { momentProblem } from "./checkQueries.ts";

/** SQL that a page uses, with the place of its first line. */
export interface PageSql {
  readonly page: string;
  readonly name: string;
  /** As it was written; and with its parameters filled in. */
  readonly written: string;
  readonly sql: string;
  readonly place: Place;
}

/** The components that show the rows of a query. */
export const VIEWS: readonly string[] = ["Chart", "Table"];

/** The SQL that the pages of an edition use, each name once on a page, and what is wrong before it is run. */
export function pageSqlOf(
  content: Content,
  edition: EditionDocument,
): { wanted: PageSql[]; diagnostics: Diagnostic[] } {
  const parameters = parametersOf(edition.period, content.calendar);
  const results = edition.pages.map((page) => sqlOfPage(content, page, parameters));
  return {
    wanted: results.flatMap(({ wanted }) => wanted),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

function sqlOfPage(content: Content, page: PageDocument, parameters: ReadonlyMap<string, string>) {
  const uses = page.uses.filter((use) => VIEWS.includes(use.name));
  const named = new Map(uses.flatMap((use) => (use.props["query"] ? [[use.props["query"], use]] : [])));
  const known = [...page.fences.map(({ name }) => name), ...content.queries.map(({ id }) => id)];
  const diagnostics = [
    ...page.fences.flatMap((fence, index) => checkFence(content, page, fence, index)),
    ...page.fences.filter(({ name }) => !named.has(name)).map(unused),
    ...uses.flatMap((use) => checkName(use, known)),
  ];
  const fences = page.fences.filter(
    ({ name }, index) => named.has(name) && page.fences.findIndex((one) => one.name === name) === index,
  );
  const wanted = fences.map((fence): PageSql => {
    const place = { file: fence.file, line: fence.line + 1, column: fence.column };
    diagnostics.push(...checkParameters(fence.sql, place, parameters));
    const sql = fillIn(fence.sql, parameters);
    return { page: page.slug, name: fence.name, written: fence.sql, sql, place };
  });
  const own = content.queries.filter(({ id }) => named.has(id) && !fences.some(({ name }) => name === id));
  const others = own.map(({ id, file, sql }): PageSql => {
    return { page: page.slug, name: id, written: sql, sql, place: { file, line: 1, column: 1 } };
  });
  return { wanted: [...wanted, ...others], diagnostics };
}

function checkFence(content: Content, page: PageDocument, fence: SqlFence, index: number): Diagnostic[] {
  const { name } = fence;
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    return [errorAt(fence, "bad-id", `"${name}" is not an id`, "Name the query in lower snake_case.")];
  const first = page.fences.findIndex((one) => one.name === name);
  const query = content.queries.find(({ id }) => id === name);
  if (first < index || query !== undefined) {
    const where = query?.file ?? `line ${page.fences[first]?.line ?? 0}`;
    const message = `there is a query "${name}" already, in ${where}`;
    return [errorAt(fence, "duplicate-query", message, "Give one of them another name.")];
  }
  const found = momentDependent(fence.sql);
  return found === null ? [] : [momentProblem(placeIn(fence.sql, found.offset, fence), found.name)];
}

/** The place of an offset in the SQL of a fence. */
function placeIn(sql: string, offset: number, fence: SqlFence): Place {
  const before = sql.slice(0, offset).split("\n");
  const column = fence.column + (before.at(-1)?.length ?? 0);
  return { file: fence.file, line: fence.line + before.length, column };
}

function unused(fence: SqlFence): Diagnostic {
  const mend = `Show it: <Table query="${fence.name}" title="…" />; or remove it.`;
  return warningAt(fence, "unused-query", `nothing on the page shows the query "${fence.name}"`, mend);
}

function checkName(use: ComponentUse, known: readonly string[]): Diagnostic[] {
  const { query } = use.props;
  if (query === undefined) {
    const mend = `Write it like <${use.name} query="${known[0] ?? "posts_by_hour"}" … />.`;
    return [errorAt(use, "missing-prop", `<${use.name}> needs a \`query\``, mend)];
  }
  if (known.includes(query)) return [];
  return [errorAt(use, "unknown-query", `there is no query "${query}"`, didYouMean(query, known))];
}

const PARAMETER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The first and the last day of the edition's period and of those that it is compared with, as SQL. */
function parametersOf(period: Period, calendar: Calendar): ReadonlyMap<string, string> {
  const periods = {
    period,
    previous: previous(period, calendar),
    year: yearBefore(period, calendar),
  };
  return new Map(
    Object.entries(periods).flatMap(([name, { first, last }]): [string, string][] => [
      [`${name}.first`, `DATE '${formatDay(first)}'`],
      [`${name}.last`, `DATE '${formatDay(last)}'`],
    ]),
  );
}

function checkParameters(sql: string, start: Place, known: ReadonlyMap<string, string>): Diagnostic[] {
  return [...sql.matchAll(PARAMETER)].flatMap(({ 0: whole, 1: name = "", index }) => {
    if (known.has(name)) return [];
    const before = sql.slice(0, index).split("\n");
    const place = {
      ...start,
      line: start.line + before.length - 1,
      column: start.column + (before.at(-1)?.length ?? 0),
    };
    const message = `${whole} is not a parameter of queries`;
    return [errorAt(place, "unknown-parameter", message, `There are: ${[...known.keys()].join(", ")}.`)];
  });
}

function fillIn(sql: string, parameters: ReadonlyMap<string, string>): string {
  return sql.replace(PARAMETER, (whole, name: string) => parameters.get(name) ?? whole);
}

/** Where in the written SQL a column of the filled-in SQL stands, both from 1. */
export function writtenColumn({ written, sql }: PageSql, line: number, column: number): number {
  const filled = sql.split("\n")[line - 1] ?? "";
  const original = written.split("\n")[line - 1] ?? "";
  let at = 1;
  let moved = 0;
  for (const { 0: whole, index } of original.matchAll(PARAMETER)) {
    const literal = /^DATE '[\d-]+'/.exec(filled.slice(index + moved))?.[0] ?? whole;
    if (column <= index + moved) break;
    at = index + 1;
    moved += literal.length - whole.length;
    if (column <= index + moved + whole.length) return at;
  }
  return column - moved;
}
