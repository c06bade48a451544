import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { type Company, type Row, reportOf } from "../support/smallCompany.ts";

/** Forty people who were there every day of May; of them every second one was there in June, up to the 20th. */
const PEOPLE = Array.from({ length: 40 }, (_, index) => `m${index}`);

function on(days: readonly string[], people: readonly string[]): Row[] {
  return days.flatMap((day) => people.map((member) => ({ day, member })));
}

function month(id: string, to: number): string[] {
  return Array.from({ length: to }, (_, index) => `${id}-${String(index + 1).padStart(2, "0")}`);
}

const EVEN = PEOPLE.filter((_, index) => index % 2 === 0);
const EARLY = [...on(["2026-04-30", ...month("2026-05", 31)], PEOPLE), ...on(month("2026-06", 20), EVEN)];

function company(rows: readonly Row[], through: string | null): Company {
  const cohort =
    "{ name: C, person: member, behaviour: count(*), groups: [0, 1], outcome: { name: came back } }";
  return {
    table: "visits",
    rows,
    metrics: {
      people: {
        role: "north_star",
        unit: "people",
        grain: "day",
        from: "visits",
        time: "day",
        value: "count(distinct member)",
        cohorts: `[${cohort}]`,
        retention: "{ person: member, grain: month }",
      },
    },
    calendar: {},
    edition: "2026-06",
    keys: "",
    body: "<Cohorts />\n\n<Retention />",
    takenAt: "2026-07-02T06:00:00Z",
    through,
    format: "csv",
  };
}

function shown({ cohorts, retention }: Report) {
  return {
    groups: cohorts[0]?.groups.map(({ people, rate }) => [people.value, rate.value]),
    refusal: cohorts[0]?.refusal,
    later: retention[0]?.rows.map(({ period, cells }) => [period, cells.map((cell) => cell?.value)]),
  };
}

describe("what people did", () => {
  test("is told of the days up to the last whole one", async () => {
    const rows = [...EARLY, ...on(month("2026-06", 30).slice(20), EVEN)];
    const late = on(["2026-07-01"], ["new", ...PEOPLE]);
    const found = shown(await reportOf(company([...rows, ...late], "2026-06-30")));
    expect(found).toEqual(shown(await reportOf(company(rows, "2026-06-30"))));
    expect(found.groups).toEqual([[40, 0.5]]);
  });

  test("is not told of a period whose last days have no rows, though they are said to be whole", async () => {
    const found = shown(await reportOf(company(EARLY, "2026-06-30")));
    expect(found.groups).toEqual([]);
    expect(found.refusal).toMatch(/not (?:yet )?(?:complete|whole|over)|incomplete/i);
    expect(found.later?.map(([period]) => period)).not.toContain("2026-06");
  });
});
