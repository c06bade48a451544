import { type Move, moreBy, oneStep } from "../../compute/drivers/moves.ts";
import type { FigureRef } from "../../content/figureId.ts";
import { namedIn } from "../../content/figureId.ts";
import { absoluteChange } from "../../metrics/change.ts";
import type { Contribution } from "../../metrics/contribution.ts";
import { calendarDays } from "./calendar.ts";
import { bothValues } from "./changes.ts";
import type { Asking, Computation, Family, Objection } from "./computation.ts";
import { DIFFERENCE } from "./numberKinds.ts";

/** What comes of a metric's tree: what its drivers contributed to a change, and what it leaves over (docs/mathematics.md §3). */
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
    cases: calendarDays,
    value: (given) => {
      const { ref, period, drivers } = given;
      return drivers.residual(ref.metric, period, ref.vs ?? "previous", absoluteChange(...bothValues(given)));
    },
    textInSum: ({ ref, period, bridges }) => bridges.textOf(ref, period, "rest"),
    objection: treeObjection,
    metrics: ({ ref, drivers }) => [ref.metric, ...drivers.leaves(ref.metric)],
    parts: ({ metric }, drivers) => drivers.below(metric),
  },
  sensitivity: worth(() => oneStep),
  what_if: { ...worth((ref) => moreBy(amountIn(ref) ?? Number.NaN)), objection: amountObjection },
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
    cases: calendarDays,
    value: ({ ref, period, drivers }) =>
      drivers.contribution(which, ref.metric, driverIn(ref), period, ref.vs ?? "previous"),
    objection: driverObjection,
    metrics: ({ ref, drivers }) => drivers.leaves(ref.metric),
    parts: ({ metric }, drivers) => drivers.below(metric),
  };
}

function driverIn({ measure }: FigureRef): string {
  return namedIn(measure)[0] ?? "";
}

function treeObjection({ metric }: FigureRef, { drivers }: Asking): Objection | null {
  if (drivers.below(metric).length > 0) return null;
  return { message: `${metric} has no tree`, word: "residual", known: ["value", "change"] };
}

function driverObjection(ref: FigureRef, { drivers }: Asking): Objection | null {
  const [driver, known] = [driverIn(ref), drivers.below(ref.metric)];
  if (known.includes(driver)) return null;
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
