import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatScore } from "../../src/format/score.ts";
import { commitmentScore } from "../../src/metrics/commitment.ts";
import { missing } from "../../src/metrics/missing.ts";
import { betScore, expectedProgress, keyResultState, progress } from "../../src/metrics/progress.ts";

fc.configureGlobal({ seed: 2026 });

describe("progress of a key result", () => {
  test("is the share of the way, also downwards", () => {
    expect(progress(15, 10, 20)).toBe(0.5);
    expect(progress(0.045, 0.05, 0.04)).toBeCloseTo(0.5, 12);
  });

  test("is above one beyond the goal, and negative where the metric moved away", () => {
    expect(progress(25, 10, 20)).toBe(1.5);
    expect(progress(5, 10, 20)).toBe(-0.5);
  });

  test("is missing where there is no way to go, and where the value is", () => {
    expect(progress(3, 3, 3)).toEqual(missing("from equals to"));
    expect(progress(missing("no data"), 1, 2)).toEqual(missing("no data"));
  });

  test("does not depend on the unit", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (now, from, to) => {
        fc.pre(from !== to);
        expect(progress(8 * now, 8 * from, 8 * to)).toBeCloseTo(Number(progress(now, from, to)), 9);
      }),
    );
  });
});

describe("the pace of a key result", () => {
  test("expects the share of the days that are over, never more than all of them", () => {
    expect(expectedProgress(23, 92)).toBe(0.25);
    expect(expectedProgress(-3, 92)).toBe(0);
    expect(expectedProgress(93, 92)).toBe(1);
  });

  test("is on pace from the expected progress on, and behind below it", () => {
    expect(keyResultState(0.25, 0.25, false)).toBe("on pace");
    expect(keyResultState(0.24, 0.25, false)).toBe("behind");
    expect(keyResultState(-0.1, 0, false)).toBe("behind");
  });

  test("is reached from the whole way on, and missed below it once the period is complete", () => {
    expect(keyResultState(1, 0.25, false)).toBe("reached");
    expect(keyResultState(1, 1, true)).toBe("reached");
    expect(keyResultState(0.99, 1, true)).toBe("missed");
  });

  test("is unknown while the value is", () => {
    expect(keyResultState(missing("no data"), 1, true)).toBe("unknown");
  });
});

describe("the score of a bet", () => {
  test("is reached from the expected change on, also where that is a fall", () => {
    expect(betScore(0.02, 0.026)).toBe("reached");
    expect(betScore(-4, -4)).toBe("reached");
  });

  test("is partly from half of it on", () => {
    expect(betScore(20, 10)).toBe("partly");
    expect(betScore(-20, -19)).toBe("partly");
  });

  test("is not reached below that, and where the metric moved away", () => {
    expect(betScore(20, 9)).toBe("not reached");
    expect(betScore(20, -30)).toBe("not reached");
  });

  test("cannot be told where no change was expected", () => {
    expect(betScore(0, 5)).toBeNull();
  });
});

describe("the score of a commitment", () => {
  const due = "2026-06-30";

  test("is kept when done by its day, and late when done after it", () => {
    expect(commitmentScore({ status: "done", due }, "2026-10-02")).toBe("kept");
    expect(commitmentScore({ status: "done", due, done: due }, "2026-10-02")).toBe("kept");
    expect(commitmentScore({ status: "done", due, done: "2026-07-01" }, "2026-10-02")).toBe("late");
  });

  test("is missed when open after its day, and open until then", () => {
    expect(commitmentScore({ status: "open", due }, "2026-07-01")).toBe("missed");
    expect(commitmentScore({ status: "open", due }, due)).toBe("open");
  });

  test("is what it is declared otherwise", () => {
    for (const status of ["late", "missed", "dropped"] as const)
      expect(commitmentScore({ status, due }, "2026-01-01")).toBe(status);
  });

  test("reads as one line that sums up to all of them", () => {
    const counts = [
      { word: "kept", count: 5 },
      { word: "late", count: 1 },
      { word: "missed", count: 0 },
      { word: "dropped", count: 1 },
    ];
    expect(formatScore(counts, "en-GB")).toBe("5 kept, 1 late, 0 missed, 1 dropped of 7");
    expect(formatScore([{ word: "kept", count: 1234 }], "en-GB")).toBe("1,234 kept of 1,234");
  });
});
