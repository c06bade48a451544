import { formatDay } from "../../calendar/day.ts";
import { type Calendar, type Period, previous, yearBefore } from "../../calendar/period.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";

/** SQL for the name of each parameter. */
export type Parameters = ReadonlyMap<string, string>;

const PARAMETER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The edition's period and those that it is compared with: their ids as texts, their first and last days as dates. */
export function parametersOf(period: Period, calendar: Calendar): Parameters {
  const periods = {
    period,
    previous: previous(period, calendar),
    year: yearBefore(period, calendar),
  };
  return new Map(
    Object.entries(periods).flatMap(([name, { id, first, last }]): [string, string][] => [
      [name, `'${id}'`],
      [`${name}.first`, `DATE '${formatDay(first)}'`],
      [`${name}.last`, `DATE '${formatDay(last)}'`],
    ]),
  );
}

/** The SQL with its parameters filled in; what is no parameter stays, or becomes what is given for it. */
export function fillIn(sql: string, parameters: Parameters, unknown?: string): string {
  return sql.replace(PARAMETER, (whole, name: string) => parameters.get(name) ?? unknown ?? whole);
}

/** What is wrong with the parameters of SQL that begins at a place. */
export function checkParameters(sql: string, start: Place, known: Parameters): Diagnostic[] {
  return [...sql.matchAll(PARAMETER)].flatMap(({ 0: whole, 1: name = "", index }) => {
    const place = placeIn(sql, index, start);
    if (!known.has(name)) {
      return [
        diagnose(place, "unknown-parameter", { parameter: whole, mend: meant(name, [...known.keys()]) }),
      ];
    }
    const isQuoted = sql[index - 1] === "'" && sql[index + whole.length] === "'";
    const message = `${whole} stands in quotes, and brings its own`;
    return isQuoted ? [diagnose(place, "bad-parameter", { message, mend: "Write it without quotes." })] : [];
  });
}

function meant(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  return near.startsWith("Did") ? `${near} There are: ${known.join(", ")}.` : near;
}

/** Named queries are views, which take no parameters; where one holds some nevertheless. */
export function checkUnfilled(sql: string, start: Place): Diagnostic[] {
  const bare = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  return [...bare.matchAll(PARAMETER)].map(({ 0: whole, index }) =>
    diagnose(placeIn(sql, index, start), "bad-parameter", {
      message: `a named query takes no parameters, and so no ${whole}`,
      mend: "Metrics and every edition read it: give the day as a column here, and compare it in the SQL of a page.",
    }),
  );
}

/** The place of an offset in SQL that begins at a place. */
function placeIn(sql: string, offset: number, start: Place): Place {
  const before = sql.slice(0, offset).split("\n");
  return {
    ...start,
    line: start.line + before.length - 1,
    column: start.column + (before.at(-1)?.length ?? 0),
  };
}

/** Where in the written SQL a column of the filled-in SQL stands, both from 1. */
export function writtenColumn(
  { written, sql }: { readonly written: string; readonly sql: string },
  line: number,
  column: number,
): number {
  const filled = sql.split("\n")[line - 1] ?? "";
  const original = written.split("\n")[line - 1] ?? "";
  let at = 1;
  let moved = 0;
  for (const { 0: whole, index } of original.matchAll(PARAMETER)) {
    const literal = /^(?:DATE )?'[\w-]+'/.exec(filled.slice(index + moved))?.[0] ?? whole;
    if (column <= index + moved) break;
    at = index + 1;
    moved += literal.length - whole.length;
    if (column <= index + moved + whole.length) return at;
  }
  return column - moved;
}
