import { beforeAll, describe, expect, test } from "vitest";
import { standingOf } from "../../src/blocks/brief/facts.ts";
import { type BriefPart, briefFigures, briefHead, briefParts } from "../../src/blocks/brief/show.ts";
import type { Setting } from "../../src/blocks/setting.ts";
import { plainText } from "../../src/document/plain.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Brief } from "../../src/report/facts/brief.ts";
import type { Report } from "../../src/report/report.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { DEMO } from "../support/roots.ts";
import { type Company, reportOf } from "../support/smallCompany.ts";
import { QUARTERLY } from "../support/smallMetrics.ts";

function settingOf(report: Report): Setting {
  return {
    ...{ report, slug: "brief", medium: "page", say: languageOf(report.locale), locale: report.locale },
  };
}

/** What a part says, line by line. */
function said(report: Report, id: BriefPart["id"]): string[] {
  const part = briefParts(settingOf(report)).find((one) => one.id === id);
  return (part?.lines ?? []).map((line) => plainText(line));
}

const headOf = (report: Report) => plainText(briefHead(settingOf(report)).verdict);

/** A report whose brief decides otherwise. */
function decided(report: Report, brief: Partial<Brief>): Report {
  return { ...report, brief: { ...report.brief, ...brief } };
}

const LONG = "Donaudampfschifffahrtsgesellschaftskapitän und Aufsichtsrat beraten noch darüber "
  .repeat(20)
  .trim();

describe.each([
  ["en-GB", ""],
  ["de-DE", "de/"],
  ["fr-FR", "fr/"],
])("the brief of the demo, %s", (_, language) => {
  const { report } = builtEdition(DEMO, `/drafts/2026-q3/${language}`);
  const { headline: star } = report;

  test("answers each of the eight questions with its figures", () => {
    const { value, changes } = briefHead(settingOf(report));
    const head = [value, ...changes].map((text) => plainText(text)).join("\n");
    for (const figure of [
      star.value,
      star.previous.change,
      star.previous.base,
      star.year.change,
      star.year.base,
    ])
      expect(head).toContain(figure.text);
    expect(said(report, "target").join()).toContain(star.target?.target.text);
    expect(said(report, "target").join()).toContain(star.target?.attainment.text);
    expect(said(report, "expected").join()).toContain(star.verdict.detail);
    for (const { name, contribution } of report.bridge?.steps ?? [])
      expect(said(report, "why").join()).toContain(`${name}\u00a0${contribution.text}`);
    expect(said(report, "why").join()).toContain(`=\u00a0${star.previous.difference.text}`);
    for (const { name, judged, breach } of star.breached)
      for (const text of [name, judged.text, breach.text])
        expect(said(report, "wrong").join()).toContain(text);
    const restated = report.restatements.find(({ metric }) => metric === star.id);
    expect(said(report, "wrong").join()).toContain(restated?.published.text);
    expect(said(report, "promised")[0]).toBe(`${report.commitmentScore}.`);
    expect(said(report, "promised")).toHaveLength(3);
    expect(said(report, "asked")).toHaveLength(report.asks.length);
    for (const [index, { owner, by }] of report.asks.entries()) {
      expect(said(report, "asked")[index]).toContain(owner);
      expect(said(report, "asked")[index]).toContain(by);
    }
    expect(said(report, "sure").join()).toContain(report.snapshot.throughLabel);
    const ahead = report.outlook.forecasts.find(({ metric }) => metric === star.id);
    for (const text of [ahead?.forecast.text, ahead?.low.text, ahead?.high.text, ahead?.target?.text])
      expect(said(report, "next").join()).toContain(text);
    expect(said(report, "next").join()).toContain(ahead?.pace?.probability);
  });

  test("names only figures that have an entry, and notes where they are shown", () => {
    for (const id of briefFigures(report)) {
      const figure = report.ledger.figures.find((one) => one.id === id);
      expect(figure?.shown, id).toContain("brief");
    }
    expect(briefFigures(report).length).toBeGreaterThan(15);
  });

  test("is paused while a guardrail is breached, whatever an author wrote", () => {
    expect(report.brief).toMatchObject({ verdict: "breached", tone: "bad", target: "missed" });
    const own = { why: "Why.", wrong: "All is well.", promised: "P.", asked: "A.", next: "N." };
    const mended = decided(report, { written: own });
    expect(said(mended, "wrong")).toHaveLength(star.breached.length + 1);
    expect(said(mended, "wrong").at(-1)).toBe("All is well.");
    expect(said(mended, "wrong")[0]).toBe(said(report, "wrong")[0]);
    expect(said(mended, "why")).toEqual(["Why."]);
    expect(said(mended, "promised")).toEqual([`${report.commitmentScore}.`, "P."]);
    expect(said(mended, "asked")).toEqual(["A."]);
    expect(said(mended, "next")[0]).toBe(said(report, "next")[0]);
    expect(said(mended, "next")[1]).toContain("N.");
    expect(headOf(mended)).toBe(headOf(report));
  });

  test("cuts what is long, counts what it leaves out, and names every breach", () => {
    const [ask, commitment, breach] = [report.asks[0], report.commitments[1], star.breached[0]];
    if (ask === undefined || commitment === undefined || breach === undefined) throw new Error("no demo");
    const long = { ...ask, decisionHtml: LONG, recommendationHtml: LONG };
    const missed = { ...commitment, score: "missed" as const, whatHtml: LONG };
    const guards = Array.from({ length: 7 }, (_item, index) => ({ ...breach, name: `Guard ${index}` }));
    const hostile: Report = {
      ...report,
      asks: Array.from({ length: 10 }, () => long),
      commitments: Array.from({ length: 9 }, () => missed),
      headline: { ...star, breached: guards },
    };
    expect(said(hostile, "asked")).toHaveLength(4);
    expect(said(hostile, "asked")[3]).toMatch(/7/);
    expect(said(hostile, "promised")).toHaveLength(5);
    expect(said(hostile, "promised")[4]).toMatch(/6/);
    for (const { name } of guards) expect(said(hostile, "wrong").join("\n")).toContain(name);
    const letters = briefParts(settingOf(hostile)).flatMap(({ lines }) =>
      lines.map((line) => plainText(line)),
    );
    expect(letters.join("").length).toBeLessThan(5200);
  });

  test("says plainly where there is nothing to say", () => {
    const bare: Report = {
      ...report,
      bridge: null,
      guardrails: [],
      asks: [],
      commitments: [],
      commitmentScore: null,
      coreFalls: [],
      restatements: [],
      headline: { ...star, target: null, breached: [] },
      outlook: { ...report.outlook, forecasts: [], scored: [] },
      approved: null,
      brief: { ...report.brief, nextEdition: null, isFirst: true },
    };
    const { pages, blocks } = languageOf(report.locale);
    const words = pages.brief;
    expect(said(bare, "target")).toEqual([words.noTarget(report.label)]);
    expect(said(bare, "why")).toEqual([words.noTree]);
    expect(said(bare, "wrong")[0]).toBe(blocks.guardrails.none);
    expect(said(bare, "promised")).toEqual([blocks.commitments.none]);
    expect(said(bare, "asked")).toEqual([blocks.asks.none]);
    for (const text of [words.first, words.forecasts(0, 0), words.notApproved, words.draft])
      expect(said(bare, "sure").join()).toContain(text);
    expect(said(bare, "next")[0]).toBe(blocks.outlook.none);
    expect(said(bare, "next").join()).toContain(words.noNextEdition);
  });
});

describe("the verdict in a word", () => {
  const { report } = builtEdition(DEMO, "/drafts/2026-q3/");
  const { headline: star, outlook } = report;
  const { target } = star;
  const ahead = outlook.forecasts.find(({ metric }) => metric === star.id);
  if (target === null || ahead?.pace == null) throw new Error("the demo has a target and a pace");
  const pace = ahead.pace;
  const withMet = (met: boolean | null) => ({
    ...{ id: star.id, value: star.value, towards: null },
    target: { ...target, met },
  });
  const late = { ...star.value, since: "2026-07-20" };
  const withPace = (verdict: typeof pace.verdict) => ({
    ...outlook,
    forecasts: [{ ...ahead, pace: { ...pace, verdict } }],
  });
  const none = { ...outlook, forecasts: [] };

  test.each([
    ["met", withMet(true), outlook],
    ["missed", withMet(false), outlook],
    ["on pace", withMet(null), withPace("on pace")],
    ["off pace", { id: star.id, value: star.value, target: null, towards: null }, withPace("off pace")],
    ["open", { id: star.id, value: star.value, target: null, towards: null }, withPace("open")],
    ["unknown", withMet(null), none],
    ["unjudged", { ...withMet(null), value: late }, none],
    ["met", { ...withMet(true), value: late }, none],
    [
      "unknown",
      { id: star.id, value: star.value, target: null, towards: null },
      { ...outlook, forecasts: [{ ...ahead, pace: null }] },
    ],
    ["none", { id: star.id, value: star.value, target: null, towards: null }, none],
  ] as const)("is %s", (standing, headline, foreseen) => {
    expect(standingOf(headline, foreseen)).toBe(standing);
  });

  test("has words of its own in each language", () => {
    for (const locale of ["en-GB", "de-DE", "fr-FR"]) {
      const words = Object.values(languageOf(locale).pages.brief.verdicts);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe("the brief of a small company", () => {
  const company = (keys: string): Company => ({ ...QUARTERLY, keys: `${QUARTERLY.keys}\n${keys}` });
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(company('brief: { why: "It is {{posters}} now." }'));
  });

  test("says what its author wrote, with its figures", () => {
    expect(report.brief.written.why).toContain(report.headline.value.text);
    expect(report.brief.written.why).toContain('href="figure:');
    expect(report.brief.written.asked).toBeNull();
    expect(report.brief.isFirst).toBe(true);
  });
});
