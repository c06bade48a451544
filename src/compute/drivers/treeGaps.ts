import type { Period } from "../../calendar/period.ts";
import { grainsWithRows, type Measured } from "../measured.ts";

/** Why a tree that agrees in every grain may differ in a longer period: one side has grains there that another lacks. */
export interface Gap {
  readonly message: string;
  readonly mend: string;
}

/** The gap of a tree's metric or of one of its drivers that explains most; null where they all have the same grains. */
export function gapBetween(metric: Measured, drivers: readonly Measured[], period: Period): Gap | null {
  const { grain, rollup } = metric.metric.config;
  if (rollup === "recompute" || period.grain === grain) return null;
  const own = grainsWithRows(metric, period);
  const gaps = drivers.flatMap((driver) => {
    const its = grainsWithRows(driver, period);
    return [
      { lacks: driver, has: metric, count: own.difference(its).size },
      { lacks: metric, has: driver, count: its.difference(own).size },
    ];
  });
  const [most] = gaps.toSorted((left, right) => right.count - left.count);
  if (most === undefined || most.count === 0) return null;
  const [lacks, has] = [most.lacks.metric.id, most.has.metric.id];
  const grains = most.count === 1 ? `one ${grain}` : `${most.count} ${grain}s`;
  return {
    message: `${lacks} has no value in ${grains} of ${period.id} in which ${has} has one: that is a gap there, not 0`,
    mend: `If no rows of ${lacks} mean 0, say so with \`empty_is_zero: true\`; else declare the members as \`influences\`.`,
  };
}
