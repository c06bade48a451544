import { describe, expect, test } from "vitest";
import { neighbours } from "../../src/report/beside/neighbours.ts";

/** Editions by the ids of their periods, newest first, as a site lists them. */
const listed = (...ids: readonly string[]) =>
  ids.map((id) => ({ id, period: { id, first: id, last: id } })).toReversed();
const own = (id: string) => ({ id, period: { id, label: id, grain: "", first: id, last: id } });

describe("the editions before and after one", () => {
  const all = listed("2026-q1", "2026-07", "2026-08", "2026-q2", "2026-09", "2026-q3");

  test.each([
    ["2026-q2", "2026-q1", "2026-q3"],
    ["2026-q3", "2026-q2", undefined],
    ["2026-08", "2026-07", "2026-09"],
    ["2026-09", "2026-08", undefined],
    ["2026-q1", undefined, "2026-q2"],
  ])("of %s are of its length", (id, earlier, later) => {
    const found = neighbours(all, own(id));
    expect([found.earlier?.id, found.later?.id]).toEqual([earlier, later]);
  });

  test("are of another length where there is none, and lead back to where they came from", () => {
    const switched = listed("2026-q1", "2026-q2", "2026-07", "2026-08");
    expect(neighbours(switched, own("2026-07")).earlier?.id).toBe("2026-q2");
    expect(neighbours(switched, own("2026-q2")).later?.id).toBe("2026-07");
  });

  test("are none of an edition that is not listed", () => {
    expect(neighbours(all, own("2026-q4"))).toEqual({});
  });
});
