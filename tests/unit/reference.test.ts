import { describe, expect, it } from "vitest";
import { idOf } from "../../src/report/reference.ts";

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
  ])("of %j is %s", (props, id) => {
    expect(idOf("Figure", props, "2026-q3")).toBe(id);
  });
});
