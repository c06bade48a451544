import { languageOf } from "../language/language.ts";
import { formatNumber, type Unit } from "./number.ts";
import { formatDate } from "./period.ts";

/** What the values of a column are; dates and times are ISO texts. */
export interface CellKind {
  readonly type: "number" | "date" | "time" | "text" | "boolean";
  readonly unit: Unit;
}

/** One value of a query's row as readers see it; "n/a" in the report's language where there is none. */
export function formatCell(
  value: string | number | boolean | null,
  { type, unit }: CellKind,
  locale: string,
): string {
  const say = languageOf(locale).format;
  if (value === null) return say.notAvailable;
  if (typeof value === "number") return formatNumber(value, unit, locale);
  if (typeof value === "boolean") return value ? say.yes : say.no;
  if (type === "date") return formatDate(value, locale);
  return type === "time" ? `${formatDate(value.slice(0, 10), locale)} ${value.slice(11, 16)}` : value;
}
