import { describe, expect, test } from "vitest";
import { plainLines, replacedLine } from "../../src/cli/progress.ts";

const count = (done: number) => ({ done, cached: 60, total: 96 });

describe("progress on a terminal", () => {
  test("is one line that is replaced, as long as the terminal is wide, and makes room for what is printed", () => {
    const written: string[] = [];
    const line = replacedLine(
      (text) => void written.push(text),
      () => 30,
    );
    line.clear();
    line.show("rendering pages");
    line.show("2026-q3 (1 of 2): daily_posters/week", count(4));
    line.clear();
    line.clear();
    const wipe = "\r\u001b[2K";
    expect(written).toEqual(["rendering pages", wipe, "2026-q3 (1 of 2): 64 of 96 qu", wipe]);
  });
});

describe("progress elsewhere", () => {
  const lines = () => {
    const written: string[] = [];
    const clock = { now: 0 };
    const line = plainLines(
      (text) => void written.push(text),
      () => clock.now,
    );
    return { written, clock, line };
  };

  test("says what begins and how it ends, and in between no more than one line in two seconds", () => {
    const { written, clock, line } = lines();
    for (let done = 0; done <= 36; done += 1) {
      line.show("2026-q3 (1 of 1): a/week", count(done));
      clock.now += 100;
    }
    line.show("rendering pages");
    line.clear();
    expect(written).toEqual([
      "· 2026-q3 (1 of 1): 60 of 96 queries, 60 from the cache; a/week\n",
      "· 2026-q3 (1 of 1): 80 of 96 queries, 60 from the cache; a/week\n",
      "· 2026-q3 (1 of 1): 96 of 96 queries, 60 from the cache; a/week\n",
      "· rendering pages\n",
    ]);
  });

  test("says nothing where nothing is computed", () => {
    const { written, line } = lines();
    line.clear();
    expect(written).toEqual([]);
  });

  test("ends a step before anything else is printed, once", () => {
    const { written, line } = lines();
    line.show("2026-q3 (1 of 1): reading activity.parquet");
    line.show("2026-q3 (1 of 1): done", { done: 3, cached: 0, total: 3 });
    line.clear();
    line.clear();
    expect(written.at(-1)).toBe("· 2026-q3 (1 of 1): 3 of 3 queries, 0 from the cache; done\n");
    expect(written).toHaveLength(2);
  });
});
