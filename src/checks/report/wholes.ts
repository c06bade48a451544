import type { Day } from "../../calendar/day.ts";
import { type Cells, isAdditive } from "../../compute/measured.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { total } from "../../metrics/cell.ts";
import type { Reported } from "./reported.ts";

/** So many periods, and so many different values, before equal sums are no chance. */
const LEAST = 4;

/**
 * A warning for a segment that is, in each period, exactly the sum of all others ("All regions", the empty name of a
 * ROLLUP): then the rows of the whole are among those of its parts, and every total is twice what it should be.
 */
export function checkWholes({ facts: { measured } }: Reported): Diagnostic[] {
  return [...measured.values()].flatMap((one) => {
    if (!isAdditive(one)) return [];
    const { id, front, config } = one.metric;
    return [...one.segments].flatMap(([dimension, segments]) => {
      const cells = new Map([...segments].map(([name, byGrain]) => [name, byGrain.get(config.grain)]));
      const whole = [...cells.keys()].find((name) => isSumOfOthers(name, cells));
      if (whole === undefined) return [];
      return [
        diagnose(front.placeOf(["segments", dimension]), "whole-among-parts", {
          grain: config.grain,
          whole,
          dimension,
          id,
        }),
      ];
    });
  });
}

function isSumOfOthers(name: string, cells: ReadonlyMap<string, Cells | undefined>): boolean {
  const own = cells.get(name);
  if (own === undefined || own.size < LEAST || cells.size < 2) return false;
  const others = [...cells].flatMap(([other, ofOther]) => (other === name ? [] : [ofOther]));
  const days = new Set([...cells.values()].flatMap((one) => [...(one?.keys() ?? [])]));
  const isSum = (day: Day) => {
    const [part, rest] = [valueAt(own, day), total(others.map((one) => valueAt(one, day)))];
    return Math.abs(part - rest) <= 1e-9 * Math.abs(part);
  };
  const values = new Set([...own.keys()].map((day) => valueAt(own, day)));
  return values.size >= LEAST && [...days].every(isSum);
}

function valueAt(cells: Cells | undefined, day: Day): number {
  const cell = cells?.get(day);
  return cell?.kind === "value" ? cell.value : 0;
}
