import { GRAINS, type Period } from "../../calendar/period.ts";
import { reviewGrain, reviewPeriods } from "../../compute/compare.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { several } from "../../language/messages.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { type Token, tokensOf } from "../../query/sqlTokens.ts";

/**
 * Ratios that are another thing in the edition's period than in its review periods: where people are counted anew below
 * the line, who comes in several weeks counts once in the quarter, and a quarter's "orders per buyer" may be higher
 * than any week's. Were the parts to add up, the quarter's ratio would lie between its weeks'.
 */
export function checkRatios({ measured, edition, currency, locale }: Facts): Diagnostic[] {
  return [...measured.values()].flatMap((one) => {
    const { config, front, id } = one.metric;
    if (config.role === "vanity" || config.rollup !== "recompute" || !countsDistinctBelow(config)) return [];
    const grown = grownIn(one, edition.period);
    if (grown === null) return [];
    const grain = reviewGrain(one);
    const show = (value: number) => formatNumber(value, unitOf(config, currency), locale);
    const side = grown.own > grown.bound ? "more" : "less";
    const message = `${id} is ${show(grown.own)} in ${edition.period.id}, ${side} than in any of its ${several(grain)} (at ${side === "more" ? "most" : "least"} ${show(grown.bound)}): it counts anew who is below the line, so a longer period's ratio is another thing`;
    const mend = `Ask: is it meant for a ${grain}, or for the whole ${edition.period.grain}? Write \`rollup: mean\` for the mean of the ${several(grain)}; else say the time in its name.`;
    return [warningAt(front.placeOf(["rollup"]), "ratio-of-period", message, mend)];
  });
}

/** A period's ratio with the nearest of its review periods', where it lies outside of them all; else null. */
function grownIn(
  measured: Measured,
  period: Period,
): { readonly own: number; readonly bound: number } | null {
  const isLonger = GRAINS.indexOf(period.grain) > GRAINS.indexOf(reviewGrain(measured));
  const { value: own } = valueIn(measured, period, null);
  if (!isLonger || typeof own !== "number") return null;
  const inside = reviewPeriods(measured).filter(
    ({ first, last }) => last >= period.first && first <= period.last,
  );
  const values = inside.flatMap((review) => {
    const { value } = valueIn(measured, review, null);
    return typeof value === "number" ? [value] : [];
  });
  if (values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (own > most + slack(most)) return { own, bound: most };
  return own < least - slack(least) ? { own, bound: least } : null;
}

/** What rounding of sums may do. */
function slack(value: number): number {
  return 1e-9 * Math.abs(value);
}

/** Does a metric count distinct things below the line? */
function countsDistinctBelow({ value, denominator }: MetricConfig): boolean {
  const below = denominator === undefined ? belowLine(tokensOf(value ?? "")) : tokensOf(denominator);
  return below.some(
    ({ text }, index) =>
      text === "approx_count_distinct" || (text === "distinct" && below[index - 1]?.text === "("),
  );
}

function belowLine(tokens: readonly Token[]): readonly Token[] {
  const line = tokens.findIndex(({ kind, text }) => kind === "sign" && text === "/");
  return line < 0 ? [] : tokens.slice(line + 1);
}
