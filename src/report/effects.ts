import type { Period } from "../calendar/period.ts";
import { type Missing, missing } from "../metrics/missing.ts";
import { isSimpsonReversal, mixAndRate, type RateEffects, type SegmentPart } from "../metrics/mixRate.ts";
import { basePeriod, comparability } from "./compare.ts";
import { type Measured, type Segment, sizeIn, valueIn } from "./measured.ts";

/** What a dimension's segments did to a ratio, and whether each moved against it. */
export interface DimensionEffects extends RateEffects {
  readonly reversal: boolean;
}

/** Mix and rate of a ratio's segments from an earlier period to a later one (mathematics §4); missing for counts. */
export function effectsOf(
  measured: Measured,
  dimension: string,
  period: Period,
  vs: "previous" | "year",
): DimensionEffects | Missing {
  const { calendar, metric, segments } = measured;
  if (metric.config.denominator === undefined) return missing("no data");
  const base = basePeriod(period, vs, calendar);
  const obstacle = comparability(
    measured,
    base,
    period,
    valueIn(measured, base, null),
    valueIn(measured, period, null),
  );
  if (obstacle !== null) return obstacle;
  const names = [...(segments.get(dimension)?.keys() ?? [])];
  const parts = names.map((name) => partOf(measured, { dimension, name }, base, period));
  const effects = mixAndRate(parts);
  return "missing" in effects ? effects : { ...effects, reversal: isSimpsonReversal(parts) };
}

function partOf(measured: Measured, segment: Segment, base: Period, period: Period): SegmentPart {
  const rate = (one: Period) => {
    const { value } = valueIn(measured, one, segment);
    return typeof value === "number" ? value : 0;
  };
  const weight = (one: Period) => sizeIn(measured, one, segment) ?? 0;
  return {
    name: segment.name,
    weight0: weight(base),
    rate0: rate(base),
    weight1: weight(period),
    rate1: rate(period),
  };
}
