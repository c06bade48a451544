import type { Knowledge, LevelMember } from "./members.ts";

/** A t distribution with the weight that its member has earned. */
export interface Component {
  readonly weight: number;
  readonly centre: number;
  readonly spread: number;
}

/** A weighted mixture of t distributions of the same freedom. */
export interface Mixture {
  readonly components: readonly Component[];
  readonly freedom: number;
  /** Σ weight · centre over all members. */
  readonly mean: number;
}

/** A member's drift (per place), and how much of the measured one is believed (0 to 1). */
export interface Drift {
  readonly drift: number;
  readonly belief: number;
}

/** What each member has earned, in the order of the members; the weights sum to 1. */
export interface Earned {
  readonly drifts: readonly Drift[];
  /** Σwe² of the levels with their drift, then of the returning members; never below the floor. */
  readonly squares: readonly number[];
  readonly weights: readonly number[];
}

/** A target on the series without its season: what lies `place` by `place` after the origin counts `weights`. */
export interface FlatTarget {
  /** Weights times season factor, of the places from the origin on. */
  readonly weights: Float64Array;
  /** Added to the result: Σ weight · the season's amount. */
  readonly amount: number;
  /** How much too small the season makes deviations. */
  readonly inflation: number;
}

/** Drifts, squares and weights of all members; `gap` is the smallest distance between different values. */
export function earned(known: Knowledge, gap: number): Earned {
  const constant = known.levels[0]?.zz ?? 0;
  const floor = Math.max((known.weight * gap * gap) / 12, 1e-12 * constant, Number.MIN_VALUE);
  const drifts = known.levels.map((member) => driftOf(member, known));
  const squares = [
    ...known.levels.map(({ zz, zr, rr }, index) => {
      const belief = drifts[index]?.belief ?? 0;
      return zz - belief * (2 - belief) * ((zr * zr) / rr);
    }),
    ...known.returning.map((member) => member.squares),
  ].map((sum) => Math.max(floor, sum));
  const least = Math.min(...squares);
  const raw = squares.map((sum, index) => priorOf(known, index) * (least / sum) ** (known.weight / 2));
  const all = raw.reduce((sum, weight) => sum + weight, 0);
  return { drifts, squares, weights: raw.map((weight) => weight / all) };
}

/** Constant levels are likely, and so are random walks; members that return to a mean are few and alike. */
function priorOf({ levels }: Knowledge, index: number): number {
  if (index === 0) return 4;
  if (index === levels.length - 1) return 8;
  return index < levels.length ? 1 : 0.5;
}

function driftOf({ zz, zr, rr }: LevelMember, { count, weight }: Knowledge): Drift {
  const explained = (zr * zr) / rr;
  if (!(explained > 0)) return { drift: 0, belief: 0 };
  const squaredT = (explained * Math.max(1, weight - 2)) / Math.max(0, zz - explained);
  const belief = Math.min(1, Math.max(0, (count - 6) / 30)) * Math.max(0, 1 - 4 / squaredT);
  return { drift: (belief * zr) / rr, belief };
}

/** The distribution of a target, without what is already known of it. */
export function mixtureOf(
  known: Knowledge,
  { drifts, squares, weights }: Earned,
  target: FlatTarget,
): Mixture {
  const { weight, effective, count } = known;
  const passed = known.origin - 1 - known.place;
  const reach = passed + target.weights.length;
  const inflation =
    ((effective / Math.max(1, effective - 2)) * target.inflation ** 2 * (1 + (0.4 * reach) / count)) / weight;
  const shape = shapeOf(target.weights, known, passed);
  const components = weights.map((share, index) => {
    const member = known.levels[index];
    const returning = known.returning[index - known.levels.length];
    const { centre, factor } =
      member !== undefined
        ? levelOutlook(member, drifts[index] ?? { drift: 0, belief: 0 }, shape, known)
        : returningOutlook(returning?.phi ?? 0, target.weights, shape, known, passed);
    const variance = (squares[index] ?? 0) * inflation * factor;
    return { weight: share, centre: centre + target.amount, spread: Math.sqrt(variance) };
  });
  const mean = components.reduce((sum, { weight: share, centre }) => sum + share * centre, 0);
  return { components, freedom: Math.max(2, effective - 2), mean };
}

/** What all level members need of a target's weights q. */
interface Shape {
  /** Σ q. */
  readonly total: number;
  /** Σ q · place. */
  readonly moment: number;
  /** Σ q², Σ q·(what follows), Σ (what follows)², over all places after the last value. */
  readonly own: number;
  readonly crossed: number;
  readonly following: number;
}

function shapeOf(weights: Float64Array, { origin }: Knowledge, passed: number): Shape {
  let [total, moment, own, crossed, following] = [0, 0, 0, 0, 0];
  for (let index = weights.length - 1; index >= 0; index -= 1) {
    const weight = weights[index] ?? 0;
    own += weight * weight;
    crossed += weight * total;
    following += total * total;
    moment += weight * (origin + index);
    total += weight;
  }
  return { total, moment, own, crossed, following: following + passed * total * total };
}

interface Outlook {
  readonly centre: number;
  /** The variance as a multiple of that of one step. */
  readonly factor: number;
}

function levelOutlook(
  member: LevelMember,
  { drift, belief }: Drift,
  shape: Shape,
  { count }: Knowledge,
): Outlook {
  const ramp = shape.moment - member.ramp * shape.total;
  const gain = Math.max(member.alpha, 1 / count);
  return {
    centre: member.level * shape.total + drift * ramp,
    factor:
      shape.own +
      2 * gain * shape.crossed +
      gain * gain * shape.following +
      shape.total ** 2 / count +
      (belief * ramp * ramp) / member.rr,
  };
}

function returningOutlook(
  phi: number,
  weights: Float64Array,
  { total }: Shape,
  { mean, last, count }: Knowledge,
  passed: number,
): Outlook {
  let [following, squares] = [0, 0];
  for (let index = weights.length - 1; index >= 0; index -= 1) {
    following = (weights[index] ?? 0) + phi * following;
    squares += following * following;
  }
  for (let index = 0; index < passed; index += 1) {
    following *= phi;
    squares += following * following;
  }
  const pull = phi * following;
  return {
    centre: mean * total + (last - mean) * pull,
    factor: squares + ((total - pull) / (1 - phi)) ** 2 / count,
  };
}
