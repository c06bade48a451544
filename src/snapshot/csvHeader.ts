import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { problem } from "../diagnostics/diagnostic.ts";
import { csvRecords } from "./csvRecords.ts";
import { refuseHeader } from "./headerDoubts.ts";
import { SnapshotProblem } from "./problem.ts";

/** The names of a CSV file's columns, and what parts its fields. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly names: readonly string[];
  /** How many records come before the first row: the header, and Excel's line that names the delimiter. */
  readonly skipped: number;
}

/** Where two part the records alike: a name has a comma in it more often than one of the others. */
const DELIMITERS = [";", "\t", "|", ","];
/** So many records are looked at to find the delimiter. */
const SAMPLE = 50;

/** Characters that nobody sees, and nobody could write in a metric. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The header of a CSV file; throws a SnapshotProblem where the file is something else, or its names are none. */
export function readHeader(path: string): CsvHeader {
  const file = basename(path);
  refuseOther(file, startOf(path));
  const told = toldDelimiter(path);
  const header = told === null ? guessed(path) : { ...headerBy(path, told), skipped: 2 };
  const names = header.names.map((name) => name.replace(INVISIBLE, "").replace(/\s+/g, " ").trim());
  if (names.every((name) => name === "") && names.length <= 1)
    throw new SnapshotProblem(
      problem("empty-table", {
        message: `${file} has no header line`,
        mend: "Export it with the names of its columns in the first line.",
      }),
      file,
    );
  const { delimiter, skipped, records } = header;
  refuseHeader(file, { delimiter, records, partedBy: (sign) => headerBy(path, sign).records });
  refuseNames(file, names);
  return { delimiter, skipped, names };
}

/** The delimiter that parts the first records into the most fields, the same number in each. */
function guessed(path: string) {
  const tries = DELIMITERS.map((delimiter) => ({ ...headerBy(path, delimiter), skipped: 1 }));
  const even = tries.filter(({ isEven, names }) => isEven && names.length > 1);
  const [first = tries[0], ...others] = even.length > 0 ? even : tries;
  if (first === undefined) throw new TypeError("there are no delimiters");
  return others.reduce((best, next) => (next.names.length > best.names.length ? next : best), first);
}

function headerBy(path: string, delimiter: string) {
  const told = toldDelimiter(path) === null ? 0 : 1;
  const records: (readonly string[])[] = [];
  let [isEven, count] = [true, -told];
  try {
    for (const { fields } of csvRecords(path, delimiter)) {
      count += 1;
      if (count < 1) continue;
      records.push(fields);
      if (fields.length !== records[0]?.length) isEven = false;
      if (count > SAMPLE) break;
    }
  } catch (error) {
    // What is wrong with a row is told as it is read; here another delimiter may be the right one.
    if (!(error instanceof SnapshotProblem) || error.code !== "csv-quote") throw error;
    isEven = false;
  }
  return { delimiter, names: records[0] ?? [], records, isEven };
}

/** Excel takes a first line "sep=;" as the delimiter. */
function toldDelimiter(path: string): string | null {
  const text = startOf(path).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?sep=([,;|\t])\r?\n/i.exec(text)?.[1] ?? null;
}

function startOf(path: string): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

const SHEETS = 'In Excel: File, Save As, "CSV UTF-8"; one file for each sheet.';

/** What a file is by the first bytes of it, in hexadecimal digits, and how to make a CSV file of it. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  ["504b0304", "a zip archive", "Unpack it, and name the CSV files that were in it."],
  ["1f8b", "compressed by gzip", "Unpack it first, by gunzip."],
  ["28b52ffd", "compressed by zstd", "Unpack it first, by zstd -d."],
  ["425a68", "compressed by bzip2", "Unpack it first, by bunzip2."],
  ["fd377a58", "compressed by xz", "Unpack it first, by unxz."],
  ["d0cf11e0", "an old Excel workbook (.xls)", SHEETS],
  ["50415231", "a Parquet file", "Rename it to end with .parquet."],
  ["25504446", "a PDF document", "Export the table itself as CSV."],
  ["377abcaf271c", "a 7z archive", "Unpack it, and name the CSV files that were in it."],
  ["52617221", "a rar archive", "Unpack it, and name the CSV files that were in it."],
  ["53514c69746520666f726d6174", "an SQLite database", "Export the table itself as CSV."],
  ["7b5c727466", "a text of a word processor (RTF)", "Save it as plain text, in UTF-8."],
  ["4f626a01", "an Avro file", "Export it as CSV or Parquet."],
  ["4f5243", "an ORC file", "Export it as CSV or Parquet."],
  ["89504e47", "a picture", "Export the table itself as CSV."],
];

/** What a file is that is no CSV file, and what to do; null where it may be one. */
function otherKind(start: Buffer): readonly [string, string] | null {
  const hex = start.toString("hex");
  const text = start.toString("latin1");
  const [, what, mend] = OTHERS.find(([prefix]) => hex.startsWith(prefix)) ?? [];
  if (what !== undefined && mend !== undefined)
    return /\[Content_Types\]|xl\//.test(text) && hex.startsWith("504b")
      ? ["an Excel workbook (.xlsx)", SHEETS]
      : [what, mend];
  if (
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|\?xml|html|head|meta|body|table|div|style|script)\b/i.test(text)
  )
    return ["a page of HTML or XML", "Export the table itself: this may be the page of a login."];
  if (/^\s*[[{]\s*["{]/.test(text)) return ["JSON", "Export it as CSV; content/sources reads JSON lines."];
  if (isUtf16(start))
    return [
      "written in UTF-16",
      'Save it as "CSV UTF-8" (what Excel calls "Unicode Text" is UTF-16), or convert it by: iconv -f UTF-16 -t UTF-8',
    ];
  if (start.includes(0))
    return [
      "a file with bytes of 0, which no text has",
      "Export the table itself as CSV, in UTF-8; archives have to be unpacked.",
    ];
  return null;
}

/** By its byte order mark, or by the zeros beside ASCII. */
function isUtf16(start: Buffer): boolean {
  const [first, second, third, fourth] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

function refuseOther(file: string, start: Buffer): void {
  const [what, mend] = otherKind(start) ?? [];
  if (what === undefined || mend === undefined) return;
  throw new SnapshotProblem(problem("not-csv", { file, what, mend }), file);
}

function refuseNames(file: string, names: readonly string[]): void {
  const lower = names.map((name) => name.toLowerCase());
  const at = names.findIndex((name, index) => name === "" || lower.indexOf(name.toLowerCase()) !== index);
  const name = names[at];
  if (name === undefined) return;
  const before = lower.indexOf(name.toLowerCase());
  const other = names[before] ?? "";
  const both = other === name ? `"${name}" twice` : `"${other}" and "${name}", which are one name to SQL`;
  const message =
    name === ""
      ? `column ${at + 1} of the header line has no name`
      : `the header line names ${both}: as column ${before + 1} and as column ${at + 1}`;
  const mend = "Give every column a name of its own; lines above the header have to go.";
  throw new SnapshotProblem(problem("csv-header", { message, mend }), file);
}
