import { identifier, literal } from "../syntax/sql.ts";
import type { Database } from "./database.ts";

/** A column that holds what looks like personal data. */
export interface LooksPersonal {
  readonly column: string;
  /** "e-mail addresses", "phone numbers" or "card numbers". */
  readonly what: string;
  /** How many values look so. */
  readonly values: number;
}

const EMAIL = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}";
/** International form, or a leading zero and groups: plain digits may be any number. */
const PHONE =
  "(^|[^0-9A-Za-z])(\\+[1-9][0-9]{0,2}[ ./()-]*([0-9][ ./()-]*){7,12}[0-9]|\\(0[0-9]{1,5}\\) ?[0-9][0-9 -]{4,12}[0-9]|\\([2-9][0-9]{2}\\) ?[0-9]{3}-[0-9]{4}|0[1-9][0-9]{1,4}[ /-][0-9][0-9 -]{4,10}[0-9])($|[^0-9A-Za-z])";
const CARD = "([0-9][ -]?){12,18}[0-9]";
/** How many values are weighed for card numbers: the first ones in the order of the table. */
const SAMPLE = 5_000;

/** Columns that hold e-mail addresses, phone numbers or card numbers; `known` ones are not looked at. */
export async function looksPersonal(
  database: Database,
  table: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  known: readonly string[],
): Promise<LooksPersonal[]> {
  const scan = new PersonalScan(known);
  await scan.take(database, table, columns);
  return scan.found();
}

/** What was found in a column so far. */
interface Found {
  emails: number;
  phones: number;
  /** What could be numbers of cards: how many were weighed, are of a known kind, and pass the check. */
  weighed: number;
  issued: number;
  valid: number;
}

/** Looks for personal data in a table that comes in parts. */
export class PersonalScan {
  readonly #known: readonly string[];
  readonly #found = new Map<string, Found>();

  constructor(known: readonly string[]) {
    this.#known = known;
  }

  /** Looks at a part. */
  async take(
    database: Database,
    part: string,
    columns: readonly { readonly name: string; readonly type: string }[],
  ): Promise<void> {
    for (const { name, type } of columns.filter((column) => !this.#known.includes(column.name))) {
      const isText = type === "VARCHAR";
      if (!isText && !/^U?(?:BIGINT|HUGEINT)$|^DECIMAL\(\d+,0\)$/.test(type)) continue;
      const found = this.#found.get(name) ?? { emails: 0, phones: 0, weighed: 0, issued: 0, valid: 0 };
      this.#found.set(name, found);
      if (isText) await countTexts(database, part, name, found);
      await countCards(database, part, name, found);
    }
  }

  /** One number in ten passes Luhn's check by chance: only where most candidates do are they cards. */
  found(): LooksPersonal[] {
    return [...this.#found].flatMap(([column, { emails, phones, issued, valid }]) =>
      [
        { column, what: "e-mail addresses", values: emails },
        { column, what: "phone numbers", values: phones },
        { column, what: "card numbers", values: valid * 2 > issued ? valid : 0 },
      ].filter(({ values }) => values > 0),
    );
  }
}

async function countTexts(database: Database, part: string, column: string, found: Found): Promise<void> {
  const count = (pattern: string) =>
    `CAST(count(*) FILTER (regexp_matches(${identifier(column)}, ${literal(pattern)})) AS VARCHAR)`;
  const [row] = await database.rows(
    `SELECT ${count(EMAIL)} AS "emails", ${count(PHONE)} AS "phones" FROM ${identifier(part)} ORDER BY 1`,
  );
  found.emails += Number(row?.["emails"] ?? 0);
  found.phones += Number(row?.["phones"] ?? 0);
}

async function countCards(database: Database, part: string, column: string, found: Found): Promise<void> {
  if (found.weighed >= SAMPLE) return;
  const text = `CAST(${identifier(column)} AS VARCHAR)`;
  const rows = await database.rows(
    `SELECT regexp_extract(${text}, ${literal(CARD)}) AS "number" FROM ${identifier(part)} WHERE regexp_matches(${text}, ${literal(CARD)}) LIMIT ${SAMPLE - found.weighed}`,
  );
  const issued = rows.map((row) => String(row["number"] ?? "").replace(/[ -]/g, "")).filter(isIssued);
  found.weighed += rows.length;
  found.issued += issued.length;
  found.valid += issued.filter(passesLuhn).length;
}

/** The first digits and lengths of the large card schemes. */
function isIssued(digits: string): boolean {
  return /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d)\d{12})$/.test(
    digits,
  );
}

/** The check digit that cards carry (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, sign] of [...digits].reverse().entries()) {
    const digit = Number(sign) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}
