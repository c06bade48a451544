import type { Period } from "../calendar/period.ts";
import { isMissing, type Missing, type Value } from "../metrics/missing.ts";
import { compared } from "./compare.ts";
import {
  type Measured,
  type Segment,
  type Stretch,
  sizeIn,
  sizeOver,
  valueIn,
  valueOver,
} from "./measured.ts";

/** One end of a comparison: a whole period, or its beginning where the later one is incomplete. */
export interface End {
  readonly total: number;
  readonly value: (segment: Segment) => Value;
  readonly size: (segment: Segment) => number;
}

/** The earlier and the later end. */
export type Ends = readonly [End, End];

/** How to read the segments of a metric at both ends of a comparison; missing where its total cannot be compared. */
export function endsOf(measured: Measured, base: Period, period: Period): Ends | Missing {
  const { before, after, parts } = compared(measured, base, period, null);
  if (isMissing(before)) return before;
  if (isMissing(after)) return after;
  return parts === null
    ? [whole(measured, base, before), whole(measured, period, after)]
    : [beginning(measured, parts.base, before), beginning(measured, parts.current, after)];
}

function whole(measured: Measured, period: Period, total: number): End {
  return {
    total,
    value: (segment) => valueIn(measured, period, segment).value,
    size: (segment) => sizeIn(measured, period, segment) ?? 0,
  };
}

function beginning(measured: Measured, stretch: Stretch, total: number): End {
  return {
    total,
    value: (segment) => valueOver(measured, stretch, segment),
    size: (segment) => sizeOver(measured, stretch, segment) ?? 0,
  };
}
