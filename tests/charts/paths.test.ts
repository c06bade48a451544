import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortPath } from "../../src/syntax/shortPath.ts";
import { pointsOf } from "./paths.ts";

const tenth = fc.integer({ min: -9999, max: 9999 }).map((count) => count / 10);
const lines = fc.array(fc.tuple(tenth, tenth), { minLength: 1, maxLength: 60 });
const paths = fc.array(fc.tuple(lines, fc.boolean()), { minLength: 1, maxLength: 4 });

const written = (parts: readonly (readonly [readonly (readonly [number, number])[], boolean])[]) =>
  parts.map(([points, isClosed]) => `M${points.map(String).join("L")}${isClosed ? "Z" : ""}`).join("");

describe("a path that is written by its steps", () => {
  it("goes through the same points, is closed where it was, and is not longer", () => {
    fc.assert(
      fc.property(paths, (parts) => {
        const path = written(parts);
        const short = shortPath(path);
        const points = pointsOf(short);
        for (const [index, [x, y]] of parts.flatMap(([all]) => all).entries()) {
          expect(points[index]?.[0]).toBeCloseTo(x, 6);
          expect(points[index]?.[1]).toBeCloseTo(y, 6);
        }
        expect(points).toHaveLength(parts.flatMap(([all]) => all).length);
        expect(short.match(/Z/g)?.length).toBe(path.match(/Z/g)?.length);
        expect(short.match(/M/g)?.length).toBe(parts.length);
      }),
    );
  });

  it.each([
    ["M36,130.6L46.8,130.6L46.8,131.5L57.5,131.5L57.5,123Z", "M36,130.6h10.8v.9h10.7v-8.5Z"],
    ["M41.4,104.3L52.2,83.6L62.9,89.6L73.7,89.4", "M41.4,104.3l10.8-20.7 10.7 6 10.8-.2"],
    ["M36,246L607,246M36,202.8L607,202.8", "M36,246h571M36,202.8h571"],
  ])("has fewer letters than a chart's: %s", (path, short) => {
    expect(shortPath(path)).toBe(short);
    expect(short.length).toBeLessThan(path.length * 0.9);
  });

  it.each(["M0,0C1,1,2,2,3,3", "M3.25,1L2,2", "M0,0A4.5,4.5,0,1,1,1,1", "M1,1ZL2,2", ""])(
    "stays as it is where it is more than straight lines, or has more than a decimal: %s",
    (path) => expect(shortPath(path)).toBe(path),
  );
});
