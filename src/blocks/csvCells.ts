import type { CsvCell } from "../format/csv.ts";
import type { Unit } from "../format/number.ts";
import { unitName } from "../format/unit.ts";
import type { Language } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import { reasonText } from "./runs.ts";

/** The head of a column of data: "value (people)"; percentages are fractions. */
export function headOf(name: string, unit: Unit, say: Language): string {
  const words = say.blocks.csv;
  if (unit.kind === "percent") return words.in(name, words.fraction);
  return unit.name === "" ? name : words.in(name, unitName(unit, say));
}

/** A figure at full precision, and why it is missing. */
export function cellsOf({ value, reason, why }: Figure, say: Language): [number | null, CsvCell] {
  return [value, why ?? reasonText(reason, say)];
}

/** Where data come from, and what is to be known of them. */
export function sourceOf(say: Language, source: string, notes: readonly string[] = []): string {
  return [say.blocks.common.source(source), ...notes].join(" ");
}
