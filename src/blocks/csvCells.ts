import type { CsvCell, CsvColumn } from "../format/csv.ts";
import type { Unit } from "../format/number.ts";
import { unitName } from "../format/unit.ts";
import type { Language } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import { reasonText } from "./runs.ts";

/** A column of numbers in a unit, in CSV "value (people)"; percentages are fractions there. */
export function headOf(name: string, unit: Unit, say: Language): CsvColumn {
  return { head: headText(name, unit, say), name, unit, type: "number" };
}

function headText(name: string, unit: Unit, say: Language): string {
  const words = say.blocks.csv;
  if (unit.kind === "percent") return words.in(name, words.fraction);
  return unit.name === "" ? name : words.in(name, unitName(unit, say));
}

/** A column of shares. */
export function shareHead(name: string, say: Language): CsvColumn {
  return headOf(name, { kind: "percent", name: "percent" }, say);
}

/** A column of days, ISO. */
export function dayHead(name: string): CsvColumn {
  return { head: name, name, unit: null, type: "date" };
}

/** A figure at full precision, and why it is missing. */
export function cellsOf(figure: Figure, say: Language): [Figure, CsvCell] {
  return [figure, figure.why ?? reasonText(figure.reason, say)];
}

/** Where data come from, and what is to be known of them. */
export function sourceOf(say: Language, source: string, notes: readonly string[] = []): readonly string[] {
  return [say.blocks.common.source(source), ...notes];
}
