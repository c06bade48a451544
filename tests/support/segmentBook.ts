import { type Scope, shownSegments } from "../../src/compute/drivers/effects.ts";
import type { Measured } from "../../src/compute/measured.ts";
import type { FigureRef, Versus } from "../../src/content/figureId.ts";
import type { Measure } from "../../src/content/measures.ts";
import type { Cell } from "../../src/metrics/cell.ts";
import { bookByHand, measuredByHand, period } from "./handMade.ts";

/** A total with its segments: values, or numerator and denominator of each. */
export interface Split {
  readonly total: number | readonly [number, number];
  readonly segments: Readonly<Record<string, number | readonly [number, number]>>;
}

const [BASE, PERIOD] = ["2026-q1", "2026-q2"];

/** A metric by region in two quarters, one after the other. */
export function measuredBySegment(
  id: string,
  keys: Readonly<Record<string, unknown>>,
  before: Split,
  after: Split,
): Measured {
  const quarterly = { grain: "quarter", segments: { region: "region" }, ...keys };
  const bare = measuredByHand({ id, first: BASE, values: [0, 0], keys: quarterly });
  const names = [...new Set([before, after].flatMap(({ segments }) => Object.keys(segments)))].sort();
  const cells = (of: (split: Split) => Split["total"] | undefined) =>
    new Map([
      [
        "quarter" as const,
        new Map(
          [before, after].flatMap((split, index) => {
            const value = of(split);
            return value === undefined
              ? []
              : [[period(index === 0 ? BASE : PERIOD).first, cellOf(value)] as const];
          }),
        ),
      ],
    ]);
  const segments = new Map(names.map((name) => [name, cells((split) => split.segments[name])]));
  return { ...bare, total: cells((split) => split.total), segments: new Map([["region", segments]]) };
}

/** The figures of metrics in the later quarter: values, or the reasons why there are none. */
export function asking(measured: readonly Measured[]) {
  const book = bookByHand(PERIOD, measured);
  return (
    metric: string,
    measure: Measure,
    segment: string | null = null,
    vs: Versus | null = "previous",
  ) => {
    const region = segment === null ? null : { dimension: "region", name: segment };
    const ref: FigureRef = { metric, period: null, segment: region, measure, vs };
    const objection = book.objection(ref);
    if (objection !== null) throw new RangeError(objection.message);
    const figure = book.get(ref);
    return figure.value ?? figure.reason;
  };
}

/** What the regions of one metric did from the earlier to the later quarter. */
export function effectsOfMetric(keys: Readonly<Record<string, unknown>>, before: Split, after: Split) {
  const known = measuredBySegment("metric", keys, before, after);
  const ask = asking([known]);
  const scope: Scope = {
    known,
    others: new Map(),
    dimension: "region",
    base: period(BASE),
    period: period(PERIOD),
  };
  const names = Object.keys(after.segments);
  return {
    shown: shownSegments(scope),
    total: Object.fromEntries(names.map((name) => [name, ask("metric", "total_effect", name)])),
    share: (name: string) => ask("metric", "effect_share", name),
    other: ask("metric", "other_effect", ""),
  };
}

/** The overlap of the regions in the later quarter. */
export function overlapIn(keys: Readonly<Record<string, unknown>>, split: Split): number | string | null {
  return asking([measuredBySegment("metric", keys, split, split)])("metric", "overlap", "", null);
}

/** Segments with their sum as the total. */
export function segmentsOf(
  sizes: readonly (readonly [string, number])[],
): Split & { readonly total: number } {
  return { total: sizes.reduce((sum, [, size]) => sum + size, 0), segments: Object.fromEntries(sizes) };
}

function cellOf(value: Split["total"]): Cell {
  return typeof value === "number"
    ? { kind: "value", value }
    : { kind: "ratio", numerator: value[0], denominator: value[1] };
}
