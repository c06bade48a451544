import { type Calendar, parsePeriod } from "../calendar/period.ts";
import type { RelativeTarget, Target } from "../content/schema/target.ts";
import { languageOf } from "../language/language.ts";
import { labelOf } from "./labels.ts";
import { formatNumber, text, type Unit } from "./number.ts";

/** A target as its metric declares it: "680", "+20% on Q3 2026", "665, exceeded from 700". */
export function writeTarget(
  { value, exceeds }: Pick<Target, "value" | "exceeds">,
  unit: Unit,
  locale: string,
  calendar: Calendar,
  better: "higher" | "lower",
): string {
  const write = (one: Target["value"]) =>
    typeof one === "number" ? formatNumber(one, unit, locale) : writeRelative(one, unit, locale, calendar);
  if (exceeds === undefined) return write(value);
  return `${write(value)}, ${languageOf(locale).charts.trend.exceededAt(write(exceeds), better)}`;
}

/** "+20% on Q3 2026", "−0.5 pp on Q3 2026" */
export function writeRelative(
  relative: RelativeTarget,
  unit: Unit,
  locale: string,
  calendar: Calendar,
): string {
  const base = parsePeriod(relative.base, calendar);
  const { on } = languageOf(locale).blocks.headline;
  return `${changeText(relative, unit, locale)} ${on} ${base === null ? relative.base : labelOf(base, locale)}`;
}

/** The change with as many digits as were written, at most four. */
function changeText({ change, by }: RelativeTarget, unit: Unit, locale: string): string {
  const digits = { signDisplay: "exceptZero", maximumFractionDigits: 4 } as const;
  if (by === "percent") return text(change / 100, locale, { ...digits, style: "percent" });
  const shown = by === "points" ? change / 100 : change;
  return formatNumber(shown, unit, locale, { signed: true, difference: true });
}
