import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Calendar,
  GRAINS,
  type Period,
  parsePeriod,
  periodOf,
  shift,
} from "../../src/calendar/period.ts";
import { baseLabel, beginningLabel, labelOf, labelWithin } from "../../src/format/labels.ts";
import { formatShortPeriod } from "../../src/format/period.ts";
import { languageOf } from "../../src/language/language.ts";

fc.configureGlobal({ seed: 2026 });

const CIVIL: Calendar = { fiscalYearStarts: 1, weekStarts: 0 };
const APRIL: Calendar = { fiscalYearStarts: 4, weekStarts: 0 };
const LOCALES = ["en-GB", "en-US", "de-DE", "fr-FR", "ja-JP", "ar"];

function period(id: string, calendar = CIVIL): Period {
  const found = parsePeriod(id, calendar);
  if (found === null) throw new Error(`no period ${id}`);
  return found;
}

const days = fc.integer({ min: 10_000, max: 40_000 });
const calendars = fc.record({
  fiscalYearStarts: fc.integer({ min: 1, max: 12 }),
  weekStarts: fc.integer({ min: 0, max: 6 }),
  fiscalYearNamed: fc.constantFrom("both" as const, "end" as const, "start" as const),
});

describe("names of periods", () => {
  test("no two periods of a calendar have one name, in any locale", () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...GRAINS),
        calendars,
        fc.constantFrom(...LOCALES),
        fc.integer({ min: 1, max: 60 }),
        (day, grain, calendar, locale, steps) => {
          const one = periodOf(day, grain, calendar);
          expect(labelOf(one, locale)).not.toBe(labelOf(shift(one, steps, calendar), locale));
        },
      ),
    );
  });

  test("weeks are named by their days, with the year that they are of", () => {
    const names = (id: string, calendar = CIVIL) =>
      ["en-GB", "en-US", "de-DE", "fr-FR"].map((locale) => labelOf(period(id, calendar), locale));
    expect(names("2026-w38")).toEqual([
      "14–20 Sept 2026",
      "Sep 14–20, 2026",
      "14.–20. Sept. 2026",
      "14–20 sept. 2026",
    ]);
    expect(names("2026-w36")).toEqual([
      "31 Aug – 6 Sept 2026",
      "Aug 31 – Sep 6, 2026",
      "31. Aug. – 6. Sept. 2026",
      "31 août – 6 sept. 2026",
    ]);
    expect(names("2026-w53")).toEqual([
      "28 Dec 2026 – 3 Jan 2027",
      "Dec 28, 2026 – Jan 3, 2027",
      "28. Dez. 2026 – 3. Jan. 2027",
      "28 déc. 2026 – 3 janv. 2027",
    ]);
    expect(names("2026-w23")[3]).toBe("1er–7 juin 2026");
    expect(labelOf(period("2026-w38", { ...CIVIL, weekStarts: 6 }), "en-GB")).toBe("20–26 Sept 2026");
  });

  test("what lasts since a week is dated by its first day, since a longer period by its name", () => {
    const since = (id: string, edition: string, locale: string) =>
      beginningLabel(period(id), period(edition), locale);
    expect(since("2026-w32", "2026-q3", "en-GB")).toBe("3 August");
    expect(since("2026-w32", "2026-q3", "de-DE")).toBe("3. August");
    expect(since("2025-w32", "2026-q3", "fr-FR")).toBe("4 août 2025");
    expect(since("2026-08", "2026-q3", "en-GB")).toBe("August 2026");
    expect(languageOf("de").report.guardrail.since("3. August")).toBe("seit dem 3. August");
    expect(languageOf("de").report.guardrail.since("August 2026")).toBe("seit August 2026");
    expect(languageOf("fr").report.guardrail.since("3 août")).toBe("depuis le 3 août");
  });

  test("a week within a sentence has the preposition of its language", () => {
    const said = (locale: string, label: string) => languageOf(locale).report.verdict.shift(label);
    expect(said("en", "14–20 Sept 2026")).toBe("The shift begins in the week of 14–20 Sept 2026.");
    expect(said("en", "14 Sept 2026")).toBe("The shift begins on 14 Sept 2026.");
    expect(said("en", "Sep 14, 2026")).toBe("The shift begins on Sep 14, 2026.");
    expect(said("en", "September 2026")).toBe("The shift begins in September 2026.");
    expect(languageOf("de").charts.trend.valueIn("5", "14.–20. Sept. 2026", "2026-09-14")).toBe(
      "5 in der Woche vom 14.–20. Sept. 2026 (2026-09-14)",
    );
    expect(said("fr", "31 août – 6 sept. 2026")).toBe(
      "Le décalage commence pendant la semaine du 31 août au 6 sept. 2026.",
    );
    expect(languageOf("fr").blocks.common.on("14–20 sept. 2026")).toBe(
      "par rapport à la semaine du 14 au 20 sept. 2026",
    );
  });

  test("a week stands alone only beside an edition whose own name says its one year", () => {
    const within = (week: string, edition: string, calendar = CIVIL) =>
      labelWithin(period(week, calendar), period(edition, calendar), "en-GB");
    expect(within("2026-w38", "2026-q3")).toBe("14–20 Sept");
    expect(within("2025-w52", "2026-q1")).toBe("22–28 Dec 2025");
    expect(within("2026-w38", "2027-q2", APRIL)).toBe("14–20 Sept 2026");
    expect(within("2027-w02", "2027-q4", APRIL)).toBe("11–17 Jan 2027");
    expect(within("2026-w02", "2026-w02")).toBe("5–11 Jan 2026");
    expect(within("2026-w01", "2026-q1")).toBe("29 Dec 2025 – 4 Jan 2026");
    expect(within("2026-09", "2026-q3")).toBe("September 2026");
  });

  test("a week that something is compared with is named by its first day", () => {
    const base = (week: string, of: string, locale: string, calendar = CIVIL) =>
      baseLabel(period(week, calendar), period(of, calendar), locale);
    expect(base("2026-w38", "2026-w39", "en-GB")).toBe("the week of 14 September");
    expect(base("2026-w38", "2026-w39", "en-US")).toBe("the week of September 14");
    expect(base("2026-w38", "2026-w39", "de-DE")).toBe("der Woche vom 14. September");
    expect(base("2025-w38", "2026-w38", "en-GB")).toBe("the week of 15 September 2025");
    expect(base("2026-w01", "2026-w02", "de-DE")).toBe("der Woche vom 29. Dezember 2025");
    expect(base("2026-w38", "2026-w39", "en-GB", { ...CIVIL, weekStarts: 6 })).toBe(
      "the week of 20 September",
    );
    expect(base("2026-q2", "2026-q3", "en-GB")).toBe("Q2 2026");
  });
});

describe("names of fiscal years", () => {
  const inHabit = (named: Calendar["fiscalYearNamed"], locale = "en-GB") =>
    ["2027", "2027-h1", "2027-q1", "2027-q4"].map((id) =>
      labelOf(period(id, named === undefined ? APRIL : { ...APRIL, fiscalYearNamed: named }), locale),
    );

  test("both years name one that does not begin in January", () => {
    const both = ["FY 2026/27", "H1 2026/27", "Q1 2026/27", "Q4 2026/27"];
    expect(inHabit(undefined)).toEqual(both);
    expect(inHabit("both")).toEqual(both);
    expect(inHabit("both", "de-DE")).toEqual(["GJ 2026/27", "H1 2026/27", "Q1 2026/27", "Q4 2026/27"]);
    expect(labelOf(period("2000", APRIL), "en-GB")).toBe("FY 1999/2000");
    expect(labelOf(period("2001-q1", APRIL), "en-GB")).toBe("Q1 2000/01");
  });

  test("other habits name it by one year, and say that it is fiscal", () => {
    expect(inHabit("end")).toEqual(["FY 2027", "H1 FY 2027", "Q1 FY 2027", "Q4 FY 2027"]);
    expect(inHabit("start")).toEqual(["FY 2026", "H1 FY 2026", "Q1 FY 2026", "Q4 FY 2026"]);
  });

  test("ids, months, weeks and days stay as they are, and so do years that begin in January", () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...GRAINS),
        calendars,
        fc.constantFrom(...LOCALES),
        (day, grain, calendar, locale) => {
          const { fiscalYearNamed: _, ...unnamed } = calendar;
          const [named, plain] = [periodOf(day, grain, calendar), periodOf(day, grain, unnamed)];
          expect(named.id).toBe(plain.id);
          const isFiscal = calendar.fiscalYearStarts > 1 && ["quarter", "half", "year"].includes(grain);
          if (!isFiscal)
            expect(labelOf(named, locale)).toBe(
              labelOf(periodOf(day, grain, { ...CIVIL, weekStarts: calendar.weekStarts }), locale),
            );
        },
      ),
    );
  });

  test("a narrow place has the same names", () => {
    const short = (id: string) => formatShortPeriod({ ...period(id, APRIL), first: "2026-04-01" }, "en-GB");
    expect(short("2027-q1")).toBe("Q1 2026/27");
    expect(short("2027")).toBe("FY 2026/27");
  });
});
