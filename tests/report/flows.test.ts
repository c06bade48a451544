import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { pick, stream, whole } from "../demo/random.ts";
import { read } from "../support/docs.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { type Company, type Row, reportOf, tell } from "../support/smallCompany.ts";

const MONTHS = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
const PEOPLE = {
  role: "north_star",
  name: "People who came",
  unit: "people",
  grain: "day",
  rollup: "recompute",
  from: "visits",
  time: "day",
  value: "count(distinct member)",
  flows: "{ entity: member, every: month }",
  min_group: "1",
};
const MONEY = {
  role: "outcome",
  name: "Money in",
  unit: "currency",
  grain: "month",
  rollup: "sum",
  from: "visits",
  time: "day",
  value: "sum(amount)",
  flows: "{ entity: member, every: month, amount: sum(amount) }",
  min_group: "1",
};

function company(rows: readonly Row[], more: Partial<Company> = {}): Company {
  return {
    table: "visits",
    rows,
    metrics: { people: PEOPLE, money: MONEY },
    calendar: {},
    edition: "2026-03",
    keys: "",
    body: "<Flows />\n\n<Distribution />",
    takenAt: "2026-04-01T06:00:00Z",
    through: "2026-03-31",
    format: "csv",
    ...more,
  };
}

function figure({ ledger }: Report, id: string): Figure {
  const found = ledger.figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not shown`);
  return found;
}

const said = (report: Report, id: string) => {
  const { value, reason } = figure(report, id);
  return value ?? reason;
};

/** Rows of the first of each month by who was there then, and with how much: "ann 10, ben 20". */
function seen(who: Readonly<Record<string, string>>): Row[] {
  return Object.entries(who).flatMap(([month, all]) =>
    all.split(", ").map((one) => {
      const [member = "", amount = ""] = one.split(" ");
      return { day: `${month}-01`, member, amount };
    }),
  );
}

/** The months of the worked example of docs/why/mathematics.md §15, as its table has them. */
const IN_THE_PAGE = Object.fromEntries(
  [...read("docs/why/mathematics.md").matchAll(/^\| (\d{4}-\d{2}) \| (.+) \|$/gm)].map(
    ([, month = "", all = ""]) => [month, all],
  ),
);

describe("what came into a stock and what left it", () => {
  const BY_HAND = seen(IN_THE_PAGE);
  let report: Report;

  beforeAll(async () => {
    report = await reportOf(company(BY_HAND));
  });

  test("the worked example by hand: each person counts as one", () => {
    const told = (measure: string) => said(report, `people@2026-02:${measure}`);
    expect([told("flow_before"), told("flow_new"), told("flow_resurrected"), told("flow_lost")]).toEqual([
      3, 1, 1, 1,
    ]);
    expect([told("flow_active"), told("quick_ratio")]).toEqual([4, 2]);
    expect(told("gross_retention")).toBeCloseTo(2 / 3, 12);
  });

  test("the worked example by hand: money, with what those had more and less who stayed", () => {
    const told = (measure: string) => said(report, `money@2026-02:${measure}`);
    expect(
      ["before", "new", "resurrected", "expansion", "contraction", "lost", "active"].map((name) =>
        told(`flow_${name}`),
      ),
    ).toEqual([75, 5, 30, 10, 2, 25, 93]);
    expect(told("quick_ratio")).toBeCloseTo(45 / 27, 12);
    expect(told("net_retention")).toBeCloseTo(58 / 75, 12);
    expect(told("gross_retention")).toBeCloseTo(48 / 75, 12);
  });

  test("where nobody came the quick ratio is none, where nobody left there is no quick ratio", async () => {
    expect(said(report, "people@2026-03:quick_ratio")).toBe(0);
    const more = seen({ "2026-03": "cem 1" });
    const stayed = await reportOf(company([...BY_HAND, ...more]));
    expect(said(stayed, "people@2026-03:flow_lost")).toBe(0);
    expect(said(stayed, "people@2026-03:quick_ratio")).toBe("zero base");
  });

  test("what precedes the data is unknown: the first periods of which new and back can be told apart come first", () => {
    expect(report.flows.map(({ metric, rows }) => [metric, rows.map(({ period }) => period)])).toEqual([
      ["money", ["2026-02", "2026-03"]],
      ["people", ["2026-02", "2026-03"]],
    ]);
    expect(report.flows[0]?.notes.join(" ")).toContain("has not been seen since 1 December 2025");
  });

  test("the finding says what came and left in the latest whole period", () => {
    const found = report.flows.map(({ finding }) => finding);
    expect(found).toEqual([
      "In March 2026: €0.00 new, €0.00 back, €0.00 more of who stayed, €5.00 less of who stayed and €30.00 lost; €58.00 in all, −€35.00 on the month before",
      "In March 2026: 0 new, 0 back and 1 lost; 3 in all, −1 on the month before",
    ]);
  });
});

test("amounts add up as they are printed, and a note says where one was adjusted for that", async () => {
  const rows = seen({
    "2025-12": "ann 1000.2, ben 2000.2, cem 3000.4",
    "2026-01": "ann 1000.2, ben 2000.2",
    "2026-02": "ann 1000.2, ben 2000.2, dia 4000.2, eva 5000.2, cem 3000.4",
    "2026-03": "ann 1000.2, dia 4000.2, eva 5000.2, cem 3000.4",
  });
  const report = await reportOf(company(rows));
  const facts = report.flows.find(({ metric }) => metric === "money");
  const printed = (one: Figure | null) => Number(one?.text.replaceAll(/[^\d.-]/g, ""));
  for (const row of facts?.rows ?? []) {
    const came = printed(row.new) + printed(row.resurrected) + printed(row.expansion);
    const left = printed(row.contraction) + printed(row.lost);
    expect(printed(row.before) + came - left, row.period).toBe(printed(row.active));
  }
  expect(facts?.notes.join(" ")).toContain("adjusted by at most one unit");
});

describe("flows by other periods than months", () => {
  test("quarters are those of the fiscal year", async () => {
    const rows = seen({
      "2025-02": "ann 1, ben 1",
      "2025-05": "ben 1, cem 1",
      "2025-10": "ann 1, cem 1",
      "2026-01": "cem 1, dia 1",
    });
    const report = await reportOf(
      company(rows, {
        metrics: { people: { ...PEOPLE, flows: "{ entity: member, every: quarter }" } },
        calendar: { fiscal_year_starts: "2" },
        edition: "2026-q4",
        takenAt: "2026-02-01T06:00:00Z",
        through: "2026-01-31",
      }),
    );
    const told = report.flows[0]?.rows.map((row) => [
      row.period,
      ...[row.before, row.new, row.resurrected, row.lost, row.active].map(({ value }) => value),
    ]);
    expect(told).toEqual([
      ["2026-q3", 2, 0, 1, 1, 2],
      ["2026-q4", 2, 1, 0, 1, 2],
    ]);
  });

  test("weeks begin on the report's day", async () => {
    const days = {
      "2026-03-01": "ann",
      "2026-03-08": "ann ben",
      "2026-03-14": "cem",
      "2026-03-15": "ben",
      "2026-03-22": "ann cem",
      "2026-03-28": "dia",
    };
    const rows = Object.entries(days).flatMap(([day, all]) =>
      all.split(" ").map((member) => ({ day, member, amount: "1" })),
    );
    const report = await reportOf(
      company(rows, {
        metrics: { people: { ...PEOPLE, flows: "{ entity: member, every: week }" } },
        calendar: { week_starts: "sunday" },
        through: "2026-03-28",
        takenAt: "2026-03-29T06:00:00Z",
      }),
    );
    const told = report.flows[0]?.rows.map((row) =>
      [row.before, row.new, row.resurrected, row.lost, row.active].map(({ value }) => value),
    );
    expect(told).toEqual([
      [3, 0, 0, 2, 1],
      [1, 1, 2, 1, 3],
    ]);
  });
});

/** Who was there, and what they paid, at random: many are away for months and come back. */
function random(label: string, days: number): Row[] {
  const draw = stream(label);
  const start = Date.parse("2025-09-01T00:00:00Z");
  const first = { day: "2025-09-01", member: "m0", amount: "7" };
  const drawn = Array.from({ length: days }, (_, day) => {
    const iso = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
    const month = Math.floor(day / 30);
    return Array.from({ length: 40 }, (_, person) => person)
      .filter((person) => person < 14 + month * 4 || person === 39)
      .filter((person) => (person * 7 + month * 5) % 4 !== 0 && whole(draw, 16) === 0)
      .map((person) => ({
        day: iso,
        member: person === 39 ? "" : `m${person}`,
        amount: pick(draw, ["0.1", "0.2", "19.99", "7", "0"]),
      }));
  });
  return [first, ...drawn.flat()];
}

describe("flows of random tables, held against native DuckDB on SQL written by hand", () => {
  const ROWS = random("flows", 212);
  let report: Report;
  let native: Native;

  beforeAll(async () => {
    native = await openNative();
    await native.rows("CREATE TABLE visits (day DATE, member VARCHAR, amount DECIMAL(9, 2))");
    const values = ROWS.map(
      ({ day, member, amount }) =>
        `('${day}', ${member === "" ? "NULL" : `'${member}'`}, CAST(${amount} AS DECIMAL(9, 2)))`,
    );
    await native.rows(`INSERT INTO visits VALUES ${values.join(", ")}`);
    report = await reportOf(company(ROWS));
  });
  afterAll(() => native.close());

  const IN = (month: string) => `day >= DATE '${month}-01' AND day < DATE '${month}-01' + INTERVAL 1 MONTH`;
  const before = (month: string) => MONTHS[MONTHS.indexOf(month) - 1] ?? "";
  const held = (month: string) =>
    `(SELECT member, sum(amount) AS a FROM visits WHERE member IS NOT NULL AND ${IN(month)} GROUP BY member HAVING sum(amount) > 0)`;
  const there = (month: string) =>
    `(SELECT DISTINCT member, 1 AS a FROM visits WHERE member IS NOT NULL AND ${IN(month)})`;
  const ever = (month: string, isMoney: boolean) =>
    `(${MONTHS.slice(0, MONTHS.indexOf(month))
      .map((one) => `SELECT member FROM ${isMoney ? held(one) : there(one)}`)
      .join(" UNION ")})`;

  const SQL = (isMoney: boolean, month: string): Readonly<Record<string, string>> => {
    const of = isMoney ? held : there;
    const [now, past] = [of(month), of(before(month))];
    const absent = `member NOT IN (SELECT member FROM ${past})`;
    const sum = (from: string, where = "true", what = "a") =>
      `SELECT coalesce(sum(${what}), 0) FROM ${from} WHERE ${where}`;
    const both = `(SELECT n.a AS a, p.a AS had FROM ${now} n JOIN ${past} p ON n.member = p.member)`;
    return {
      flow_before: sum(past),
      flow_active: sum(now),
      flow_new: sum(now, `member NOT IN ${ever(month, isMoney)}`),
      flow_resurrected: sum(now, `${absent} AND member IN ${ever(month, isMoney)}`),
      flow_lost: sum(past, `member NOT IN (SELECT member FROM ${now})`),
      ...(isMoney
        ? {
            flow_expansion: sum(both, "true", "greatest(0, a - had)"),
            flow_contraction: sum(both, "true", "greatest(0, had - a)"),
            net_retention: `SELECT (${sum(both)}) / (${sum(past)})`,
          }
        : {}),
      gross_retention: `SELECT (${sum(both, "true", "least(a, had)")}) / (${sum(past)})`,
    };
  };

  test.each(["people", "money"])("%s, in every month of which all is known", async (metric) => {
    let seenMonths = 0;
    for (const month of MONTHS.slice(2)) {
      for (const [measure, sql] of Object.entries(SQL(metric === "money", month))) {
        const found = figure(report, `${metric}@${month}:${measure}`);
        const expected = await native.number(sql);
        expect(found.value, `${found.id} (${found.reason})`).toBeCloseTo(expected ?? Number.NaN, 9);
      }
      seenMonths += 1;
    }
    expect(seenMonths).toBe(5);
  });

  test.each(["people", "money"])(
    "%s: what was there, what came and what left sum to what is there",
    (metric) => {
      const facts = report.flows.find((one) => one.metric === metric);
      expect(facts?.rows).toHaveLength(5);
      for (const row of facts?.rows ?? []) {
        const [before, fresh, back, more, less, lost, active] = [
          row.before,
          row.new,
          row.resurrected,
          row.expansion,
          row.contraction,
          row.lost,
          row.active,
        ].map((one) => (one === null ? 0 : (one.value ?? Number.NaN)));
        const sum = [before, fresh, back, more].reduce<number>((all, one) => all + (one ?? 0), 0);
        expect(Math.round((sum - (less ?? 0) - (lost ?? 0)) * 1e6)).toBe(Math.round((active ?? 0) * 1e6));
        expect(fresh).toBeGreaterThanOrEqual(0);
        expect((row.resurrected.value ?? 0) + (row.lost.value ?? 0)).toBeGreaterThan(0);
      }
    },
  );

  test("who is there in a month is what the metric counts in it", async () => {
    for (const month of MONTHS.slice(2))
      expect(figure(report, `people@${month}:flow_active`).value).toBe(
        await native.number(`SELECT count(DISTINCT member) FROM visits WHERE ${IN(month)}`),
      );
  });

  test("the days of a week on which people were there, over the whole weeks of a month", async () => {
    const weeks = `(SELECT member, date_trunc('week', day) AS w, count(DISTINCT day) AS n FROM visits
      WHERE member IS NOT NULL AND ${IN("2026-03").replaceAll("day", "date_trunc('week', day) + INTERVAL 3 DAY")}
        AND date_trunc('week', day) + INTERVAL 6 DAY <= DATE '2026-03-31' GROUP BY 1, 2)`;
    for (const days of [1, 2, 3])
      expect(figure(report, `people@2026-03:days_share/${days}`).value).toBeCloseTo(
        (await native.number(`SELECT count(*) FILTER (n = ${days}) / count(*) FROM ${weeks}`)) ?? Number.NaN,
        12,
      );
    expect(figure(report, "people@2026-03:days_mean").value).toBeCloseTo(
      (await native.number(`SELECT avg(n) FROM ${weeks}`)) ?? Number.NaN,
      12,
    );
    expect(said(report, "people@2026-03:days_share/7")).toBe(0);
  });
});

describe("what cannot be told of flows", () => {
  const ROWS = random("flows", 212);

  test("a period that is not over tells what came so far, and not what left", async () => {
    const report = await reportOf(
      company(
        ROWS.filter(({ day = "" }) => day <= "2026-03-20"),
        { takenAt: "2026-03-21T06:00:00Z", through: "2026-03-20" },
      ),
    );
    const [reason, kept] = ["flow_lost", "gross_retention"].map((one) =>
      said(report, `people@2026-03:${one}`),
    );
    expect([reason, kept, said(report, "people@2026-03:quick_ratio")]).toEqual(
      Array.from({ length: 3 }, () => "incomplete period"),
    );
    expect(said(report, "people@2026-03:flow_new")).toBeGreaterThan(0);
    const facts = report.flows.find(({ metric }) => metric === "people");
    expect(facts?.rows.at(-1)?.isOver).toBe(false);
    expect(facts?.finding).toContain("In February 2026");
    expect(facts?.notes.join(" ")).toContain("What came in March 2026 is told so far");
  });

  test("a flow of fewer than min_group people hides all flows of its period", async () => {
    const hidden = { ...PEOPLE, min_group: "4" };
    const report = await reportOf(company(ROWS, { metrics: { people: hidden, money: MONEY } }));
    const facts = report.flows.find(({ metric }) => metric === "people");
    const small = facts?.rows.filter(({ lost }) => lost.reason === "too few") ?? [];
    expect(small.length).toBeGreaterThan(0);
    for (const row of small) {
      expect([row.new, row.resurrected, row.quick, row.grossRetention].map(({ reason }) => reason)).toEqual(
        Array.from({ length: 4 }, () => "too few"),
      );
      expect([row.before.reason, row.active.reason]).toEqual([null, null]);
    }
    expect(facts?.notes.join(" ")).toContain("fewer than 4");
  });

  test("no flow leads across a change of the definition", async () => {
    const changes = "[{ since: 2026-02-10, what: Spam is left out. }]";
    const report = await reportOf(
      company(ROWS, { metrics: { people: { ...PEOPLE, changes }, money: MONEY } }),
    );
    const reasons = ["2026-01", "2026-02", "2026-03"].map((month) =>
      said(report, `people@${month}:flow_lost`),
    );
    expect(reasons.slice(1)).toEqual(["definition changed", "definition changed"]);
    expect(reasons[0]).toBeTypeOf("number");
  });

  test("a stock that is too young refuses", async () => {
    const report = await reportOf(company(ROWS.filter(({ day = "" }) => day >= "2026-02-01")));
    expect(report.flows.map(({ rows, refusal }) => [rows.length, refusal])).toEqual(
      Array.from({ length: 2 }, () => [
        0,
        "A stock must be known for three whole months before its flows can be told.",
      ]),
    );
  });

  test("an amount below zero is an error", async () => {
    const rows = [...ROWS, { day: "2026-01-05", member: "m99", amount: "-3" }];
    const { diagnostics } = await tell(company(rows));
    expect(diagnostics.map(({ code }) => code)).toContain("flows-below-zero");
  });
});
