import { type Day, parseDay } from "../../calendar/day.ts";
import type { Cell } from "../../metrics/cell.ts";
import type { Row } from "../../query/database.ts";
import { exactNumber, type NotANumber } from "../../query/exact.ts";

/** A cell of a result that is no usable number, with the period in which it stands. */
export interface BadCell {
  readonly measure: number;
  readonly period: string;
  readonly what: NotANumber;
}

/** A statement's rows as cells by segment (the empty name for the total) and first day of the period. */
export interface CellTable {
  readonly bySegment: ReadonlyMap<string, ReadonlyMap<Day, Cell>>;
  readonly bad: readonly BadCell[];
}

/** Reads the rows of a metric's statement; rows whose measure is null hold no cell. */
export function readCells(rows: readonly Row[]): CellTable {
  const bySegment = new Map<string, Map<Day, Cell>>();
  const bad: BadCell[] = [];
  for (const row of rows) {
    const period = String(row["period"]);
    const day = parseDay(period);
    const numbers = measuresIn(row).map((one) => exactNumber(one.text, one.type));
    const wrong = numbers.flatMap((number, measure) =>
      isBad(number) ? [{ measure, period, what: number }] : [],
    );
    bad.push(...wrong);
    const cell = wrong.length === 0 ? cellOf(numbers) : null;
    if (day === null || cell === null) continue;
    const segment = "segment" in row ? String(row["segment"]) : "";
    const cells = bySegment.get(segment) ?? new Map<Day, Cell>();
    bySegment.set(segment, cells.set(day, cell));
  }
  return { bySegment, bad };
}

function measuresIn(row: Row): { text: string | null; type: string }[] {
  return [0, 1].flatMap((index) => {
    const type = row[`t${index}`];
    const text = row[`m${index}`];
    return typeof type === "string" ? [{ type, text: typeof text === "string" ? text : null }] : [];
  });
}

function isBad(number: ReturnType<typeof exactNumber>): number is NotANumber {
  return typeof number === "object" && number !== null;
}

function cellOf(numbers: readonly (number | null | NotANumber)[]): Cell | null {
  const [first, second] = numbers;
  if (typeof first !== "number") return null;
  if (numbers.length === 1) return { kind: "value", value: first };
  return typeof second === "number" ? { kind: "ratio", numerator: first, denominator: second } : null;
}
