import { GRAINS, type Period } from "../../calendar/period.ts";
import { reviewGrain, reviewPeriods } from "../../compute/compare.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { several } from "../../language/messages.ts";
import { type Token, tokensOf } from "../../syntax/sqlTokens.ts";
import type { Reported } from "./reported.ts";

/**
 * Ratios that are another thing in the edition's period than in its review periods: where people are counted anew below
 * the line, who comes in several weeks counts once in the quarter, and a quarter's "orders per buyer" may be higher
 * than any week's. Were the parts to add up, the quarter's ratio would lie between its weeks'.
 */
export function checkRatios({ facts }: Reported): Diagnostic[] {
  const { measured, edition, currency, locale } = facts;
  return [...measured.values()].flatMap((one) => {
    const { config, front, id } = one.metric;
    if (config.role === "vanity" || config.rollup !== "recompute" || !countsDistinctBelow(config)) return [];
    const grown = grownIn(one, edition.period);
    if (grown === null) return [];
    const grain = reviewGrain(one);
    const show = (value: number) => formatNumber(value, unitOf(config, currency), locale);
    const side = grown.own > grown.bound ? "more" : "less";
    return [
      diagnose(front.placeOf(["rollup"]), "ratio-of-period", {
        id,
        value: show(grown.own),
        edition: edition.period.id,
        side,
        grain: several(grain),
        bound: show(grown.bound),
        one: grain,
        whole: edition.period.grain,
      }),
    ];
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
