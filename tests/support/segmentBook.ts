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

/** The later over the earlier number of each segment: "1000" to "1100". */
type Ends = Readonly<Record<string, readonly [string, string]>>;

/** People, those of them who post, and the share who do, whose product they are: each by region in two quarters. */
export function productBySegment(people: Ends, posters: Ends, more: Readonly<Record<string, unknown>> = {}) {
  const keys = { rollup: "mean", value: "count(distinct id)", min_group: 1, ...more };
  const at = (of: Ends, end: 0 | 1) =>
    segmentsOf(Object.entries(of).map(([name, ends]) => [name, Number(ends[end])] as const));
  const rates = (end: 0 | 1): Split => {
    const [above, below] = [at(posters, end), at(people, end)];
    const pair = (name: string) => [Number(above.segments[name]), Number(below.segments[name])] as const;
    return {
      total: [above.total, below.total],
      segments: Object.fromEntries(Object.keys(people).map((name) => [name, pair(name)])),
    };
  };
  const ratio = { unit: "percent", value: undefined, numerator: "sum(a)", denominator: "count(distinct id)" };
  return [
    measuredBySegment("posters", { ...keys, tree: "people * share" }, at(posters, 0), at(posters, 1)),
    measuredBySegment("people", keys, at(people, 0), at(people, 1)),
    measuredBySegment("share", { ...keys, ...ratio }, rates(0), rates(1)),
  ];
}
