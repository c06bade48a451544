import { describe, expect, test } from "vitest";
import type { Setting } from "../../src/blocks/setting.ts";
import { trend } from "../../src/blocks/trend/show.ts";
import { paletteOf } from "../../src/formats/powerpoint/ink.ts";
import { nativePlot } from "../../src/formats/powerpoint/plots/native.ts";
import { seriesOf } from "../../src/formats/powerpoint/plots/workbook.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Edition } from "../../src/report/edition.ts";
import type { Report } from "../../src/report/report.ts";
import { plainCompany } from "../support/plainCompany.ts";
import { type Definition, reportOf, tell } from "../support/smallCompany.ts";

/** Each day of the first half of 2026 has its number, from 1 on: 30 June is 181. */
const ROWS = plainCompany("").rows.map(({ day = "" }, index) => ({ day, count: String(index + 1) }));
const STAR: Definition = {
  ...{ name: "Star", role: "north_star", unit: "things", grain: "day", review: "week", rollup: "mean" },
  ...{ from: "facts", time: "day", value: "sum(count)" },
};

function company(body: string, star: Definition = {}) {
  const metrics = { ...plainCompany("").metrics, star: { ...STAR, ...star } };
  return plainCompany(body, { rows: ROWS, metrics });
}

const BODY = '<Trend of="star" days="35" />';

function settingOf(report: Report): Setting {
  const { locale } = report;
  return { report, slug: "index", medium: "page", say: languageOf(locale), locale };
}

describe("a trend by the day", () => {
  test("shows the last complete days, each with its figure, and the whole weeks that share one with them", async () => {
    const report = await reportOf(company(BODY));
    const [daily] = report.dailyTrends;
    expect(daily?.series.points.map(({ value }) => value)).toEqual(
      Array.from({ length: 35 }, (_, index) => 147 + index),
    );
    expect(daily?.series.points.at(-1)?.period).toBe("2026-06-30");
    // Weeks begin on Monday: 25 May is day 145, and the week of 29 June is not over.
    expect(daily?.weeks.map(({ period, value }) => [period, value])).toEqual([
      ["2026-w22", 148],
      ["2026-w23", 155],
      ["2026-w24", 162],
      ["2026-w25", 169],
      ["2026-w26", 176],
    ]);
    const shown = report.ledger.figures.filter(({ shown: pages }) => pages.includes("index"));
    const ids = shown.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["star@2026-06-01", "star@2026-06-30", "star@2026-w26"]));
  });

  test("says so in its words, its file and PowerPoint", async () => {
    const report = await reportOf(company(BODY));
    const [chart] = trend.show(settingOf(report), { of: "star", days: "35" });
    if (chart?.kind !== "chart") throw new Error("It is a chart.");
    expect(chart.title).toEqual(["Star, the last 35 days"]);
    expect(chart.subtitle).toBe("Star; dots: by day; steps: on an average day, by week");
    expect(chart.alt.description).toContain("From 147 on 27 May 2026 (2026-05-27) to 181 on 30 Jun 2026");
    expect(chart.alt.description).toContain(
      "By week from 148 (week of 2026-05-25) to 176 (week of 2026-06-22).",
    );
    expect(chart.notes.join(" ")).toContain("rhythm of the week");
    const [download] = trend.downloads(settingOf(report), { of: "star", days: "35" });
    expect(download?.id).toBe("daily-star-35");
    expect(download?.data.rows[0]).toEqual(["2026-05-27", 147, null, "2026-w22", 148]);
    expect(download?.data.rows.at(-1)).toEqual(["2026-06-30", 181, null, "", null]);
    const sources = {
      edition: { report } as unknown as Edition,
      palette: paletteOf("1C2126", "FFFEFB", "1D5FA8"),
    };
    const native = nativePlot(sources, { draws: "daily", metric: "star", days: 35 }, { w: 12, h: 4 });
    expect(native?.categories).toHaveLength(35);
    expect(
      (native === null ? [] : seriesOf(native)).find(({ name }) => name === "By week")?.values.slice(4, 6),
    ).toEqual([148, 155]);
  });

  test("leaves out days that have not matured", async () => {
    const report = await reportOf(company(BODY, { matures: "3d" }));
    expect(report.dailyTrends[0]?.series.points.at(-1)?.period).toBe("2026-06-27");
    expect(report.dailyTrends[0]?.series.notes.at(-1)).toBe("A day is complete 3 days after its end.");
  });

  test("has no steps where a week is no mean of its days, and no target of a longer sum", async () => {
    const star = { rollup: "sum", targets: "{ 2026-q2: 9000 }" };
    const report = await reportOf(company('<Trend days="35" />', star));
    expect(report.dailyTrends[0]?.weeks).toEqual([]);
    expect(report.dailyTrends[0]?.series.targets).toEqual([]);
    const [chart] = trend.show(settingOf(report), { days: "35" });
    expect(chart?.kind === "chart" && chart.subtitle).toBe("Star, by day");
  });

  test("has as many days as there are where the data begin within them, and says how many", async () => {
    const { rows, ...rest } = company('<Trend of="star" days="182" />');
    const report = await reportOf({ ...rest, rows });
    expect(report.dailyTrends[0]?.series.points).toHaveLength(181);
    const [chart] = trend.show(settingOf(report), { of: "star", days: "182" });
    expect(chart?.kind === "chart" && chart.title).toEqual(["Star, the last 181 days"]);
  });

  test("is refused of a number of days that nobody can see, and of a metric that has none", async () => {
    const body = ['"7"', '"7.5"', '"183"', "{90}"].map((days) => `<Trend days=${days} />`);
    const { diagnostics } = await tell(company([...body, '<Trend of="orders" days="35" />'].join("\n\n")));
    const weekly = await tell(company(BODY, { grain: "week" }));
    const wrong = (all: typeof diagnostics) =>
      all.filter(({ code }) => code === "bad-prop").map(({ message }) => message);
    expect(wrong(diagnostics)).toEqual([
      '`days` of <Trend> is "7", and no whole number from 35 to 182',
      '`days` of <Trend> is "7.5", and no whole number from 35 to 182',
      '`days` of <Trend> is "183", and no whole number from 35 to 182',
      "`days` of <Trend> is {90}, and no text",
    ]);
    expect(wrong(weekly.diagnostics)).toEqual(["star is counted by the week, and has no days"]);
  });
});
