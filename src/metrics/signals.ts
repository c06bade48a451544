import type { ControlLimits } from "./controlLimits.ts";

/**
 * The rules of NHS England, Making Data Count (mathematics §5): 1 outside the limits; 2 seven in a row on one side of
 * the centre; 3 seven in a row rising or falling; 4 two of three beyond two thirds of the way to a limit, same side.
 */
export type Rule = 1 | 2 | 3 | 4;

/** So many points in a row make a run of rule 2 or 3. */
const RUN = 7;

/**
 * For each point, in order, the rules that fire at it, in ascending order.
 *
 * Rule 1: the point lies strictly outside a limit. Rules 2 and 3: it completes a run of seven or continues one; the
 * earlier points of the run are not marked, for at them nothing was known yet. A point on the centre belongs to no
 * side and breaks a run. Seven points in a row rise by six steps; equal neighbours break a rise and the later of them
 * begins the next one. Rule 4: the point lies strictly beyond two thirds, and so does one of the two before it, on the
 * same side; points outside the limits count as beyond.
 */
export function signals(points: readonly number[], limits: ControlLimits): readonly (readonly Rule[])[] {
  const sides = points.map((point) => Math.sign(point - limits.centre));
  const sideRuns = runs(sides);
  const stepRuns = runs(directions(points));
  const zones = points.map((point) => zone(point, limits));
  return points.map((point, index) => {
    const rules: Rule[] = [];
    if (point > limits.upper || point < limits.lower) rules.push(1);
    if ((sideRuns[index] ?? 0) >= RUN) rules.push(2);
    if ((stepRuns[index] ?? 0) >= RUN - 1) rules.push(3);
    if (completesTwoOfThree(zones, index)) rules.push(4);
    return rules;
  });
}

/** 1 where a point lies above the one before it, −1 below, 0 where equal and at the first. */
function directions(points: readonly number[]): number[] {
  return points.map((point, index) => {
    const before = points[index - 1] ?? point;
    return Number(point > before) - Number(point < before);
  });
}

/** At each place, how many equal signs other than 0 end there without a break. */
function runs(signs: readonly number[]): number[] {
  let length = 0;
  return signs.map((sign, index) => {
    if (sign === 0) length = 0;
    else length = sign === signs[index - 1] ? length + 1 : 1;
    return length;
  });
}

/** 1 beyond two thirds of the way from the centre to the upper limit, −1 to the lower, else 0. */
function zone(point: number, { centre, lower, upper }: ControlLimits): number {
  if (point > centre + (2 / 3) * (upper - centre)) return 1;
  return point < centre - (2 / 3) * (centre - lower) ? -1 : 0;
}

function completesTwoOfThree(zones: readonly number[], index: number): boolean {
  const here = zones[index] ?? 0;
  return here !== 0 && (zones[index - 1] === here || zones[index - 2] === here);
}
