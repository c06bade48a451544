import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { problem } from "../diagnostics/diagnostic.ts";
import { blockFor } from "./block.ts";
import { SnapshotProblem } from "./problem.ts";

/** A record of a CSV file, and the line on which it begins, from 1. */
export interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

const BLOCK = 1 << 20;
/** A record of more characters than this is none: a quote in it does not end. */
const MOST = 1 << 26;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The records of a CSV file in its order, one by one, as `csvBlocks` has them. */
export function* csvRecords(path: string, delimiter: string): Generator<CsvRecord> {
  for (const records of csvBlocks(path, delimiter)) yield* records;
}

/**
 * The records of a CSV file in its order, those of a part of it at a time, in flat memory; lines without anything in them are
 * none. A quote inside a quoted field stands twice; lines may end as those of Windows do. Throws a SnapshotProblem with its
 * line, once all records before it were given.
 */
export function* csvBlocks(path: string, delimiter: string): Generator<readonly CsvRecord[]> {
  const file = basename(path);
  let [rest, line] = ["", 1];
  for (const block of textBlocks(path)) {
    const scan = new Scan(file, delimiter, rest + block, line);
    yield* scan.records();
    rest = scan.rest;
    line = scan.line;
    if (rest.length > MOST) throw unclosed(file, line);
  }
  if (rest === "") return;
  const scan = new Scan(file, delimiter, `${rest}\n`, line);
  yield* scan.records();
  if (scan.rest !== "") throw unclosed(file, scan.line);
}

/** Reads records from a text; what does not end in it is left as `rest`. */
class Scan {
  readonly #file: string;
  readonly #delimiter: string;
  readonly #text: string;
  #at = 0;
  line: number;

  constructor(file: string, delimiter: string, text: string, line: number) {
    this.#file = file;
    this.#delimiter = delimiter;
    this.#text = text;
    this.line = line;
  }

  get rest(): string {
    return this.#text.slice(this.#at);
  }

  /** All at once, or those before a fault and then the fault. */
  *records(): Generator<readonly CsvRecord[]> {
    const found: CsvRecord[] = [];
    try {
      this.#scan(found);
    } catch (error) {
      yield found;
      throw error;
    }
    yield found;
  }

  #scan(found: CsvRecord[]): void {
    const [text, delimiter] = [this.#text, this.#delimiter];
    const hasQuotes = text.includes('"');
    for (;;) {
      const at = this.#at;
      const end = text.indexOf("\n", at);
      if (end === -1) return;
      const own = text.slice(at, end > at && text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
      if (hasQuotes && own.includes('"')) {
        const record = this.#quoted();
        if (record === null) return;
        found.push(record);
        continue;
      }
      this.#at = end + 1;
      if (own !== "") found.push({ fields: own.split(delimiter), line: this.line });
      this.line += 1;
    }
  }

  /** A record with quotes in it, which may go over lines; null where it does not end in this text. */
  #quoted(): CsvRecord | null {
    const fields: string[] = [];
    let [at, lines] = [this.#at, 0];
    for (;;) {
      const field = this.#text[at] === '"' ? this.#quotedField(at, lines) : this.#plainField(at);
      if (field === null) return null;
      fields.push(field.text);
      lines += field.lines;
      at = field.end;
      if (this.#text[at] === this.#delimiter) {
        at += 1;
        continue;
      }
      const record = { fields, line: this.line };
      this.#at = at + (this.#text[at] === "\r" ? 2 : 1);
      this.line += lines + 1;
      return record;
    }
  }

  #plainField(from: number): { text: string; end: number; lines: number } {
    let end = from;
    while (this.#text[end] !== this.#delimiter && this.#text[end] !== "\n") end += 1;
    if (this.#text[end] === "\n" && this.#text[end - 1] === "\r" && end > from) end -= 1;
    return { text: this.#text.slice(from, end), end, lines: 0 };
  }

  #quotedField(from: number, before: number): { text: string; end: number; lines: number } | null {
    let at = from + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', at);
      if (quote === -1 || quote + 1 >= this.#text.length) return null;
      if (this.#text[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      const inner = this.#text.slice(from + 1, quote);
      const lines = inner.split("\n").length - 1;
      const next = this.#text[quote + 1] ?? "";
      const isEnd =
        next === this.#delimiter || next === "\n" || (next === "\r" && this.#text[quote + 2] !== "");
      if (next === "\r" && quote + 2 >= this.#text.length) return null;
      if (!isEnd) throw unclosed(this.#file, this.line + before + lines);
      return { text: inner.replaceAll('""', '"'), end: quote + 1, lines };
    }
  }
}

function unclosed(file: string, line: number): SnapshotProblem {
  return new SnapshotProblem(problem("csv-quote"), file, line);
}

/** The text of a file in parts that end with a line; without its byte order mark. Throws a SnapshotProblem. */
function* textBlocks(path: string): Generator<string> {
  let line = 1;
  let isFirst = true;
  for (const bytes of byteBlocks(path)) {
    if (!isUtf8(bytes)) throw notUtf8(path, bytes, line);
    const text = bytes.toString("utf8");
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) line += 1;
    yield unixLines(isFirst ? text.replace(/^\ufeff/, "") : text);
    isFirst = false;
  }
}

/** Lines that end as they did on the first Macs, by a carriage return alone. */
function unixLines(text: string): string {
  return text.includes("\n") ? text : text.replaceAll("\r", "\n");
}

function* byteBlocks(path: string): Generator<Buffer> {
  const descriptor = openSync(path, "r");
  try {
    let rest = Buffer.alloc(0);
    let block = Buffer.allocUnsafe(blockFor(descriptor, BLOCK));
    for (;;) {
      if (rest.length > block.length) block = Buffer.allocUnsafe(rest.length);
      const read = readSync(descriptor, block, 0, block.length, null);
      const bytes = Buffer.concat([rest, block.subarray(0, read)]);
      const end = read === 0 ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield bytes.subarray(0, end);
      rest = bytes.subarray(end);
      if (read === 0) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

function notUtf8(path: string, bytes: Buffer, from: number): SnapshotProblem {
  let [line, start] = [from, 0];
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) break;
    line += 1;
    start = end + 1;
  }
  const file = basename(path);
  return new SnapshotProblem(
    problem("unreadable-csv", {
      message: `${file} is not UTF-8: this line has bytes of another encoding, such as Latin-1 or Windows-1252`,
      mend: `Save it as "CSV UTF-8", or convert it: iconv -f WINDOWS-1252 -t UTF-8 ${file} > utf8.csv`,
    }),
    file,
    line,
  );
}
