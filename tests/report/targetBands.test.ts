import { expect, test } from "vitest";
import type { Setting } from "../../src/blocks/setting.ts";
import { trend } from "../../src/blocks/trend/show.ts";
import { trendWords } from "../../src/charts/words/trend.ts";
import { paletteOf } from "../../src/formats/powerpoint/ink.ts";
import { nativePlot } from "../../src/formats/powerpoint/plots/native.ts";
import { seriesOf } from "../../src/formats/powerpoint/plots/workbook.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Edition } from "../../src/report/edition.ts";
import { plainCompany } from "../support/plainCompany.ts";
import { reportOf } from "../support/smallCompany.ts";

/** Three things a day; the mean of its days is what a quarter is held against. */
const COMPANY = plainCompany(
  'Star: <Figure of="star" show="target_band" />, beyond <Figure of="star" show="exceeds" />.',
  {
    metrics: {
      ...plainCompany("").metrics,
      star: {
        name: "Star",
        role: "north_star",
        unit: "things",
        grain: "day",
        review: "week",
        rollup: "mean",
        from: "facts",
        time: "day",
        value: "sum(count)",
        targets: "{ 2026-q1: { value: 3, exceeds: 3.5 }, 2026-q2: { value: 2, exceeds: 3 } }",
      },
    },
  },
);

test("bands stand on the trend, in the table, the file, the words and the ledger", async () => {
  const report = await reportOf(COMPANY);
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "page", say: languageOf(locale), locale };
  const { series } = report.headline;
  expect(series.targetBands.map(({ said }) => said)).toEqual([
    "Q1 2026: target met; met from 3, exceeded from 3.5.",
    "Q2 2026: target exceeded; met from 2, exceeded from 3.",
  ]);
  expect(trendWords(series, locale).description).toContain(
    "Q2 2026: target exceeded; met from 2, exceeded from 3.",
  );
  const known = new Map(series.points.map(({ period, band }) => [period, band]));
  expect(known.get("2026-w06")).toBe("met");
  expect(known.get("2026-w20")).toBe("exceeded");
  // The week of 29 June is cut by the end of the data: it is judged by nobody.
  expect(known.get("2026-w27")).toBeNull();
  const [download] = trend.downloads?.(setting, { of: "star" }) ?? [];
  expect(download?.data.columns.at(-1)).toBe("target of the period");
  expect(download?.data.rows.at(-2)?.at(-1)).toBe("target exceeded");
  const shown = report.ledger.figures.filter(({ shown: pages }) => pages.includes("index"));
  const text = (id: string) => shown.find((one) => one.id === id)?.text;
  expect(text("star@2026-q2:target_band")).toBe("target exceeded");
  expect(text("star@2026-q2:exceeds")).toBe("3");
});

test("PowerPoint draws the target of each period, and from where on it is exceeded", async () => {
  const report = await reportOf(COMPANY);
  const sources = {
    edition: { report } as unknown as Edition,
    palette: paletteOf("1C2126", "FFFEFB", "1D5FA8"),
  };
  const chart = nativePlot(sources, { draws: "trend", metric: "star" }, { w: 12, h: 4 });
  const of = (name: string) =>
    (chart === null ? [] : seriesOf(chart)).find((one) => one.name === name)?.values;
  expect(of("Target")?.at(-2)).toBe(2);
  expect(of("Target exceeded")?.at(-2)).toBe(3);
  expect(of("Target exceeded")?.[0]).toBe(3.5);
});
