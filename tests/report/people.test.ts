import { beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { shuffled, stream } from "../demo/random.ts";
import { apart } from "../support/sameReport.ts";
import { type Company, type Row, reportOf } from "../support/smallCompany.ts";

/** So many people who posted on so many days of the first quarter, of whom so many came back in the second. */
interface Crowd {
  readonly posts: number;
  readonly people: number;
  readonly back: number;
}

function crowd(name: string, { posts, people, back }: Crowd): Row[] {
  return Array.from({ length: people }, (_, person) => {
    const member = `${name}${person}`;
    const early = [1, 2, 3, 4, 5].map((day) => ({
      day: `2026-02-0${day}`,
      member,
      posts: day <= posts ? "1" : "0",
      joined: "2026-02-01",
    }));
    return person < back
      ? [...early, { day: "2026-05-05", member, posts: "0", joined: "2026-02-01" }]
      : early;
  }).flat();
}

const HERE = { day: "2026-01-01", member: "first", posts: "0", joined: "2025-11-30" };
/** The snapshot reaches back to the day before the exposure begins. */
const EARLIER = { ...HERE, day: "2025-12-31" };
const COHORTS = `
  - name: Posting and coming back
    person: member
    where: posts > 0
    behaviour: count(distinct day)
    groups: [0, 1, 2, 4]
    outcome: { name: came back }`;

function company(rows: readonly Row[], more: Readonly<Record<string, string>> = {}): Company {
  const people = {
    role: "north_star",
    unit: "people",
    grain: "day",
    rollup: "mean",
    from: "visits",
    time: "day",
    value: "count(distinct member)",
    cohorts: COHORTS,
    retention: "{ person: member, grain: month }",
    ...more,
  };
  return {
    table: "visits",
    rows,
    metrics: { people },
    calendar: {},
    edition: "2026-q2",
    keys: "",
    body: "",
    takenAt: "2026-07-02T06:00:00Z",
    through: "2026-07-01",
    format: "csv",
  };
}

function crowded(rows: readonly Row[], more: Readonly<Record<string, string>> = {}): Company {
  return company([EARLIER, ...rows], more);
}

const CROWDS = [
  ...crowd("none", { posts: 0, people: 80, back: 20 }),
  ...crowd("one", { posts: 1, people: 60, back: 21 }),
  ...crowd("two", { posts: 3, people: 50, back: 25 }),
  ...crowd("four", { posts: 5, people: 40, back: 30 }),
];

function figure({ ledger }: Report, measure: string): Figure {
  const found = ledger.figures.find(({ id }) => id === `people@2026-q2:${measure}`);
  if (found === undefined) throw new Error(`there is no figure ${measure}`);
  return found;
}

describe("cohorts by behaviour", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(crowded(CROWDS));
  });

  test("a person is in the last group whose bound it reaches, and in the first without the behaviour", () => {
    expect(
      report.cohorts[0]?.groups.map(({ name, people, rate }) => [name, people.value, rate.value]),
    ).toEqual([
      ["0", 80, 0.25],
      ["1", 60, 0.35],
      ["2 to 3", 50, 0.5],
      ["4 or more", 40, 0.75],
    ]);
  });

  test("the groups sum to everybody with a row in the exposure where none is hidden", () => {
    const sizes = report.cohorts[0]?.groups.map(({ people }) => people.value ?? Number.NaN) ?? [];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(new Set(CROWDS.map(({ member }) => member)).size);
  });

  test("what is found is said without a claim, with the period of each window", () => {
    expect(report.cohorts[0]).toMatchObject({
      finding: "Higher groups came back more often: 25.0% of the lowest, 75.0% of the highest",
      groupedBy: "Posting and coming back in Q1 2026",
      outcome: "came back (Q2 2026)",
      refusal: null,
      notes: [],
    });
    expect(figure(report, "cohort_difference/1").text).toBe("+50.0\u00a0pp");
    expect(figure(report, "cohort_p/1").text).toBe("below 0.001");
    expect(figure(report, "cohort_trend/1").queries).toEqual(["people/cohort/1"]);
  });

  test("where no trend shows, no more than that is said", async () => {
    const flat = await reportOf(
      crowded([
        ...crowd("none", { posts: 0, people: 80, back: 40 }),
        ...crowd("four", { posts: 5, people: 80, back: 41 }),
      ]),
    );
    expect(flat.cohorts[0]?.finding).toBe("No trend shows from group to group");
  });

  test("the outcome counts only rows that meet its own condition", async () => {
    const posted = await reportOf(
      crowded(CROWDS, { cohorts: COHORTS.replace("came back", "posted again, where: posts > 0") }),
    );
    expect(posted.cohorts[0]?.groups.map(({ rate }) => rate.value)).toEqual([0, 0, 0, 0]);
    expect(figure(posted, "cohort_trend/1")).toMatchObject({ value: null, reason: "zero base" });
  });

  test("the order of the rows and their repetition change nothing", async () => {
    const rows = shuffled(stream("people"), [...CROWDS, ...CROWDS]);
    expect(apart(report, await reportOf(crowded(rows)))).toEqual([]);
  });

  test("an outcome that is not over yet, or an exposure before the snapshot, is missing with its reason", async () => {
    const early = { ...crowded(CROWDS), through: "2026-06-29" };
    const open = await reportOf(early);
    expect(open.cohorts[0]?.refusal).toBe("Q2 2026 is not complete in the snapshot yet.");
    expect(figure(open, "cohort_trend/1")).toMatchObject({ value: null, reason: "incomplete period" });
    const before = await reportOf(crowded(CROWDS, { cohorts: `${COHORTS}\n    exposure: 2025-q4` }));
    expect(before.cohorts[0]?.refusal).toBe("The snapshot does not reach back to the beginning of Q4 2025.");
    expect(figure(before, "cohort_p/1").reason).toBe("before the snapshot");
  });
});

describe("groups of few people", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(crowded(CROWDS.filter(notTwo)));
  });
  /** Leaves 13 of the people who posted on two or three days. */
  const notTwo = ({ member = "" }: Row) => !member.startsWith("two") || Number(member.slice(3)) < 13;

  test("a small group is not shown, nor the next smallest, from which it could be had", () => {
    expect(report.cohorts[0]?.groups.map(({ name }) => name)).toEqual(["0", "1"]);
    expect(report.cohorts[0]?.notes).toEqual([
      "2 groups are not shown: they have fewer than 30 people, or would give such a one away.",
    ]);
  });

  test("nothing in the report says how many they are, or how many of them came back", () => {
    const ofGroups = report.ledger.figures.filter(({ measure }) => measure.startsWith("cohort_"));
    expect(ofGroups.length).toBeGreaterThan(10);
    const people = ofGroups.filter(({ measure }) => measure.startsWith("cohort_people"));
    expect(people.map(({ value }) => value)).toEqual([80, 60]);
    expect(JSON.stringify(report.cohorts)).not.toMatch(/"value":(?:13|40|193|0\.75|153)\b/);
    expect(figure(report, "cohort_difference/1").value).toBeCloseTo(0.35 - 0.25, 12);
  });

  test("fewer than two groups of enough people say so and show nothing", async () => {
    const one = await reportOf(crowded(crowd("none", { posts: 0, people: 80, back: 20 })));
    expect(one.cohorts[0]?.refusal).toBe("Fewer than two groups have 30 people.");
  });

  test("`min_group` raises the bar, and never lowers it", async () => {
    const high = await reportOf(crowded(CROWDS, { min_group: "55" }));
    expect(high.cohorts[0]?.groups.map(({ name }) => name)).toEqual(["0", "1"]);
    const low = await reportOf(crowded(CROWDS.filter(notTwo), { min_group: "1" }));
    expect(low.cohorts[0]?.groups.map(({ name }) => name)).toEqual(["0", "1"]);
  });
});

/** People who came in some months of 2026: "45" is April and May. */
function comers(name: string, months: string, people: number, joined: string): Row[] {
  return Array.from({ length: people }, (_, person) =>
    [...months].map((month) => ({
      day: `2026-0${month}-10`,
      member: `${name}${person}`,
      posts: "0",
      joined,
    })),
  ).flat();
}

const COMERS = [
  HERE,
  ...comers("old", "1256", 50, "2025-06-01"),
  ...comers("young", "13", 40, "2026-01-09"),
  ...comers("feb", "24", 30, "2026-02-01"),
  ...comers("back", "2", 10, "2025-02-01"),
  ...comers("march", "35", 64, "2026-03-10"),
  ...comers("march", "356", 16, "2026-03-10"),
  ...comers("june", "6", 31, "2026-06-10"),
  ...comers("may", "5", 36, "2026-05-01"),
];

describe("the retention triangle", () => {
  test("counts the people first seen in each month, all of them there at age 0, and leaves the first month out", async () => {
    const report = await reportOf(company(COMERS));
    const [triangle] = report.retention;
    expect(
      triangle?.rows.map(({ period, people, cells }) => [
        period,
        people.value,
        cells.map((cell) => cell?.value),
      ]),
    ).toEqual([
      ["2026-02", 40, [1, 0, 0.75, 0, 0]],
      ["2026-03", 64, [1, 0, 1, 0.25, undefined]],
      ["2026-05", 36, [1, 0, undefined, undefined, undefined]],
      ["2026-06", 31, [1, undefined, undefined, undefined, undefined]],
    ]);
    expect(triangle?.ages).toEqual(["0", "1", "2", "3", "4"]);
    expect(triangle?.finding).toBe("One month later 0.0% of a cohort were there again");
    expect(figure(report, "retention/2026-03/3").text).toBe("25.0%");
    expect(figure(report, "retention/2026-03/3").queries).toEqual(["people/retention"]);
  });

  test("with `joined` only who joined in the month of their first row is in a cohort, and the first month is known", async () => {
    const report = await reportOf(
      company(COMERS, { retention: "{ person: member, grain: month, joined: joined }" }),
    );
    const rows = report.retention[0]?.rows ?? [];
    expect(rows.map(({ period, people }) => [period, people.value])).toEqual([
      ["2026-01", 40],
      ["2026-02", 30],
      ["2026-03", 64],
      ["2026-05", 36],
      ["2026-06", 31],
    ]);
    expect(rows[0]?.cells.map((cell) => cell?.value)).toEqual([1, 0, 1, 0, 0, 0]);
  });

  test("follows so many periods as it says, by the latest cohorts", async () => {
    const report = await reportOf(
      company(COMERS, { retention: "{ person: member, grain: month, periods: 1 }" }),
    );
    expect(report.retention[0]?.rows.map(({ period }) => period)).toEqual(["2026-05", "2026-06"]);
    expect(report.retention[0]?.ages).toEqual(["0", "1"]);
  });

  test("shows only months that are whole and matured", async () => {
    const report = await reportOf(company(COMERS, { matures: "5d" }));
    expect(report.retention[0]?.rows.map(({ period, cells }) => [period, cells.length])).toEqual([
      ["2026-02", 4],
      ["2026-03", 4],
      ["2026-05", 4],
    ]);
    expect(report.retention[0]?.rows.at(-1)?.cells.filter((cell) => cell !== null)).toHaveLength(1);
  });

  test("a cohort of few people is not shown, nor the next smallest, from which it could be had", async () => {
    const few = COMERS.filter(({ member = "" }) => !member.startsWith("may") || Number(member.slice(3)) < 7);
    const report = await reportOf(company(few));
    expect(report.retention[0]?.rows.map(({ period }) => period)).toEqual(["2026-02", "2026-03"]);
    const ids = report.ledger.figures
      .map(({ measure }) => measure)
      .filter((one) => one.startsWith("retention"));
    expect(ids.filter((one) => /2026-0[56]/.test(one))).toEqual([]);
  });
});
