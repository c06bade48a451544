import { describe, expect, test } from "vitest";
import { controlChart } from "../../src/report/control.ts";
import type { Measured } from "../../src/report/measured.ts";
import { measuredByHand } from "../support/handMade.ts";

/** The worked example of the mathematics, §5: limits 88.82, 100.67, 112.52 from the first twelve. */
const BASELINE = [102, 98, 105, 101, 97, 103, 99, 104, 100, 96, 102, 101];
const AFTER = [103, 108, 109, 107, 110, 108, 112];

function weeks(first: string, values: readonly number[], keys = {}): Measured {
  return measuredByHand({ first, values, keys });
}

function limitsAt(measured: Measured): (number | undefined)[] {
  const limits = controlChart(measured).points.at(-1)?.limits;
  return [limits?.lower, limits?.centre, limits?.upper].map((value) => value && Number(value.toFixed(2)));
}

const BEFORE = weeks("2026-w01", [...BASELINE, ...AFTER]);
const { locked } = controlChart(BEFORE);

test("a chart of changes has no step across a gap", () => {
  const keys = { limits_on: "change" };
  const whole = controlChart(measuredByHand({ first: "2026-w01", values: [100, 110, 121, 133], keys }));
  const gap = controlChart(measuredByHand({ first: "2026-w01", values: [100, 110, null, 133], keys }));
  expect(whole.points.map(({ period }) => period.id)).toEqual(["2026-w02", "2026-w03", "2026-w04"]);
  expect(gap.points.map(({ period }) => period.id)).toEqual(["2026-w02"]);
});

describe("limits once locked are handed on from edition to edition", () => {
  test("a full baseline locks them, with the weeks that it comes from", () => {
    expect(locked).toMatchObject([
      { since: "", first: "2025-12-29", last: "2026-03-22", on: "level", edition: null },
    ]);
    expect(limitsAt(BEFORE)).toEqual([88.82, 100.67, 112.52]);
  });

  test("they hold where the snapshot no longer reaches back to the baseline", () => {
    const rolled = weeks("2026-w06", [...BASELINE, ...AFTER].slice(5));
    expect(limitsAt(rolled)).not.toEqual([88.82, 100.67, 112.52]);
    expect(limitsAt({ ...rolled, locked })).toEqual([88.82, 100.67, 112.52]);
  });

  test("they are computed from the same weeks where the snapshot reaches further back", () => {
    const longer = weeks("2025-w45", [...Array.from({ length: 8 }, () => 60), ...BASELINE, ...AFTER]);
    expect(limitsAt({ ...longer, locked })).toEqual([88.82, 100.67, 112.52]);
  });

  test("they follow restated values of those weeks", () => {
    const restated = weeks(
      "2026-w01",
      [...BASELINE, ...AFTER].map((value) => value + 10),
    );
    expect(limitsAt({ ...restated, locked })).toEqual([98.82, 110.67, 122.52]);
  });

  test("an edition hands on what it was handed, with the edition that locked it", () => {
    const told = locked.map((lock) => ({ ...lock, edition: "2026-q1" }));
    const rolled = { ...weeks("2026-w06", [...BASELINE, ...AFTER].slice(5)), locked: told };
    expect(controlChart(rolled).locked).toEqual(told);
  });

  test("trial limits are not locked", () => {
    expect(controlChart(weeks("2026-w01", BASELINE.slice(0, 11))).locked).toEqual([]);
  });

  test("limits of another definition, or of changes, are not taken", () => {
    const changes = [{ since: "2026-02-02", what: "Gifts no longer count." }];
    const broken = weeks("2026-w06", [...BASELINE, ...AFTER].slice(5), { changes });
    expect(limitsAt({ ...broken, locked })).toEqual(limitsAt(broken));
    const change = weeks("2026-w06", [...BASELINE, ...AFTER].slice(5), { limits_on: "change" });
    expect(limitsAt({ ...change, locked })).toEqual(limitsAt(change));
  });

  test("a definition that was computed back begins no phase", () => {
    const changes = [{ since: "2026-02-02", what: "Gifts no longer count.", restate: true }];
    const whole = weeks("2026-w01", [...BASELINE, ...AFTER], { changes });
    expect(limitsAt({ ...whole, locked })).toEqual([88.82, 100.67, 112.52]);
  });
});
