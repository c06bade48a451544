import { type Move, moreBy, oneStep } from "../../compute/drivers/moves.ts";
import { valueIn } from "../../compute/measured.ts";
import { segmentShare } from "../../compute/overlap.ts";
import type { Reading } from "../../compute/readings.ts";
import { visibleSegments } from "../../compute/visible.ts";
import type { FigureRef } from "../../content/figureId.ts";
import { namedIn } from "../../content/figureId.ts";
import { absoluteChange } from "../../metrics/change.ts";
import type { Contribution } from "../../metrics/contribution.ts";
import { missing, type Value, whenPresent } from "../../metrics/missing.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { calendarDays } from "./calendar.ts";
import { bothValues } from "./changes.ts";
import type { Asking, Computation, Family, Given, Objection } from "./computation.ts";
import { DIFFERENCE } from "./numberKinds.ts";

/**
 * What comes of a metric's tree: what its drivers contributed to a change, and what it leaves over
 * (docs/why/mathematics.md §3).
 */
export const DRIVERS: Family<"drivers"> = {
  contribution: {
    ...contribution("value"),
    textInSum: ({ ref, period, bridges }) => bridges.textOf(ref, period, { driver: driverIn(ref) }),
  },
  contribution_low: { ...contribution("least"), objection: leafObjection },
  contribution_high: { ...contribution("greatest"), objection: leafObjection },
  residual: {
    rule: 1,
    kind: DIFFERENCE,
    cases: treeCases,
    value: (given) => {
      const { ref, period, drivers } = given;
      const change = absoluteChange(...bothValues(given));
      return drivers.residual(ref.metric, change, period, ref.vs ?? "previous", ref.segment);
    },
    textInSum: ({ ref, period, bridges }) => bridges.textOf(ref, period, "rest"),
    objection: treeObjection,
    metrics: ({ ref, drivers }) => [ref.metric, ...drivers.leaves(ref.metric)],
    parts: ({ metric }, drivers) => drivers.below(metric),
  },
  mix_contribution: {
    rule: 1,
    kind: DIFFERENCE,
    cases: calendarDays,
    value: ({ ref, period, drivers }) =>
      ref.segment === null
        ? missing("no data")
        : drivers.mix(ref.metric, driverIn(ref), ref.segment.dimension, period, ref.vs ?? "previous"),
    objection: leafObjection,
    metrics: ({ ref, drivers }) => [ref.metric, ...drivers.leaves(ref.metric)],
    parts: ({ metric }, drivers) => drivers.below(metric),
  },
  sensitivity: worth(() => oneStep),
  what_if: { ...worth((ref) => moreBy(amountIn(ref) ?? Number.NaN)), objection: amountObjection },
  at_rate_of: {
    ...worth(() => (value) => value),
    value: atRateOf,
    objection: rateObjection,
    metrics: ({ ref, drivers }) => [ref.metric, ...drivers.around(ref.metric, driverIn(ref))],
  },
};

/** What a move of a driver is worth, all others as they are. */
function worth(move: (ref: FigureRef) => Move): Computation {
  return {
    rule: 1,
    kind: DIFFERENCE,
    value: ({ ref, period, drivers }) =>
      drivers.worth(ref.metric, driverIn(ref), move(ref), period, ref.segment),
    objection: driverObjection,
    metrics: ({ ref, drivers }) => drivers.around(ref.metric, driverIn(ref)),
    parts: (ref, drivers) => drivers.around(ref.metric, driverIn(ref)),
  };
}

/** What the whole would gain if a segment had the rate of another; only parts of a whole can be valued in it. */
function atRateOf({ ref, known, others, period, drivers }: Given): Value {
  const [segment, rate] = [ref.segment, others.get(driverIn(ref))];
  if (segment === null || rate === undefined) return missing("no data");
  const other = { dimension: segment.dimension, name: namedIn(ref.measure)[1] ?? "" };
  if (!visibleSegments(rate, other.dimension, period).has(other.name)) return missing("too few");
  const there = valueIn(rate, period, other).value;
  return whenPresent([segmentShare(known, segment, period), there], (_, to) =>
    drivers.worth(ref.metric, driverIn(ref), () => to, period, segment),
  );
}

/** Only a rate can be taken from another segment: a count is as large as the segment is. */
function rateObjection(ref: FigureRef, asking: Asking): Objection | null {
  const objection = driverObjection(ref, asking);
  if (objection !== null || ref.segment === null) return objection;
  const [driver, name = ""] = namedIn(ref.measure);
  const rate = asking.facts.measured.get(driver ?? "");
  if (rate?.metric.config.denominator === undefined) {
    const rates = asking.drivers
      .below(ref.metric)
      .filter((id) => asking.facts.metrics.get(id)?.config.denominator !== undefined);
    const message = `${driver} is no ratio, and what is counted in one segment is no measure for another`;
    return { message, word: driver ?? "", known: rates };
  }
  const names = [...(rate.segments.get(ref.segment.dimension)?.keys() ?? [])];
  if (names.includes(name)) return null;
  return { message: `${ref.segment.dimension} is never "${name}"`, word: name, known: names };
}

/** The amount that a reference moves its driver by; null where that is no number. */
function amountIn({ measure }: FigureRef): number | null {
  const text = namedIn(measure)[1] ?? "";
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

function amountObjection(ref: FigureRef, asking: Asking): Objection | null {
  const word = namedIn(ref.measure)[1] ?? "";
  if (amountIn(ref) !== null) return driverObjection(ref, asking);
  const mend = "Write what the driver moves by, such as 0.02 for two points of a percentage, or 15 people.";
  return { message: `"${word}" is no amount`, word, known: [], mend };
}

function contribution(which: keyof Contribution): Computation {
  return {
    rule: 1,
    kind: DIFFERENCE,
    cases: treeCases,
    value: ({ ref, period, drivers }) =>
      drivers.contribution(which, ref.metric, driverIn(ref), period, ref.vs ?? "previous", ref.segment),
    objection: driverObjection,
    metrics: ({ ref, drivers }) => drivers.leaves(ref.metric),
    parts: ({ metric }, drivers) => drivers.below(metric),
  };
}

function driverIn({ measure }: FigureRef): string {
  return namedIn(measure)[0] ?? "";
}

/** What a tree reads by rules of its own: days, and the tree of a segment, which was once that of the whole. */
function treeCases(given: Given): readonly Reading[] {
  return [...calendarDays(given), ...(given.ref.segment === null ? [] : (["tree_of_segment"] as const))];
}

/** A segment has a tree where every metric of the tree declares its dimension. */
function dimensionObjection(ref: FigureRef, { drivers, facts }: Asking): Objection | null {
  if (ref.segment === null) return null;
  const { dimension } = ref.segment;
  const without = drivers
    .below(ref.metric)
    .find((id) => lookUp(facts.metrics.get(id)?.config.segments, dimension) === undefined);
  if (without === undefined) return null;
  const message = `${without} has no segments by "${dimension}", so ${ref.metric} has no tree by it`;
  const mend = `Declare \`${dimension}\` in the \`segments\` of ${without}.`;
  return { message, word: dimension, known: [], mend };
}

function treeObjection(ref: FigureRef, asking: Asking): Objection | null {
  const { metric } = ref;
  if (asking.drivers.below(metric).length > 0) return dimensionObjection(ref, asking);
  return { message: `${metric} has no tree`, word: "residual", known: ["value", "change"] };
}

function driverObjection(ref: FigureRef, asking: Asking): Objection | null {
  const [driver, known] = [driverIn(ref), asking.drivers.below(ref.metric)];
  if (known.includes(driver)) return dimensionObjection(ref, asking);
  return { message: `"${driver}" is no driver in the tree of ${ref.metric}`, word: driver, known };
}

function leafObjection(ref: FigureRef, asking: Asking): Objection | null {
  const [driver, leaves] = [driverIn(ref), asking.drivers.leaves(ref.metric)];
  const unknown = driverObjection(ref, asking);
  if (unknown !== null || leaves.includes(driver)) return unknown;
  const kind = ref.measure.split("/")[0];
  const message = `${kind} is known of the leaves of the tree only, and ${driver} has a tree itself`;
  return { message, word: driver, known: leaves };
}
