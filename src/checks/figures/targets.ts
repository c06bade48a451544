import { isComparable } from "../../blocks/metric/targets.ts";
import { parsePeriod } from "../../calendar/period.ts";
import { reviewGrain } from "../../compute/compare.ts";
import type { Measured } from "../../compute/measured.ts";
import { sumOfParts } from "../../compute/targetParts.ts";
import { targetValue } from "../../compute/targets.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { isMissing } from "../../metrics/missing.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import type { MeasuredEdition } from "./measuredEdition.ts";

/** Relative targets of which what they are relative to is over and no value, and sums that they do not keep. */
export function checkRelativeTargets({ facts, isNewest }: MeasuredEdition): Diagnostic[] {
  if (!isNewest) return [];
  return [...facts.measured.values()].flatMap((measured) => [
    ...checkBands(measured),
    ...checkBases(measured),
    ...checkSums(facts, measured),
  ]);
}

/** Bands are drawn beside values that can be held against them, as their target is. */
function checkBands(measured: Measured): Diagnostic[] {
  const { config, front, id } = measured.metric;
  return Object.entries(config.targets).flatMap(([key, { exceeds }]) => {
    const period = parsePeriod(key, measured.calendar);
    if (exceeds === undefined || period === null || isComparable(measured, period)) return [];
    const parts = { id, period: key, grain: reviewGrain(measured) };
    return [diagnose(front.placeOf(["targets", key, "exceeds"]), "bands-not-drawn", parts)];
  });
}

function checkBases(measured: Measured): Diagnostic[] {
  const { config, front } = measured.metric;
  return Object.entries(config.targets).flatMap(([period, { value }]) => {
    const base = typeof value === "number" ? null : parsePeriod(value.base, measured.calendar);
    const found = targetValue(measured, { id: period });
    if (base === null || !isMissing(found) || found.missing === "incomplete period") return [];
    // What is not over yet has no value yet, and nothing is wrong.
    if (base.last > measured.coverage.to) return [];
    const place = front.placeOf(["targets", period, "of"]);
    return [diagnose(place, "target-unknown", { period, base: base.id, why: found.missing })];
  });
}

/** Those of numbers alone are held to it before any data are read. */
function checkSums({ currency, locale }: Facts, measured: Measured): Diagnostic[] {
  const { config, front } = measured.metric;
  const { calendar } = measured;
  const show = (value: number) => formatNumber(value, unitOf(config, currency), locale);
  const known = (id: string) => numberOr(targetValue(measured, { id }));
  const written = (id: string) => numberOr(lookUp(config.targets, id)?.value);
  return Object.keys(config.targets).flatMap((id) => {
    const period = parsePeriod(id, calendar);
    if (period === null || sumOfParts({ config, calendar, period, read: written }) !== null) return [];
    const wrong = sumOfParts({ config, calendar, period, read: known });
    if (wrong === null) return [];
    const { target, sum, parts } = wrong;
    const place = front.placeOf(["targets", id]);
    return [diagnose(place, "target-sum", { period: id, target: show(target), parts, sum: show(sum) })];
  });
}

function numberOr(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
