import { didYouMean } from "../content/nearest.ts";
import type { Code } from "../diagnostics/catalogue.ts";
import { type Diagnostic, DiagnosticError, placed, startOf } from "../diagnostics/diagnostic.ts";
import { type ColumnType, parseType, TYPE_NAMES } from "../snapshot/columnType.ts";
import type { Told } from "../snapshot/understand/column.ts";
import { DATE_FORMATS, type DateFormat, TOLD_FORMATS } from "../snapshot/understand/readDate.ts";
import type { DecimalSign } from "../snapshot/understand/readNumber.ts";
import { lookUp } from "../syntax/lookUp.ts";

/** What the command says of the columns of files, as it was written. */
export interface ToldOptions {
  readonly types?: readonly string[] | undefined;
  readonly dates?: readonly string[] | undefined;
  readonly decimal?: readonly string[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly zones?: readonly string[] | undefined;
}

type Name = "--types" | "--dates" | "--decimal" | "--missing" | "--zone";

/** An option of one column, one table or, where `table` is null, all. */
interface Said {
  readonly name: Name;
  readonly table: string | null;
  readonly column: string | null;
  readonly value: string;
  readonly written: string;
}

/** Names of types in SQL that `types` of sources has other names for. */
const SQL_NAMES: Readonly<Record<string, string>> = {
  varchar: "text",
  string: "text",
  int: "integer",
  "timestamp with time zone": "timestamptz",
  datetime: "timestamp",
  bool: "boolean",
  numeric: "decimal(18,2)",
};

/** What is said of columns, by the tables and columns that are there; throws a DiagnosticError. */
export class ToldColumns {
  readonly #tables: ReadonlyMap<string, readonly string[]>;
  readonly #said: Said[] = [];

  /** `tables` are the columns of each. */
  constructor(tables: ReadonlyMap<string, readonly string[]>, options: ToldOptions) {
    this.#tables = tables;
    const all: readonly (readonly [Name, readonly string[] | undefined])[] = [
      ["--types", options.types],
      ["--dates", options.dates],
      ["--decimal", options.decimal],
      ["--missing", options.missing],
      ["--zone", options.zones],
    ];
    const problems: Diagnostic[] = [];
    for (const [name, values = []] of all)
      for (const value of values) problems.push(...this.#take(name, value));
    if (problems.length > 0) throw new DiagnosticError(...problems);
  }

  /** Takes one more, such as "--dates activity.day=dd/mm/yyyy". */
  add(option: string): void {
    const at = option.indexOf(" ");
    const name = (["--types", "--dates", "--decimal", "--missing", "--zone"] as const).find(
      (one) => one === option.slice(0, at),
    );
    const problems = name === undefined ? [] : this.#take(name, option.slice(at + 1));
    if (problems.length > 0) throw new DiagnosticError(...problems);
  }

  /** What is said of a column. */
  of(table: string, column: string): Told {
    const said = this.#said.filter(
      (one) => (one.table === null || one.table === table) && (one.column === null || one.column === column),
    );
    // What is said of one column goes before what is said of all.
    const last = (name: Name) =>
      said
        .filter((one) => one.name === name)
        .sort((left, right) => width(right) - width(left))
        .at(-1)?.value;
    const [type, date, decimal] = [last("--types"), last("--dates"), last("--decimal")];
    return {
      type: type === undefined ? undefined : (typeOf(type) ?? undefined),
      date: date === undefined ? undefined : formatOf(date),
      decimal: decimal === undefined ? undefined : signOf(decimal),
      zone: last("--zone"),
      missing: said.filter(({ name }) => name === "--missing").map(({ value }) => value),
      options: said.map(({ written }) => written),
    };
  }

  #take(name: Name, text: string): Diagnostic[] {
    const { table, column, value } = this.#scope(name, text);
    const complain = (code: Code, message: string, mend: string) => [
      placed(startOf("data"), { code, message: `${name} ${text}: ${message}`, mend }),
    ];
    if (value === null)
      return complain("unknown-column", "it names no column of the files", this.#mendName(name, text));
    if (column === null && !["--decimal", "--missing"].includes(name))
      return complain("unknown-column", "it names no column", `Write it as ${name} table.column=${value}.`);
    const wrong = wrongValue(name, value);
    if (wrong !== null) return complain(...wrong);
    this.#said.push({ name, table, column, value, written: `${name} ${text}` });
    return [];
  }

  /** What an option is about; its value is null where it names something that is not there. */
  #scope(name: Name, text: string) {
    for (const [table, columns] of this.#tables) {
      if (text.startsWith(`${table}=`)) return { table, column: null, value: text.slice(table.length + 1) };
      const fitting = columns.filter((one) => text.startsWith(`${table}.${one}=`));
      const column = fitting.sort((left, right) => right.length - left.length)[0];
      if (column !== undefined) return { table, column, value: text.slice(table.length + column.length + 2) };
    }
    const isPlain = name === "--missing" ? !/^\w+\.[^=]+=/.test(text) : !text.includes("=");
    return { table: null, column: null, value: isPlain ? text : null };
  }

  #mendName(name: Name, text: string): string {
    const paths = [...this.#tables].flatMap(([table, columns]) => columns.map((one) => `${table}.${one}`));
    const path = text.slice(0, Math.max(0, text.indexOf("=")));
    return path === "" ? `Write it as ${name} table.column=VALUE.` : didYouMean(path, paths);
  }
}

/** How much an option is about. */
function width({ table, column }: Said): number {
  return Number(table === null) + Number(column === null);
}

function typeOf(name: string): ColumnType | null {
  const lower = name.trim().toLowerCase();
  return parseType(lookUp(SQL_NAMES, lower) ?? lower);
}

const FORMATS: readonly DateFormat[] = [...DATE_FORMATS, ...TOLD_FORMATS];

function formatOf(name: string): DateFormat | undefined {
  const lower = name.trim().toLowerCase();
  return FORMATS.find((one) => one === lower);
}

function signOf(name: string): DecimalSign | undefined {
  return (["comma", "point"] as const).find((one) => one === name);
}

function wrongValue(name: Name, value: string): [Code, string, string] | null {
  if (name === "--types" && typeOf(value) === null)
    return [
      "wrong-type",
      `"${value}" is no type`,
      didYouMean(value.toLowerCase(), ["varchar", ...TYPE_NAMES, "decimal(18,2)"]),
    ];
  if (name === "--dates" && formatOf(value) === undefined)
    return [
      "unknown-date-format",
      `"${value}" is no way to write dates`,
      `Known are: ${FORMATS.join(", ")}.`,
    ];
  if (name === "--decimal" && signOf(value) === undefined)
    return ["wrong-decimal", `"${value}" is no decimal sign`, "Write comma or point."];
  if (name === "--zone" && !isZone(value))
    return ["unknown-zone", `"${value}" is no time zone`, "Write it as Europe/Berlin or UTC."];
  return null;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
