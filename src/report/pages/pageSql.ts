import type { Content, EditionDocument, PageDocument, QueryDocument } from "../../content/content.ts";
import type { ComponentUse, SqlFence } from "../../content/mdx.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { queriesOfCells } from "../../ledger/words.ts";
import { momentDependent } from "../../query/moment.ts";
import { checkParameters, fillIn, type Parameters, parametersOf } from "./parameters.ts";
import { sprintOf } from "./sprintPages.ts";

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
  const cells = queriesOfCells({ pages: [...edition.pages, ...sprintOf(content, edition)] });
  const results = edition.pages.map((page) => sqlOfPage(content, page, parameters, cells));
  const wanted = results.flatMap((one) => one.wanted);
  const first = edition.pages[0]?.slug ?? "";
  const others = content.queries.filter(
    ({ id }) => cells.has(id) && !wanted.some((one) => one.name === id && one.page === first),
  );
  return {
    wanted: [...wanted, ...others.map((query) => ofFile(query, first))],
    diagnostics: [...results.flatMap(({ diagnostics }) => diagnostics), ...checkNames(edition, cells)],
  };
}

/** The names of all SQL that an edition's figures may be cells of. */
export function queryNames({ queries }: Content, edition: EditionDocument): string[] {
  const fences = edition.pages.flatMap((page) => page.fences.map(({ name }) => name));
  return [...new Set([...fences, ...queries.map(({ id }) => id)])];
}

/** A cell is named by its query alone, wherever that stands. */
function checkNames({ pages }: EditionDocument, cells: ReadonlySet<string>): Diagnostic[] {
  const all = pages.flatMap(({ slug, fences }) => fences.map((fence) => ({ slug, fence })));
  return all.flatMap(({ slug, fence }) => {
    const first = all.find((one) => one.fence.name === fence.name);
    if (!cells.has(fence.name) || first === undefined || first.slug === slug) return [];
    if (first.fence.sql.trim() === fence.sql.trim()) return [];
    const message = `another query "${fence.name}" stands in ${first.fence.file}, and a figure shows a cell of that name`;
    return [diagnose(fence, "duplicate-query", { message })];
  });
}

function ofFile({ id, file, sql }: QueryDocument, page: string): PageSql {
  return { page, name: id, written: sql, sql, place: { file, line: 1, column: 1 } };
}

function sqlOfPage(content: Content, page: PageDocument, parameters: Parameters, cells: ReadonlySet<string>) {
  const uses = page.uses.filter((use) => VIEWS.includes(use.name));
  const views = new Set(uses.flatMap((use) => use.props["query"] ?? []));
  const named = views.union(cells);
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
  const own = content.queries.filter(({ id }) => views.has(id) && !fences.some(({ name }) => name === id));
  return { wanted: [...wanted, ...own.map((query) => ofFile(query, page.slug))], diagnostics };
}

function checkFence(content: Content, page: PageDocument, fence: SqlFence, index: number): Diagnostic[] {
  const { name } = fence;
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    return [
      diagnose(fence, "bad-id", {
        message: `"${name}" is not an id`,
        mend: "Name the query in lower snake_case.",
      }),
    ];
  const first = page.fences.findIndex((one) => one.name === name);
  const query = content.queries.find(({ id }) => id === name);
  if (first < index || query !== undefined) {
    const where = query?.file ?? `line ${page.fences[first]?.line ?? 0}`;
    const message = `there is a query "${name}" already, in ${where}`;
    return [diagnose(fence, "duplicate-query", { message })];
  }
  const found = momentDependent(fence.sql);
  if (found === null) return [];
  const place = placeIn(fence.sql, found.offset, fence);
  return [diagnose(place, "depends-on-the-moment", { name: found.name })];
}

/** The place of an offset in the SQL of a fence. */
function placeIn(sql: string, offset: number, fence: SqlFence): Place {
  const before = sql.slice(0, offset).split("\n");
  const column = fence.column + (before.at(-1)?.length ?? 0);
  return { file: fence.file, line: fence.line + before.length, column };
}

function unused(fence: SqlFence): Diagnostic {
  const mend = `Show it: <Table query="${fence.name}" title="…" />; or remove it.`;
  return diagnose(fence, "unused-query", {
    message: `nothing on the page shows the query "${fence.name}"`,
    mend,
  });
}

function checkName(use: ComponentUse, known: readonly string[]): Diagnostic[] {
  const { query } = use.props;
  if (query === undefined) {
    const mend = `Write it like <${use.name} query="${known[0] ?? "posts_by_hour"}" … />.`;
    return [diagnose(use, "missing-prop", { message: `<${use.name}> needs a \`query\``, mend })];
  }
  if (known.includes(query)) return [];
  return [diagnose(use, "unknown-query", { query, mend: didYouMean(query, known) })];
}
