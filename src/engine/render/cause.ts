import { stripVTControlCharacters } from "node:util";
import { type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { ENGINE } from "./engineHash.ts";

/** Why something could not be rendered: in lines, the most important first, and where, if the error tells. */
export interface Cause {
  readonly lines: readonly string[];
  readonly place: Place | null;
}

/** So many lines of a cause are told, each of so many characters at most. */
const MOST_LINES = 12;
const LONGEST = 240;

/** The whole cause of what Astro, Vite, a plugin or a component of ours threw, with what caused that in turn. */
export function causeOf(error: unknown, root: string): Cause {
  const told = [...new Set(linesOf(error).map((line) => within(line, root)))];
  const [first = "nobody said why", ...more] = told.map((line) =>
    line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line,
  );
  const left = more.length - MOST_LINES + 1;
  const shown = left > 1 ? [...more.slice(0, MOST_LINES - 1), `and ${left} more lines`] : more;
  return { lines: [first, ...shown], place: placeIn(error, root) };
}

/** An error as it travels from one process to another. */
export interface PlainError {
  readonly message: string;
  readonly stack: string;
  readonly hint: string;
  readonly file: string;
  /** What a machine said, as Node tells it. */
  readonly system: Readonly<Record<string, string>>;
  readonly cause: PlainError | null;
}

const OF_SYSTEM = ["code", "syscall", "path", "dest"] as const;

/** Of an error what a cause is made of. */
export function plainError(error: unknown, depth = 0): PlainError {
  const { message, stack = "", cause } = error instanceof Error ? error : new Error(String(error));
  const texts = OF_SYSTEM.flatMap((key) => {
    const text = textAt(error, key);
    return text === "" ? [] : [[key, text] as const];
  });
  return {
    ...{ message, stack, hint: textAt(error, "hint"), file: fileOf(error) },
    system: Object.fromEntries(texts),
    cause: cause === undefined || depth > 3 ? null : plainError(cause, depth + 1),
  };
}

/** The error that was told so. */
export function errorFrom({ message, stack, hint, file, system, cause }: PlainError): Error {
  const error = new Error(message, cause === null ? {} : { cause: errorFrom(cause) });
  return Object.assign(error, { stack, hint, id: file }, system);
}

/** The lines of an error and of its causes, without calls, colours and what only announces them. */
function linesOf(error: unknown, depth = 0): string[] {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const own = issuesIn(error) ?? stripVTControlCharacters(message).split("\n");
  const lines = own
    .map((line) => line.trimEnd())
    .filter((line) => !/^\s*(?:at .*[:)>\d]|Build failed with \d+ errors?:|[\s│┬╭╰─╯]*)$/.test(line));
  const hint = textAt(error, "hint");
  const further = cause === undefined || depth > 3 ? [] : linesOf(cause, depth + 1);
  return [...lines, ...(hint === "" ? [] : hint.split("\n")), ...further];
}

/** What a schema found wrong, line by line; null of any other error. */
function issuesIn(error: unknown): string[] | null {
  if (typeof error !== "object" || error === null || !("issues" in error)) return null;
  const { issues } = error;
  if (!Array.isArray(issues)) return null;
  return issues.map((issue: unknown) => {
    const path = typeof issue === "object" && issue !== null && "path" in issue ? issue.path : [];
    return `${Array.isArray(path) ? path.join(".") : ""}: ${textAt(issue, "message")}`;
  });
}

/** A line without the folders of the report and the engine, which say nothing. */
function within(line: string, root: string): string {
  return [root, ENGINE].reduce(
    (text, folder) => text.replaceAll(`${folder.replace(/[\\/]$/, "").replaceAll("\\", "/")}/`, ""),
    line.replaceAll("file://", ""),
  );
}

/** The place in a file of the report that an error, its message or its calls name first. */
function placeIn(error: unknown, root: string): Place | null {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const told = `${fileOf(error)}\n${stripVTControlCharacters(message)}\n${stack}`.replaceAll("\\", "/");
  const prefix = `${root.replaceAll("\\", "/")}/`;
  for (const rest of told.split(prefix).slice(1)) {
    const [, file, line, column] =
      /^((?:content\/[^?:()'"\n]+\.mdx|astro\.config\.mjs))(?:\?[^:\n]*)?(?::(\d+):(\d+))?/.exec(rest) ?? [];
    if (file !== undefined)
      return line === undefined ? startOf(file) : { file, line: Number(line), column: Number(column) };
  }
  return null;
}

/** The file that a compiler names in its error, with the place in it. */
function fileOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const loc = "loc" in error && typeof error.loc === "object" ? error.loc : null;
  const file = textAt(loc, "file") || textAt(error, "id");
  const [line, column] = [numberAt(loc, "line"), numberAt(loc, "column")];
  return line === null || column === null ? file : `${file}:${line}:${Math.max(column, 1)}`;
}

function textAt(value: unknown, key: string): string {
  const found = valueAt(value, key);
  return typeof found === "string" ? found : "";
}

function numberAt(value: unknown, key: string): number | null {
  const found = valueAt(value, key);
  return typeof found === "number" ? found : null;
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
