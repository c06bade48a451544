import type { z } from "zod";
import type { Content, EditionDocument } from "../content/content.ts";
import { didYouMean } from "../content/nearest.ts";
import { type EditionConfig, event } from "../content/schema/edition.ts";
import { languageCode } from "../content/schema/report.ts";
import { languageName } from "../content/translationFiles.ts";
import { complaintOf } from "../content/validate.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import type { Row } from "../query/database.ts";
import { placesRows } from "../query/lateRows.ts";
import type { Answers, Statement } from "../query/statement.ts";
import type { Warehouse } from "../query/warehouse.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { identifier } from "../syntax/sql.ts";
import { sqlProblem } from "./pages/sqlProblem.ts";

type Event = EditionConfig["events"][number];

/** The events that a table or a named query tells of an edition, or what is wrong with them. */
export interface TabledEvents {
  readonly events: readonly Event[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: number;
  readonly cached: number;
}

/** More rows than this are no marks on a chart. */
const MOST_EVENTS = 100;

const DAYS = ["date", "from", "to"] as const;

/** A table of events: what it is called, and the names of its columns as it has them, by what they are here. */
interface Source {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
}

/** What the rows of a source are read for. */
interface Asked {
  readonly warehouse: Warehouse;
  readonly content: Content;
  /** The locale in which the column `what` is. */
  readonly original: string;
  /** Where the source is named. */
  readonly place: Place;
  readonly name: string;
}

/**
 * The events of `events_from`: each row is read as an event that is written by hand, its empty cells as keys that are
 * not there. Of a row that is none nothing is taken; `original` is the locale in which the column `what` is.
 */
export async function readTabledEvents(
  warehouse: Warehouse,
  content: Content,
  edition: EditionDocument,
  original: string,
): Promise<TabledEvents> {
  const name = edition.config.events_from;
  if (name === undefined) return refused([]);
  const { translation, front } = edition;
  const isOriginal = content.report.config.locale === original || translation === null;
  const place = isOriginal ? front.placeOf(["events_from"]) : startOf(translation);
  const asked = { warehouse, content, original, place, name };
  const sources = warehouse.sources();
  if (sources.some((source) => source.toLowerCase() === name.toLowerCase())) return readSource(asked);
  const mend = `${didYouMean(name, sources)} Tables are those of the snapshot and of content/queries.`;
  return refused([
    diagnose(place, "unknown-table", { message: `there is no table or query "${name}"`, mend }),
  ]);
}

async function readSource(asked: Asked): Promise<TabledEvents> {
  const { warehouse, content, original, place, name } = asked;
  const answers = await warehouse.answer([columnStatement(name)]);
  const rows = answers.rows.get(columnStatement(name).id) ?? [];
  const types = new Map(rows.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  const columns = new Map([...types.keys()].map((column) => [column.toLowerCase(), column]));
  const isTable = !content.queries.some(({ id }) => id.toLowerCase() === name.toLowerCase());
  const wrong = [
    ...unanswered(asked, answers),
    ...(answers.refusals.length > 0 ? [] : lacking({ name, columns }, place)),
    ...undated({ name, columns }, types, isTable, place),
  ];
  const words = wordsColumn({ name, columns }, content.report.config.locale, original);
  return wrong.length > 0 ? refused(wrong, answers) : readRows(asked, { name, columns }, words);
}

async function readRows(asked: Asked, source: Source, words: string): Promise<TabledEvents> {
  const { warehouse, content, place, name } = asked;
  const statement = rowStatement(source, words);
  const answers = await warehouse.answer([statement]);
  const rows = answers.rows.get(statement.id) ?? [];
  if (answers.refusals.length > 0) return refused(unanswered(asked, answers), answers);
  if (rows.length > MOST_EVENTS)
    return refused([diagnose(place, "too-many-events", { source: name, most: MOST_EVENTS })], answers);
  const read = rows.map((row) => eventOf(source, words, row, [...content.metrics.keys()]));
  // What is wrong with an original is said of the original: of a translation only what its own words lack.
  const isOwn = ({ column }: WrongRow) => !isTranslated(asked) || (words !== "what" && column === words);
  const wrong = read.flatMap((one) => ("wrong" in one && isOwn(one) ? [one] : []));
  return {
    events: read.flatMap((one) => ("event" in one ? [one.event] : [])),
    diagnostics: [
      ...(isTranslated(asked) && words === "what" ? [unsaid(asked)] : []),
      ...wrong
        .slice(0, MOST_SHOWN)
        .map(({ wrong: message, mend }) => diagnose(place, "event-row", { message, mend })),
    ],
    ran: answers.ran,
    cached: answers.cached,
  };
}

function isTranslated({ content, original }: Asked): boolean {
  return content.report.config.locale !== original;
}

function refused(
  diagnostics: readonly Diagnostic[],
  { ran, cached }: Pick<Answers, "ran" | "cached"> = { ran: 0, cached: 0 },
): TabledEvents {
  return { events: [], diagnostics, ran, cached };
}

function unanswered({ place, name }: Asked, { refusals }: Answers): Diagnostic[] {
  return refusals.map(({ error }) => sqlProblem(place, name, error, []));
}

/** Of the rows that are wrong so many are told; the others are like them. */
const MOST_SHOWN = 5;

function columnStatement(name: string): Statement {
  return { id: `events of ${name}/columns`, sql: `DESCRIBE SELECT * FROM ${identifier(name)}` };
}

/** Its rows in their order, all as texts, with the number of each. */
function rowStatement({ name, columns }: Source, words: string): Statement {
  const cells = [...DAYS, "on", "tone"].flatMap((key) => {
    const column = columns.get(key);
    if (column === undefined) return [];
    const cell = isDay(key) ? `CAST(${identifier(column)} AS DATE)` : identifier(column);
    return [`CAST(${cell} AS VARCHAR) AS ${identifier(key)}`];
  });
  const what = identifier(columns.get(words) ?? words);
  const selected = ['row_number() OVER () AS "row"', ...cells, `CAST(${what} AS VARCHAR) AS "what"`];
  const sql = `SELECT ${selected.join(", ")} FROM ${identifier(name)} ORDER BY "row" LIMIT ${MOST_EVENTS + 1}`;
  return { id: `events of ${name}/${words}`, sql };
}

function isDay(key: string): boolean {
  return DAYS.some((day) => day === key);
}

/** What happened, and when: without a column for each there is no event in it. */
function lacking({ name, columns }: Source, place: Place): Diagnostic[] {
  const has = (key: string) => columns.has(key);
  const missing = [
    ...(has("what") ? [] : ["`what`"]),
    ...(has("date") || (has("from") && has("to")) ? [] : ["`date`, nor both `from` and `to`"]),
  ];
  return missing.map((column) => diagnose(place, "events-table", { source: name, column }));
}

function undated(
  { name, columns }: Source,
  types: ReadonlyMap<string, string>,
  isTable: boolean,
  place: Place,
): Diagnostic[] {
  return DAYS.flatMap((key) => {
    const column = columns.get(key);
    const type = types.get(column ?? "");
    if (column === undefined || type === undefined || placesRows(type, isTable)) return [];
    const zone = type.startsWith("TIMESTAMP") ? " without a zone" : "";
    const what = `the column "${column}" of ${name}`;
    const mend = `Make it a date in a named query: CAST(${identifier(column)} AS DATE).`;
    return [diagnose(place, "time-is-no-date", { what, type, zone, seen: "", mend })];
  });
}

/** The column of the words of a language; `what` where there is none of its own. */
function wordsColumn({ columns }: Source, locale: string, original: string): string {
  const own = `what_${languageCode(locale)}`;
  return locale !== original && columns.has(own) ? own : "what";
}

function unsaid({ content, place, name }: Asked): Diagnostic {
  const code = languageCode(content.report.config.locale);
  return diagnose(place, "untranslated-events", { source: name, code, language: languageName(code) });
}

/** Why a row is no event, and how that is mended. */
interface WrongRow {
  readonly column: string;
  readonly wrong: string;
  readonly mend: string;
}

type ReadEvent = { readonly event: Event } | WrongRow;

function eventOf({ name, columns }: Source, words: string, row: Row, metrics: readonly string[]): ReadEvent {
  const text = (key: string) => (lookUp(row, key) == null ? undefined : String(lookUp(row, key)));
  const on = text("on")
    ?.split(/[\s,]+/)
    .filter((id) => id !== "");
  const named = (key: string) => `\`${columns.get(key) ?? key}\` in row ${row["row"]} of "${name}"`;
  const given = {
    ...{ date: text("date"), from: text("from"), to: text("to") },
    ...{ what: text("what"), tone: text("tone"), on },
  };
  const result = event.safeParse(given);
  const stranger = on?.find((id) => !metrics.includes(id));
  if (!result.success)
    return wrongRow(result.error.issues[0], words, text, named, `row ${row["row"]} of "${name}"`);
  if (stranger === undefined) return { event: result.data };
  const wrong = `${named("on")} names a metric that there is not, "${stranger}"`;
  return { column: "on", wrong, mend: didYouMean(stranger, metrics) };
}

/** What the schema of events says of a row, by the column that it is about where it is about one. */
function wrongRow(
  issue: z.core.$ZodIssue | undefined,
  words: string,
  text: (key: string) => string | undefined,
  named: (key: string) => string,
  whole: string,
): ReadEvent {
  const key = String(issue?.path[0]);
  const column = key === "what" ? words : key;
  const value = text(key);
  if (issue === undefined || (value === undefined && issue.code !== "custom"))
    return {
      column,
      wrong: `${named(column)} is empty`,
      mend: "Write it in the table, or leave the row out in a named query.",
    };
  const { message, mend } = complaintOf(named(column), value, issue);
  return { column, wrong: message.startsWith(named(column)) ? message : `${whole}: ${message}`, mend };
}
