import { describe, expect, it } from "vitest";
import { idOf } from "../../src/ledger/reference.ts";

describe("idOf", () => {
  it.each([
    [{ of: "daily_posters" }, "daily_posters@2026-q3"],
    [{ of: "daily_posters", show: "change" }, "daily_posters@2026-q3:change.previous"],
    [{ of: "daily_posters", show: "change", vs: "year" }, "daily_posters@2026-q3:change.year"],
    [{ of: "daily_posters", show: "target" }, "daily_posters@2026-q3:target"],
    [
      { of: "daily_posters", show: "contribution/active" },
      "daily_posters@2026-q3:contribution/active.previous",
    ],
    [
      { of: "daily_posters", at: "2026-q2", segment: "region=North America" },
      "daily_posters@2026-q2/region=North%20America",
    ],
    [{ id: "daily_posters" }, "daily_posters@2026-q3"],
    [{ id: "daily_posters:change" }, "daily_posters@2026-q3:change.previous"],
    [{ id: "daily_posters@2026-q2/region=EU:change.year" }, "daily_posters@2026-q2/region=EU:change.year"],
    [{ query: "by_plan", column: "posts" }, "by_plan@2026-q3:cell/posts"],
    [{ query: "by_plan", column: "posts", row: 3 }, "by_plan@2026-q3/row=3:cell/posts"],
    [
      { query: "by_plan", column: "share of posts", where: "plan=Plus = more", unit: "percent" },
      "by_plan@2026-q3/plan=Plus%20%3D%20more:cell/share%20of%20posts/percent",
    ],
    [
      { id: "by_plan/plan=Plus:cell/share of posts/percent" },
      "by_plan@2026-q3/plan=Plus:cell/share%20of%20posts/percent",
    ],
  ])("of %j is %s", (props, id) => {
    expect(idOf("Figure", props, "2026-q3")).toBe(id);
  });

  it.each([
    [{ query: "by_plan" }, "a figure of a query needs a `column`"],
    [
      { query: "by_plan", column: "posts", of: "daily_posters" },
      "`of` goes with a metric, not with a `query`",
    ],
    [{ of: "daily_posters", unit: "percent" }, "`unit` goes with a `query`"],
    [{ query: "By-Plan", column: "posts" }, '"By-Plan" is not the name of a query'],
    [{ query: "by_plan", column: "posts", row: 0 }, "`row` is 0; rows are counted from 1, such as row={3}"],
    [
      { query: "by_plan", column: "posts", row: 1.5 },
      "`row` is 1.5; rows are counted from 1, such as row={3}",
    ],
    [{ query: "by_plan", column: "posts", where: "=a" }, '`where` is "=a"; write it like region=Europe'],
  ])("%j names no figure: %s", (props, sentence) => {
    expect(() => idOf("Figure", props, "2026-q3")).toThrow(sentence);
  });
});
