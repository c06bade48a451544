import { describe, expect, test } from "vitest";
import { briefParts } from "../../src/blocks/brief/show.ts";
import { plainText } from "../../src/document/plain.ts";
import { languageOf } from "../../src/language/language.ts";
import type { GuardrailFacts } from "../../src/report/facts/slices.ts";
import { shownBy } from "../../src/report/outline/shown.ts";
import type { Report } from "../../src/report/report.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf, tell } from "../support/smallCompany.ts";

const START = Date.parse("2026-01-01T00:00:00Z");
/** From 1 January to 30 September 2026, which is a Wednesday. */
const DAYS = 273;

const STAR: Definition = {
  role: "north_star",
  unit: "things",
  grain: "day",
  rollup: "sum",
  from: "facts",
  time: "day",
  value: "count(*)",
};

const GUARD: Definition = {
  ...STAR,
  name: "Satisfaction",
  role: "guardrail",
  unit: "percent",
  better: "higher",
  rollup: "mean",
  review: "month",
  value: "avg(score)",
  thresholds: "{ watch: 0.7, breach: 0.68 }",
};

/** The score of each day: 61.5 % where it falls in one of the spans (ISO dates, both inclusive), else 75.3 %. */
function scores(...spans: readonly (readonly [string, string])[]): Row[] {
  return Array.from({ length: DAYS }, (_, index) => {
    const day = isoDay(START + index * DAY_MS);
    const isLow = spans.some(([first, last]) => day >= first && day <= last);
    return { day, score: isLow ? "0.615" : "0.753" };
  });
}

function company(rows: readonly Row[], guard: Definition = {}, keys = ""): Company {
  return {
    table: "facts",
    rows,
    metrics: { star: STAR, guard: { ...GUARD, ...guard } },
    calendar: {},
    edition: "2026-q3",
    keys,
    body: "<Guardrails />",
    takenAt: "2026-10-02T06:00:00Z",
    through: "2026-09-30",
    format: "csv",
  };
}

const ACKNOWLEDGED = 'acknowledge: { guard: { action: We ask again., owner: Ada, by: "2026-11-01" } }';

async function guardOf(...given: Parameters<typeof company>): Promise<GuardrailFacts> {
  const [rows, guard, keys = ACKNOWLEDGED] = given;
  const report = await reportOf(company(rows, guard, keys));
  const [found] = report.guardrails;
  if (found === undefined) throw new Error("there is no guardrail");
  return found;
}

/** What the board page says of guardrails. */
function boardText(report: Report): string {
  const items = shownBy(report).flatMap((part) => part.items);
  const texts = items.flatMap((item) => {
    if (item.kind === "guardrails") return item.guardrails.map(({ state }) => state);
    return item.kind === "breaches"
      ? item.breaches.flatMap(({ text, promise }) => [text, promise ?? []])
      : [];
  });
  return texts.map((text) => plainText(text)).join("\n");
}

const when = ({ lapsed }: GuardrailFacts) => lapsed?.whenLabel ?? null;

describe("a guardrail that was breached within the edition's period, and is not now", () => {
  test("is named with its month and its worst value, and holds only now", async () => {
    const rows = scores(["2026-08-01", "2026-08-31"]);
    const report = await reportOf(company(rows, {}, ACKNOWLEDGED));
    const [guard] = report.guardrails;
    expect(guard).toMatchObject({ state: "ok", lapsed: { whenLabel: "in August" } });
    expect(guard?.lapsed?.worst).toMatchObject({ id: "guard@2026-08", text: "61.5%" });
    const text = boardText(report);
    expect(text).toContain("Holds now 75.3%");
    expect(text).toContain("breached in August (61.5%)");
    expect(text).toContain("Satisfaction: breached in August (61.5%, limit 68.0%). It holds now, at 75.3%.");
    expect(text).toContain("We ask again.");
    expect(report.headline.breached).toEqual([]);
    expect(report.headline.previous.tone).not.toBe("paused");
  });

  test.each<[string, Definition, readonly (readonly [string, string])[], string | null]>([
    ["two months apart", {}, [["2026-07-01", "2026-07-31"]], "in July"],
    ["two months", {}, [["2026-07-01", "2026-08-31"]], "in July and August"],
    ["a month before the edition's", {}, [["2026-06-01", "2026-06-30"]], null],
    ["a week", { review: "week" }, [["2026-08-03", "2026-08-09"]], "in the week of 3 August"],
    ["five weeks", { review: "week" }, [["2026-08-03", "2026-09-06"]], "from 3 August to 6 September"],
    [
      "two stretches of weeks",
      { review: "week" },
      [
        ["2026-07-06", "2026-07-12"],
        ["2026-08-03", "2026-08-16"],
      ],
      "in the week of 6 July and from 3 August to 16 August",
    ],
    ["the week that is not over", { review: "week" }, [["2026-09-28", "2026-09-30"]], null],
    ["a day", { review: "day" }, [["2026-08-05", "2026-08-05"]], "on 5 August"],
    ["days", { review: "day" }, [["2026-08-05", "2026-08-07"]], "from 5 August to 7 August"],
    [
      "many days",
      { review: "day" },
      ["2026-07-02", "2026-07-12", "2026-08-02", "2026-08-12"].map((day) => [day, day] as const),
      "on 4 of 92 days, last on 12 August",
    ],
    ["nothing", {}, [], null],
  ])("%s", async (_, guard, spans, expected) => {
    const found = await guardOf(scores(...spans), guard);
    expect([found.state, when(found)]).toEqual(["ok", expected]);
  });

  test("is so by limits that lie above, and by those that follow a baseline", async () => {
    const lower = { better: "lower", thresholds: "{ breach: 0.7 }" };
    const high = scores(["2026-01-01", "2026-07-31"], ["2026-09-01", "2026-09-30"]);
    expect(when(await guardOf(high, lower))).toBe("in August");
    const relative = { thresholds: "{ baseline: 2026-q1, breach: 0.1 }" };
    expect(when(await guardOf(scores(["2026-07-01", "2026-07-31"]), relative))).toBe("in July");
  });

  test("is told with the limit of its own period, where limits follow the year before", async () => {
    const rows = scores(["2026-07-01", "2026-07-31"]);
    const before = rows.map(({ day = "", score = "" }) => ({
      day: day.replace("2026", "2025"),
      score: day.startsWith("2026-07") ? "0.9" : score,
    }));
    const found = await guardOf([...before, ...rows], { thresholds: "{ baseline: year, breach: 0.1 }" });
    expect([found.state, when(found)]).toEqual(["ok", "in July"]);
    expect(found.lapsed?.limit.value).toBeCloseTo(0.81, 10);
    expect(found.breach.value).toBeCloseTo(0.6777, 10);
  });

  test("counts no period that was counted otherwise, or that has no rows", async () => {
    const july = scores(["2026-07-01", "2026-07-31"]);
    const changes = "[{ since: 2026-08-01, what: Another question. }]";
    expect(when(await guardOf(july, { changes }))).toBeNull();
    const without = july.filter(({ day = "" }) => !day.startsWith("2026-07"));
    expect(when(await guardOf(without))).toBeNull();
  });

  test("is breached still where its last period is, with the stretch before told beside", async () => {
    const spans = [
      ["2026-07-01", "2026-07-31"],
      ["2026-09-01", "2026-09-30"],
    ] as const;
    const found = await guardOf(scores(...spans));
    expect([found.state, when(found)]).toEqual(["breach", "in July"]);
    expect(found.sinceLabel).toMatch(/^since September/);
  });

  test("stays in the brief, in the tone of the board page", async () => {
    const report = await reportOf(company(scores(["2026-08-01", "2026-08-31"]), {}, ACKNOWLEDGED));
    const { locale } = report;
    const setting = { report, slug: "brief", medium: "page", say: languageOf(locale), locale } as const;
    const wrong = briefParts(setting).find(({ id }) => id === "wrong")?.lines ?? [];
    const said = wrong.filter((line) => plainText(line).includes("breached in August (61.5%, limit 68.0%)"));
    expect(said.map(([mark]) => mark)).toMatchObject([{ kind: "mark", tone: "watch" }]);
    const banner = shownBy(report).flatMap((part) =>
      part.items.flatMap((item) => (item.kind === "breaches" ? item.breaches : [])),
    );
    expect(banner.map(({ tone }) => tone)).toEqual(["watch"]);
  });

  test("needs its acknowledgement", async () => {
    const { diagnostics } = await tell(company(scores(["2026-08-01", "2026-08-31"])));
    expect(diagnostics.filter(({ code }) => code === "past-breach-not-acknowledged")).toMatchObject([
      {
        code: "past-breach-not-acknowledged",
        severity: "error",
        message:
          "the guardrail guard was breached in August (61.5%, limit 68.0%), and nobody acknowledges it",
      },
    ]);
  });

  test.each([
    ["de-DE", "im August", "Hält jetzt"],
    ["fr-FR", "en août", "Respecté à présent"],
  ])("is told in %s", async (locale, label, state) => {
    const rows = scores(["2026-08-01", "2026-08-31"]);
    const report = await reportOf({ ...company(rows, {}, ACKNOWLEDGED), calendar: { locale } });
    expect(report.guardrails[0]?.lapsed?.whenLabel).toBe(label);
    expect(boardText(report)).toContain(state);
  });
});
