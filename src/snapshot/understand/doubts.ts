import { type Problem, problem } from "../../diagnostics/diagnostic.ts";
import type { FrozenColumn, Repeats } from "./freezeCsv.ts";
import { brokenKey } from "./keys.ts";
import type { Survey, Total } from "./survey.ts";
import type { Spellings } from "./tally.ts";

/** Something about a table that may be wrong, at a line of its file. */
export interface Doubt extends Problem {
  readonly line: number;
}

/** More different texts than this are no segments. */
const SEGMENTS = 1_000;
/** Of so many rows one may stand there again without being an event like another. */
const RARE = 0.05;

/** The row of totals at the end of a file, which would count everything twice; null where there is none. */
export function totalAtEnd(
  table: string,
  survey: Survey,
  told: readonly { readonly options: readonly string[] }[],
): Doubt | null {
  const total = totalsOf(survey, told).find(({ isAtEnd }) => isAtEnd);
  if (total === undefined) return null;
  const column = survey.header.names[total.column];
  const found = problem("total-row", {
    message: `the row at the end of ${table} says "${total.text.trim()}" in ${column}: as a row it would count everything twice`,
    mend: `Leave the row of totals out of the export; if it is a row like the others, say so: --types ${table}.${column}=VARCHAR`,
  });
  return { ...found, line: total.line };
}

/** Where a type was told, its values are what they are. */
function totalsOf({ totals }: Survey, told: readonly { readonly options: readonly string[] }[]): Total[] {
  return totals.filter(({ column }) => !told[column]?.options.some((one) => one.startsWith("--types")));
}

/** What is doubtful about a table that can be frozen all the same. */
export function doubtsOf(
  table: string,
  survey: Survey,
  columns: readonly FrozenColumn[],
  repeats: Repeats,
): Doubt[] {
  const { blank } = survey;
  const doubts: Doubt[] = totalsOf(
    survey,
    columns.map(({ told }) => told),
  )
    .filter(({ isAtEnd }) => !isAtEnd)
    .map(({ column, text, line, count }) => ({
      line,
      ...problem("total-row", {
        message: `${count} ${count === 1 ? "row of" : "rows of"} ${table} ${count === 1 ? "says" : "say"} "${text.trim()}" in ${survey.header.names[column]}: if ${count === 1 ? "it sums" : "they sum"} up other rows, those count twice`,
        mend: "Leave rows of totals out of the export, or out of the metric with `where`.",
      }),
    }));
  if (blank.rows > 0)
    doubts.push({ line: blank.line, ...problem("blank-rows", { rows: blank.rows, table }) });
  doubts.push(...firstDaysDoubts(table, survey, columns), ...spellingDoubts(table, survey, columns));
  const repeated = repeatsDoubt(table, survey, repeats);
  if (repeated !== null) return [...doubts, repeated];
  return [...doubts, ...keyDoubts(table, survey, columns)];
}

/** Columns that tell rows apart but for a few; rows that are alike as a whole are told of as such. */
function keyDoubts(table: string, { tallies }: Survey, columns: readonly FrozenColumn[]): Doubt[] {
  return columns.flatMap(({ name, isMasked }, at) => {
    const broken = brokenKey(name, tallies[at]?.spellings() ?? null);
    if (broken === null) return [];
    const { rows, values } = broken;
    const shown = isMasked
      ? ""
      : `: ${values
          .slice(0, 3)
          .map((text) => `"${text}"`)
          .join(", ")}`;
    return [{ line: 1, ...problem("key-twice", { column: `${table}.${name}`, rows, shown }) }];
  });
}

/** A dotted date, whose day stands first wherever people write dots, but for some who write the month first. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.\d{2,4}/;
/** So many different days at least make a pattern. */
const LEAST_DAYS = 3;

/** First days of months that were written with the month first would read as some of the first twelve days of January. */
function firstDaysDoubts(table: string, { tallies }: Survey, columns: readonly FrozenColumn[]): Doubt[] {
  return columns.flatMap(({ name, reading, told, isMasked }, at) => {
    const spellings = tallies[at]?.spellings();
    if (reading.kind !== "date" || told.date !== undefined || spellings == null) return [];
    const parts = [...spellings.keys()].map((text) => DOTTED.exec(text.trim()));
    const isOf = (one: RegExpExecArray | null) =>
      one !== null && Number(one[2]) === 1 && Number(one[1]) <= 12;
    if (!parts.every(isOf) || new Set(parts.map((one) => one?.[1])).size < LEAST_DAYS) return [];
    const [first = ""] = spellings.keys();
    const shown = isMasked ? "" : `: "${first}" is a day of January`;
    const { format } = reading;
    return [{ line: 1, ...problem("first-days", { column: `${table}.${name}`, format, shown }) }];
  });
}

function spellingDoubts(table: string, survey: Survey, columns: readonly FrozenColumn[]): Doubt[] {
  return columns.flatMap(({ name, reading, isMasked }, at) => {
    const spellings = survey.tallies[at]?.spellings();
    if (reading.kind !== "text" || isMasked || spellings == null) return [];
    const doubt = variantsDoubt(table, name, spellings);
    return doubt === null ? [] : [doubt];
  });
}

/** Texts that differ only in capitals, accents' form or spaces, where a column holds few; null where none do. */
export function variantsDoubt(
  table: string,
  column: string,
  spellings: Spellings | ReadonlySet<string>,
): Doubt | null {
  if (spellings.size > SEGMENTS) return null;
  const alike = new Map<string, string[]>();
  for (const text of spellings.keys()) {
    const key = folded(text);
    alike.set(key, [...(alike.get(key) ?? []), text]);
  }
  const variants = [...alike.values()].filter((texts) => texts.length > 1);
  if (variants.length === 0) return null;
  const lists = variants.slice(0, 3).map((texts) => texts.map((text) => counted(text, spellings)).join(", "));
  const more = variants.length > 3 ? `; and ${variants.length - 3} more` : "";
  const parts = { column: `${table}.${column}`, lists: lists.join("; "), more };
  return { line: 1, ...problem("spelled-differently", parts) };
}

/** "EU" (7), where it is known how often it stands there. */
function counted(text: string, spellings: Spellings | ReadonlySet<string>): string {
  const count = "get" in spellings ? ` (${spellings.get(text) ?? 0})` : "";
  return `"${text}"${count}`;
}

/** Spaces (of whatever kind), capitals, full-width forms, umlauts written out, accents, hyphens and dots at the end make no other segment. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöü]/g, (vowel) => `${vowel.normalize("NFD").slice(0, 1)}e`)
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u200b\u00ad]/g, "")
    .replace(/[\s_\-‐‑–]+/g, " ")
    .trim()
    .replace(/\.$/, "");
}

/** Alike rows are events like others, unless they are rare, or all are there equally often, or a column would be a key without them. */
function repeatsDoubt(table: string, survey: Survey, { again, different, isEven }: Repeats): Doubt | null {
  if (again === 0) return null;
  const isKey = survey.tallies.some((tally) => tally.spellings()?.size === different && different > 1);
  if (!isEven && !isKey && again > survey.rows * RARE) return null;
  const all = isEven ? `: every row stands there ${survey.rows / different} times` : "";
  return { line: 1, ...problem("repeated-rows", { again, rows: survey.rows, table, all }) };
}
