import type { Markish } from "@observablehq/plot";
import type { Series } from "../../report/facts/series.ts";
import { boxes, strokes } from "../marks.ts";
import { clip, targetBandsWithin } from "./trendData.ts";
import type { TrendLayout } from "./trendLayout.ts";

/** Where a target is met, and where it is exceeded: one above the other, in the metric's better direction. */
export function targetBoxes(series: Series, { span, x, y, top, bottom }: TrendLayout): readonly Markish[] {
  const within = targetBandsWithin(series, span).flatMap((bands) => {
    const clipped = clip(bands, span);
    return clipped === null ? [] : [{ ...bands, from: x(clipped[0]), to: x(clipped[1]) }];
  });
  const edges = { above: top, below: bottom };
  const box = (from: number, to: number, one: number, other: number) => {
    const upper = Math.min(one, other);
    return { x: from, y: upper, width: to - from, height: Math.max(one, other) - upper };
  };
  return [
    boxes(
      within.map(({ from, to, target, exceeds }) => box(from, to, y(target), y(exceeds))),
      "target-met",
    ),
    boxes(
      within.map(({ from, to, exceeds, beyond }) => box(from, to, y(exceeds), edges[beyond])),
      "target-exceeded",
    ),
    strokes(
      within.map(({ from, to, exceeds }) => ({
        from: { x: from, y: y(exceeds) },
        to: { x: to, y: y(exceeds) },
      })),
      "exceeds",
    ),
  ];
}
