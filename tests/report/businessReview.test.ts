import { describe, expect, test } from "vitest";
import { BLOCKS } from "../../src/blocks/blocks.ts";
import type { Setting } from "../../src/blocks/setting.ts";
import type { Item } from "../../src/document/item.ts";
import { plainText } from "../../src/document/plain.ts";
import { languageOf } from "../../src/language/language.ts";
import type { RecentFacts } from "../../src/report/facts/slices.ts";
import type { Report } from "../../src/report/report.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf } from "../support/smallCompany.ts";

const METRIC: Definition = {
  unit: "orders",
  grain: "day",
  review: "week",
  rollup: "mean",
  from: "orders",
  time: "day",
  value: "sum(count)",
};

/** About 100 a day, and `later` a day from the day `since` on. */
function rows(first: string, later: number, since = "2026-07-01", until = "9999"): Row[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const days = (Date.parse("2026-09-30T00:00:00Z") - start) / DAY_MS + 1;
  return Array.from({ length: days }, (_, index) => {
    const day = isoDay(start + index * DAY_MS);
    const level = day >= since && day <= until ? later : 100;
    return { day, count: String(level + ((index * 37) % 11)) };
  });
}

interface Told {
  readonly rows?: readonly Row[];
  readonly star?: Definition;
  readonly guardrail?: Definition | null;
  readonly others?: Readonly<Record<string, Definition>>;
}

function company({
  rows: own = rows("2025-01-01", 100),
  star = {},
  guardrail = {},
  others = {},
}: Told): Company {
  const told = { better: "lower", thresholds: "{ watch: 150, breach: 160 }", ...guardrail };
  return {
    table: "orders",
    rows: own,
    metrics: {
      orders: { ...METRIC, name: "Orders", role: "north_star", ...star },
      ...(guardrail === null
        ? {}
        : { complaints: { ...METRIC, name: "Complaints", role: "guardrail", ...told } }),
      ...others,
    },
    calendar: {},
    edition: "2026-q3",
    keys:
      guardrail === null
        ? ""
        : "acknowledge: { complaints: { action: We answer., owner: Ada, by: 2026-11-01 } }",
    body: "<BusinessReview />",
    takenAt: "2026-10-02T06:00:00Z",
    through: "2026-09-30",
    format: "csv",
  };
}

function shown(report: Report): readonly Item[] {
  const say = languageOf(report.locale);
  const setting: Setting = { report, slug: "index", medium: "page", say, locale: report.locale };
  return BLOCKS.BusinessReview.show(setting, {});
}

/** What is said first: exceptions, or that there is none, and what cannot be judged. */
function said(report: Report): string[] {
  return shown(report)
    .flatMap((item) => {
      if (item.kind === "list") return item.items.map((text) => plainText(text));
      return item.kind === "paragraph" ? [plainText(item.text)] : [];
    })
    .slice(0, -1);
}

/** The plan of each point of a panel. */
function plans({ panels }: RecentFacts, grain: "week" | "month"): (string | null)[] {
  const points = panels.find((panel) => panel.grain === grain)?.points ?? [];
  return points.map(({ plan }) => (plan === null ? null : `${plan.target.value} ${plan.label ?? "own"}`));
}

describe("the business review", () => {
  test("shows all metrics in causal order, each with six weeks and twelve months", async () => {
    const other = (name: string, role: string): Definition => ({ ...METRIC, name, role });
    const report = await reportOf(
      company({
        others: {
          revenue: other("Revenue", "outcome"),
          people: other("People", "input"),
          mails: other("Mails", "lever"),
          rows: other("Rows", "supporting"),
        },
      }),
    );
    const groups = shown(report).flatMap((item) => (item.kind === "group" ? [item] : []));
    const charts = groups.flatMap(({ title, items }) =>
      items.map((item) => (item.kind === "chart" ? `${title}: ${plainText(item.title)}` : item.kind)),
    );
    expect(charts).toEqual([
      "Levers: Mails",
      "Inputs: People",
      "North star: Orders",
      "Outcomes: Revenue",
      "Guardrails: Complaints",
    ]);
    expect(report.headline.recent.panels.map(({ grain, points }) => [grain, points.length])).toEqual([
      ["week", 6],
      ["month", 12],
    ]);
  });

  test("says plainly that there is no exception", async () => {
    expect(said(await reportOf(company({})))).toEqual(["No exception."]);
  });

  test("says first what came out worse by more than chance, and what is past its limit", async () => {
    const worse = said(await reportOf(company({ rows: rows("2025-01-01", 60), guardrail: null })));
    expect(worse).toHaveLength(1);
    expect(worse[0]).toMatch(
      /^Orders: .*More than chance\. We expected 105 in 19 of 20 cases; it came to 65\./,
    );
    const breached = said(await reportOf(company({ rows: rows("2025-01-01", 170) })));
    expect(breached).toHaveLength(1);
    expect(breached[0]).toMatch(/^Complaints: .*Breach 17\d, .* past the limit, since/);
    expect(breached[0]).toContain("More than chance");
    const watched = said(
      await reportOf(company({ guardrail: { thresholds: "{ watch: 103, breach: 160 }" } })),
    );
    expect(watched[0]).toMatch(/^Complaints: .*Watch 10\d, .* inside the limit$/);
  });

  test("does not forget a guardrail that was breached within the period and holds at its end", async () => {
    const past = rows("2025-01-01", 190, "2026-08-03", "2026-08-09");
    const [line] = said(await reportOf(company({ rows: past }))).filter((text) =>
      text.startsWith("Complaints"),
    );
    expect(line).toMatch(/^Complaints: breached .*\(19\d\)/);
    expect(line).not.toContain("Holds");
  });

  test("names each plan that was missed, of the quarter and of the latest week and month with one of their own", async () => {
    const targets = "{ 2026-q3: 210, 2026-08: 400, 2026-09: 420 }";
    const report = await reportOf(company({ star: { targets } }));
    expect(said(report)).toEqual([
      "Orders: 50.0% of the plan in Q3 2026 (210); 25.0% of the plan in September 2026 (420)",
    ]);
    const met = await reportOf(company({ star: { targets: "{ 2026-q3: 100 }" } }));
    expect(said(met)).toEqual(["No exception."]);
  });

  test("says of which metrics neither can be said yet", async () => {
    const report = await reportOf(company({ rows: rows("2026-08-31", 100) }));
    expect(said(report)).toEqual(["No exception.", "Not judged yet: Orders."]);
  });

  test("gives the value of what is counted by the quarter in place of a drawing", async () => {
    const survey: Definition = {
      name: "Recommend us",
      role: "outcome",
      unit: "percent",
      grain: "quarter",
      values: "{ 2026-q2: 0.41, 2026-q3: 0.38 }",
      source: "A survey",
      as_of: "2026-10-01",
    };
    const items = shown(await reportOf(company({ others: { survey } })));
    const outcomes = items.flatMap((item) =>
      item.kind === "group" && item.title === "Outcomes" ? item.items : [],
    );
    expect(outcomes.map((item) => (item.kind === "paragraph" ? plainText(item.text) : item.kind))).toEqual([
      expect.stringMatching(/^Recommend us: 38\.0%, .*−3\.0\spp.* on Q2 2026$/),
    ]);
  });
});

describe("the plan of a week or a month", () => {
  test("is its own target, else that of the shortest longer period, where it can be held against that", async () => {
    const targets = "{ 2026-q3: 110, 2026-09: 120, 2026: 90 }";
    const { headline } = await reportOf(company({ star: { targets } }));
    expect(plans(headline.recent, "month").slice(0, 3)).toEqual([null, null, null]);
    expect(plans(headline.recent, "month").slice(3)).toEqual([
      ...Array(6).fill("90 2026"),
      "110 Q3 2026",
      "110 Q3 2026",
      "120 own",
    ]);
    expect(plans(headline.recent, "week")).toEqual([
      "110 Q3 2026",
      "110 Q3 2026",
      ...Array(4).fill("120 September 2026"),
    ]);
    const own = headline.recent.panels[1]?.points.at(-1)?.plan;
    expect(own?.attainment?.value).toBeCloseTo(
      Number(headline.recent.panels[1]?.points.at(-1)?.value.value) / 120,
      12,
    );
  });

  test("is none of a sum's longer period, nor of a target for the end of one", async () => {
    const sum = await reportOf(
      company({ star: { rollup: "sum", targets: "{ 2026-q3: 9000, 2026-09: 3000 }" } }),
    );
    expect(plans(sum.headline.recent, "month")).toEqual([...Array(11).fill(null), "3000 own"]);
    expect(plans(sum.headline.recent, "week")).toEqual(Array(6).fill(null));
    const exit = await reportOf(company({ star: { targets: "{ 2026-q3: { value: 110, of: exit } }" } }));
    expect(plans(exit.headline.recent, "month")).toEqual(Array(12).fill(null));
  });
});
