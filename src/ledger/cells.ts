import { isPeriodComplete } from "../compute/measured.ts";
import { cellOf, type FigureRef } from "../content/figureId.ts";
import { formatCell } from "../format/cell.ts";
import type { Unit } from "../format/number.ts";
import { formatCount } from "../format/number.ts";
import { unitOf } from "../format/unit.ts";
import { languageOf } from "../language/language.ts";
import { numbered } from "../language/messages.ts";
import type { PageQuery, QueryCell, QueryColumn } from "../report/pages/queries.ts";
import type { Figure } from "./figure.ts";
import type { Facts } from "./figureBook.ts";
import type { Objection } from "./measures/computation.ts";

export { isCell } from "../content/figureId.ts";

/** The word that counts rows, from 1, where a row could also be named by a value of a column. */
const ROW = "row";

/** Did the query of a cell run? */
export function isAnswered({ metric }: FigureRef, { pageQueries }: Pick<Facts, "pageQueries">): boolean {
  return pageQueries.some(({ name }) => name === metric);
}

/** Why a query has no such cell; null where it has, be it empty, and where the query itself was refused before. */
export function cellObjection(ref: FigureRef, facts: Facts): Objection | null {
  const { metric: name, period } = ref;
  const { edition, queryNames } = facts;
  if (!queryNames.includes(name))
    return { message: `there is no query "${name}"`, word: name, known: [...queryNames] };
  if (facts.metrics.has(name)) {
    const message = `"${name}" is both a metric and a query`;
    return { message, word: name, known: [], mend: "Give the query another name." };
  }
  if (period !== null && period !== edition.period.id) {
    const mend = "Leave the period out; the SQL itself says of which days it tells.";
    const message = `the queries of pages are of ${edition.period.id}, not of ${period}`;
    return { message, word: period, known: [], mend };
  }
  const query = facts.pageQueries.find((one) => one.name === name);
  return query === undefined ? null : (columnObjection(ref, query) ?? rowObjection(ref, query, facts.locale));
}

/** A cell of a query as a figure: text, dates and truths are words only. */
export function cellFigure(
  id: string,
  ref: FigureRef & { readonly period: string },
  facts: Facts,
): Omit<Figure, "shown"> {
  const query = facts.pageQueries.find(({ name }) => name === ref.metric);
  const { column: name, unit: noun } = cellOf(ref.measure);
  const column = query?.columns.find((one) => one.name === name);
  const row = query === undefined ? undefined : rowsOf(ref, query)[0];
  if (query === undefined || column === undefined || row === undefined)
    throw new RangeError(`there is no figure ${id}`);
  const cell = row[query.columns.indexOf(column)] ?? null;
  const unit: Unit = noun === "" ? { kind: "score", name: "" } : unitOf({ unit: noun }, facts.currency);
  return {
    ...{ id, metric: ref.metric, period: ref.period, segment: ref.segment, measure: ref.measure, vs: null },
    value: typeof cell === "number" ? cell : null,
    reason: cell === null ? "no data" : null,
    text:
      cell === null
        ? languageOf(facts.locale).format.notAvailable
        : formatCell(cell, { type: column.type, unit }, facts.locale),
    unit,
    status: isOver(facts) ? "complete" : "partial",
    snapshot: facts.edition.config.snapshot,
    queries: [keyOf(ref.metric)],
  };
}

/** The SQL of all cells among the figures, by its key in the ledger. */
export function sqlOfCells(
  figures: readonly Pick<Figure, "queries">[],
  queries: readonly PageQuery[],
): Record<string, string> {
  const asked = new Set(figures.flatMap((figure) => figure.queries));
  const cells = queries.filter(({ name }) => asked.has(keyOf(name)));
  return Object.fromEntries(cells.map(({ name, sql }) => [keyOf(name), sql]));
}

function keyOf(query: string): string {
  return `query/${query}`;
}

/** Has the edition's period ended, as its north star tells? */
function isOver({ measured, edition }: Facts): boolean {
  const star = [...measured.values()].find(({ metric }) => metric.config.role === "north_star");
  return star === undefined || isPeriodComplete(star, edition.period);
}

function columnObjection({ measure }: FigureRef, { name, columns }: PageQuery): Objection | null {
  const { column: word, unit } = cellOf(measure);
  const column = columns.find((one) => one.name === word);
  if (column === undefined) return unknownColumn(word, name, columns);
  if (unit === "" || column.type === "number") return null;
  const message = `\`${word}\` of the query "${name}" holds ${KINDS[column.type]}, which take no unit`;
  return { message, word, known: [], mend: "Leave the unit out." };
}

const KINDS = { number: "numbers", date: "dates", time: "times", text: "texts", boolean: "truths" } as const;

function unknownColumn(word: string, query: string, columns: readonly QueryColumn[]): Objection {
  const message = `there is no column "${word}" in the query "${query}"`;
  return { message, word, known: columns.map((one) => one.name) };
}

/** Why a reference names no row, or several. */
function rowObjection(ref: FigureRef, query: PageQuery, locale: string): Objection | null {
  const { segment } = ref;
  const { name, rows, columns } = query;
  const own = { word: name, known: [] };
  if (rows.length === 0)
    return { ...own, message: `the query "${name}" gives no rows`, mend: "Widen its conditions." };
  if (segment !== null && segment.dimension !== ROW && !columns.some((one) => one.name === segment.dimension))
    return unknownColumn(segment.dimension, name, columns);
  const found = rowsOf(ref, query).length;
  if (found === 1) return null;
  const count = formatCount(rows.length, locale);
  if (segment === null) {
    const mend = `Say which: by its place, such as row={1}, or by a value, such as where="${exampleOf(query)}".`;
    return { ...own, message: `the query "${name}" gives ${numbered(rows.length, "row", count)}`, mend };
  }
  if (segment.dimension === ROW) {
    const message = `the query "${name}" has no row ${segment.name}`;
    return {
      ...own,
      message,
      mend: `It gives ${numbered(rows.length, "row", count)}, counted from 1.`,
    };
  }
  if (found === 0) {
    const known = [...new Set(cellsOf(query, segment.dimension).map(String))].slice(0, MOST_LISTED);
    const message = `\`${segment.dimension}\` of the query "${name}" is never "${segment.name}"`;
    return { word: segment.name, known, message };
  }
  const message = `${formatCount(found, locale)} rows of the query "${name}" have "${segment.name}" as \`${segment.dimension}\``;
  return {
    ...own,
    message,
    mend: "Name the row by a column whose values differ, or by its place, such as row={1}.",
  };
}

/** More values than these are no help. */
const MOST_LISTED = 12;

function rowsOf({ segment }: FigureRef, query: PageQuery): PageQuery["rows"] {
  if (segment === null) return query.rows;
  if (segment.dimension === ROW) return query.rows.slice(Number(segment.name) - 1, Number(segment.name));
  const cells = cellsOf(query, segment.dimension);
  return query.rows.filter((_, index) => cells[index] !== null && String(cells[index]) === segment.name);
}

function cellsOf({ columns, rows }: PageQuery, column: string): QueryCell[] {
  const index = columns.findIndex(({ name }) => name === column);
  return rows.map((row) => row[index] ?? null);
}

/** How the first row may be named. */
function exampleOf(query: PageQuery): string {
  const [first] = query.columns;
  return `${first?.name ?? ""}=${query.rows[0]?.[0] ?? ""}`;
}
