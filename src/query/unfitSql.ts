import { nameOfCode, UNFIT_SQL } from "../syntax/fitText.ts";
import { literal } from "../syntax/sql.ts";
import type { Row } from "./database.ts";

/** Where a text stands that no file can hold: which character, in which row from 1, in how many rows. */
export interface UnfitText {
  readonly name: string;
  readonly row: number;
  readonly rows: number;
}

/** SQL for the first such text that an expression gives of the rows of `from`. */
export function unfitSql(from: string, expression: string): string {
  const unfit = literal(UNFIT_SQL);
  const texts = `SELECT row_number() OVER () AS "at", CAST(${expression} AS VARCHAR) AS "text" FROM ${from}`;
  const rows = `SELECT "at", unicode(regexp_extract("text", ${unfit})) AS "letter" FROM (${texts}) WHERE regexp_matches("text", ${unfit})`;
  return `SELECT CAST(arg_min("letter", "at") AS VARCHAR) AS "code", CAST(min("at") AS VARCHAR) AS "row", CAST(count(*) AS VARCHAR) AS "rows" FROM (${rows}) ORDER BY ALL`;
}

/** What that SQL found; null where there is no such text. */
export function unfitText([row]: readonly Row[]): UnfitText | null {
  const [code, first, rows] = [row?.["code"], row?.["row"], row?.["rows"]];
  if (code === null || code === undefined) return null;
  return { name: nameOfCode(Number(code)), row: Number(first), rows: Number(rows) };
}
