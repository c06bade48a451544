import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beside, spread, stackFlags } from "../../src/charts/labels.ts";

describe("spread", () => {
  it("leaves labels where they wish to be when they do not meet", () => {
    expect(
      spread(
        [
          { at: 10, extent: 10 },
          { at: 50, extent: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 50]);
  });

  it("moves labels apart that would overlap, in their order", () => {
    expect(
      spread(
        [
          { at: 50, extent: 10 },
          { at: 51, extent: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([41, 51]);
  });

  it("keeps labels within the bounds", () => {
    expect(
      spread(
        [
          { at: 0, extent: 10 },
          { at: 100, extent: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 95]);
  });

  it("never lets labels overlap while there is room", () => {
    const wish = fc.record({
      at: fc.integer({ min: -50, max: 250 }),
      extent: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const middles = spread(wishes, 0, 200, 2);
        const boxes = wishes
          .map(({ extent }, index) => ({
            start: (middles[index] ?? 0) - extent / 2,
            end: (middles[index] ?? 0) + extent / 2,
          }))
          .toSorted((a, b) => a.start - b.start);
        expect(boxes.every((box) => box.start > -1e-9 && box.end < 200 + 1e-9)).toBe(true);
        expect(boxes.slice(1).every((box, index) => box.start - (boxes[index]?.end ?? 0) > 2 - 1e-9)).toBe(
          true,
        );
      }),
      { seed: 1 },
    );
  });
});

describe("stackFlags", () => {
  it("puts a flag that has room into the first row", () => {
    expect(
      stackFlags(
        [
          { line: 10, start: 15, extent: 40 },
          { line: 100, start: 105, extent: 40 },
        ],
        0,
        300,
      ),
    ).toEqual([
      { start: 15, row: 0 },
      { start: 105, row: 0 },
    ]);
  });

  it("raises the left one of two that meet, so that no hairline cuts a label", () => {
    const places = stackFlags(
      [
        { line: 10, start: 15, extent: 80 },
        { line: 30, start: 35, extent: 80 },
      ],
      0,
      300,
    );
    expect(places.map((place) => place.row)).toEqual([1, 0]);
  });

  it("never lets labels overlap, nor leave the drawing", () => {
    const flag = fc
      .record({ line: fc.integer({ min: 0, max: 300 }), extent: fc.integer({ min: 1, max: 120 }) })
      .map(({ line, extent }) => ({ line, start: line + 5, extent }));
    fc.assert(
      fc.property(fc.array(flag, { maxLength: 8 }), (flags) => {
        const places = stackFlags(flags, 0, 300);
        const boxes = flags.map(({ extent }, index) => {
          const { start = 0, row = 0 } = places[index] ?? {};
          return { start, end: start + extent, row };
        });
        expect(boxes.every((box) => box.start >= 0 && box.end <= 300)).toBe(true);
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1))
            expect(one.row !== other.row || one.end <= other.start || other.end <= one.start).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe("beside", () => {
  const frame = { x: 0, y: 0, width: 200, height: 100 };
  const label = (text: string) => ({ text, extent: 40 });

  it("puts a label at the right of its dot, and at the left where the frame ends", () => {
    const places = beside(
      [
        { x: 50, y: 50 },
        { x: 190, y: 20 },
      ],
      [label("A"), label("B")],
      frame,
    );
    expect(places).toEqual([
      { text: "A", x: 57, y: 50 },
      { text: "B", x: 143, y: 20 },
    ]);
  });

  it("moves a label off another dot, off another label and off a taken place", () => {
    const dots = [
      { x: 50, y: 50 },
      { x: 70, y: 50 },
    ];
    const places = beside(dots, [label("A"), label("")], frame, [{ x: 0, y: 0, width: 49, height: 100 }]);
    expect(places).toEqual([{ text: "A", x: 57, y: 36.5 }]);
  });

  it("leaves out a label that has no place", () => {
    expect(beside([{ x: 50, y: 50 }], [label("A")], frame, [frame])).toEqual([]);
  });
});
