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
import { baseLabel, labelOf, labelWithin } from "../../src/format/labels.ts";
import { formatShortPeriod } from "../../src/format/period.ts";

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

  test("weeks carry the year of their fourth day", () => {
    expect(labelOf(period("2026-w02"), "en-GB")).toBe("week 2 of 2026");
    expect(labelOf(period("2026-w53"), "en-GB")).toBe("week 53 of 2026");
    expect(labelOf(period("2026-w53"), "de-DE")).toBe("KW 53/2026");
    expect(labelOf(period("2027-w01", APRIL), "en-GB")).toBe("week 1 of 2027");
  });

  test("a week stands alone only beside an edition whose own name says its one year", () => {
    const within = (week: string, edition: string, calendar = CIVIL) =>
      labelWithin(period(week, calendar), period(edition, calendar), "en-GB");
    expect(within("2026-w38", "2026-q3")).toBe("week 38");
    expect(within("2025-w52", "2026-q1")).toBe("week 52 of 2025");
    expect(within("2026-w38", "2027-q2", APRIL)).toBe("week 38 of 2026");
    expect(within("2027-w02", "2027-q4", APRIL)).toBe("week 2 of 2027");
    expect(within("2026-w02", "2026-w02")).toBe("week 2 of 2026");
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
