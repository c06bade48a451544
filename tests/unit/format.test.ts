import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCount, formatNumber, formatRelative, type Unit } from "../../src/format/number.ts";
import { formatDate, formatLongDate, formatPeriod } from "../../src/format/period.ts";
import { changePhrase, changeText } from "../../src/format/phrase.ts";

fc.configureGlobal({ seed: 2026 });

const PEOPLE: Unit = { kind: "noun", name: "people" };
const PERCENT: Unit = { kind: "percent", name: "percent" };
const EUR: Unit = { kind: "currency", name: "EUR" };
const MINUTES: Unit = { kind: "minutes", name: "minutes" };
const HOURS: Unit = { kind: "hours", name: "hours" };
const SCORE: Unit = { kind: "score", name: "score" };
const RATIO: Unit = { kind: "ratio", name: "ratio" };
const UNITS = [PEOPLE, PERCENT, EUR, MINUTES, HOURS, SCORE, RATIO];
const LOCALES = ["en-GB", "en-US", "de-DE", "fr-FR"];

/** With the spaces that do not break made plain, so that the expected texts can be read. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** The same in en-GB, en-US, de-DE and fr-FR. */
function inAll(write: (locale: string) => string): string[] {
  return LOCALES.map((locale) => plain(write(locale)));
}

describe("formatNumber", () => {
  test("counts have the locale's separators and no decimals", () => {
    expect(inAll((locale) => formatNumber(1226, PEOPLE, locale))).toEqual([
      "1,226",
      "1,226",
      "1.226",
      "1 226",
    ]);
    expect(inAll((locale) => formatNumber(12345.6, PEOPLE, locale))[0]).toBe("12,346");
  });

  test("small means of counts keep one decimal, whole ones none", () => {
    expect(formatNumber(2.54, PEOPLE, "en-GB")).toBe("2.5");
    expect(formatNumber(2, PEOPLE, "en-GB")).toBe("2");
    expect(formatNumber(0, PEOPLE, "en-GB")).toBe("0");
    expect(formatNumber(10.4, PEOPLE, "en-GB")).toBe("10");
  });

  test("minus signs are typographic in every locale and unit", () => {
    expect(inAll((locale) => formatNumber(-12345.6, PEOPLE, locale))).toEqual([
      "−12,346",
      "−12,346",
      "−12.346",
      "−12 346",
    ]);
    for (const locale of LOCALES)
      for (const unit of UNITS) {
        const text = formatNumber(-1.5, unit, locale);
        expect(text).toContain("−");
        expect(text).not.toContain("-");
      }
  });

  test("a plus is written where it is asked for, and never before zero", () => {
    expect(formatNumber(12, PEOPLE, "en-GB", { signed: true })).toBe("+12");
    expect(formatNumber(-12, PEOPLE, "en-GB", { signed: true })).toBe("−12");
    expect(formatNumber(0, PEOPLE, "en-GB", { signed: true })).toBe("0");
  });

  test("a negative number that shows as zero has no minus", () => {
    for (const locale of LOCALES) {
      expect(formatNumber(-0.04, PEOPLE, locale)).toBe("0");
      expect(formatNumber(-0, PEOPLE, locale)).toBe("0");
    }
    expect(formatNumber(-0.000_01, PERCENT, "en-GB")).toBe("0.00%");
    expect(formatNumber(-0.000_01, EUR, "en-GB")).toBe("€0.00");
  });

  test("percentages are fractions with one decimal, two below one percent", () => {
    expect(inAll((locale) => formatNumber(0.287, PERCENT, locale))).toEqual([
      "28.7%",
      "28.7%",
      "28,7 %",
      "28,7 %",
    ]);
    expect(formatNumber(-0.0042, PERCENT, "en-GB")).toBe("−0.42%");
    expect(formatNumber(0, PERCENT, "en-GB")).toBe("0.0%");
    expect(formatNumber(0.00999, PERCENT, "en-GB")).toBe("1.0%");
    expect(formatNumber(1.5, PERCENT, "en-GB")).toBe("150.0%");
  });

  test("differences of percentages are percentage points", () => {
    const style = { difference: true, signed: true };
    expect(inAll((locale) => formatNumber(0.0181, PERCENT, locale, style))).toEqual([
      "+1.8 pp",
      "+1.8 pp",
      "+1,8 PP",
      "+1,8 pt",
    ]);
    expect(plain(formatNumber(-0.0004, PERCENT, "en-GB", style))).toBe("−0.04 pp");
  });

  test("money has the sign of its currency, and cents below a thousand only", () => {
    expect(inAll((locale) => formatNumber(12345.67, EUR, locale))).toEqual([
      "€12,346",
      "€12,346",
      "12.346 €",
      "12 346 €",
    ]);
    expect(inAll((locale) => formatNumber(12.5, EUR, locale))).toEqual([
      "€12.50",
      "€12.50",
      "12,50 €",
      "12,50 €",
    ]);
    expect(formatNumber(12.5, { kind: "currency", name: "USD" }, "en-US")).toBe("$12.50");
  });

  test("compact numbers are short as the locale has it", () => {
    expect(inAll((locale) => formatNumber(1_234_567, PEOPLE, locale, { compact: true }))).toEqual([
      "1.2m",
      "1.2M",
      "1,2 Mio.",
      "1,2 M",
    ]);
    expect(formatNumber(1234, PEOPLE, "en-GB", { compact: true })).toBe("1.2k");
    expect(formatNumber(0.05, PERCENT, "en-GB", { compact: true })).toBe("5%");
  });

  test("minutes, hours, scores and ratios show about three digits", () => {
    expect(inAll((locale) => formatNumber(12.34, MINUTES, locale))).toEqual([
      "12.3 min",
      "12.3 min",
      "12,3 min",
      "12,3 min",
    ]);
    expect(plain(formatNumber(7, HOURS, "en-GB"))).toBe("7 h");
    expect(formatNumber(123.4, SCORE, "en-GB")).toBe("123");
    expect(formatNumber(1.2345, RATIO, "en-GB")).toBe("1.23");
  });

  test("money has as many decimals as its currency", () => {
    const yen: Unit = { kind: "currency", name: "JPY" };
    expect(formatNumber(12.5, yen, "en-US")).toBe("¥13");
    expect(plain(formatNumber(-12.5, yen, "de-DE"))).toBe("−13 ¥");
    expect(plain(formatNumber(1.5, { kind: "currency", name: "KWD" }, "en-GB"))).toBe("KWD 1.500");
  });

  test("what two decimals would show as zero keeps two digits that tell", () => {
    expect(inAll((locale) => formatNumber(0.0031, RATIO, locale))).toEqual([
      "0.0031",
      "0.0031",
      "0,0031",
      "0,0031",
    ]);
    expect(inAll((locale) => formatNumber(-1.24e-9, SCORE, locale))).toEqual([
      "−1.2E−9",
      "−1.2E−9",
      "−1,2E−9",
      "−1,2E−9",
    ]);
    expect(formatNumber(0.004, RATIO, "en-GB", { compact: true })).toBe("0.004");
    expect(formatNumber(0.01, RATIO, "en-GB")).toBe("0.01");
  });

  test("spaces in numbers and before their units do not break", () => {
    expect(formatNumber(12345, PEOPLE, "fr-FR")).toBe("12\u202f345");
    expect(formatNumber(0.287, PERCENT, "fr-FR")).toBe("28,7\u202f%");
    expect(formatNumber(0.287, PERCENT, "de-DE")).toBe("28,7\u00a0%");
    expect(formatNumber(12.5, EUR, "de-DE")).toBe("12,50\u00a0€");
    expect(formatNumber(12, MINUTES, "en-GB")).toBe("12\u00a0min");
    expect(formatNumber(0.018, PERCENT, "en-GB", { difference: true })).toBe("1.8\u00a0pp");
  });

  test("other locales write with their own digits and names", () => {
    expect(formatNumber(1_234_567, PEOPLE, "ja-JP", { compact: true })).toBe("123.5万");
    expect(formatNumber(12, { kind: "currency", name: "JPY" }, "ja-JP")).toBe("￥12");
    expect(formatNumber(1234, PEOPLE, "ar-EG")).toBe("١٬٢٣٤");
    expect(formatNumber(-1234, PEOPLE, "ar-EG")).toContain("−");
  });

  test("no number is ever broken over two lines", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.constantFrom(...UNITS),
        fc.constantFrom(...LOCALES),
        fc.record({ signed: fc.boolean(), compact: fc.boolean(), difference: fc.boolean() }),
        (value, unit, locale, style) => {
          const text = formatNumber(value, unit, locale, style);
          expect(text).not.toMatch(/[ -]|NaN|∞/);
        },
      ),
    );
  });
});

describe("formatRelative and formatCount", () => {
  test("relative changes carry their sign and one decimal", () => {
    expect(inAll((locale) => formatRelative(0.131, locale))).toEqual([
      "+13.1%",
      "+13.1%",
      "+13,1 %",
      "+13,1 %",
    ]);
    expect(formatRelative(-0.015, "en-GB")).toBe("−1.5%");
    expect(formatRelative(0, "en-GB")).toBe("0.0%");
    expect(formatRelative(0.131, "en-GB", false)).toBe("13.1%");
  });

  test("counts of rows are whole", () => {
    expect(inAll((locale) => formatCount(1_234_567, locale))).toEqual([
      "1,234,567",
      "1,234,567",
      "1.234.567",
      "1 234 567",
    ]);
  });
});

describe("changePhrase", () => {
  test("says rose, fell or was flat, with the amount", () => {
    expect(changePhrase(0.082, PEOPLE, "en-GB")).toBe("rose 8.2%");
    expect(changePhrase(-0.2, EUR, "en-US")).toBe("fell 20.0%");
    expect(changePhrase(0, PEOPLE, "en-GB")).toBe("was flat");
  });

  test("speaks German", () => {
    expect(plain(changePhrase(0.082, PEOPLE, "de-DE"))).toBe("stieg um 8,2 %");
    expect(plain(changePhrase(-0.013, PERCENT, "de-DE"))).toBe("sank um 1,3 PP");
    expect(changePhrase(0, PEOPLE, "de-DE")).toBe("blieb gleich");
  });

  test("speaks French", () => {
    expect(changePhrase(0.082, PEOPLE, "fr-FR")).toBe("a augmenté de 8,2\u202f%");
    expect(plain(changePhrase(-0.013, PERCENT, "fr-FR", "plural"))).toBe("ont baissé de 1,3 pt");
    expect(formatDate("2026-07-01", "fr-FR")).toBe("1er juil. 2026");
    expect(formatDate("2026-07-11", "fr-FR")).toBe("11 juil. 2026");
    expect(changePhrase(0, PEOPLE, "fr-CA")).toBe("n’a pas varié");
  });

  test("takes English where it does not know the language, and reads the locale's own digits", () => {
    expect(changePhrase(0, PEOPLE, "sv-SE")).toBe("was flat");
    expect(changePhrase(0, PEOPLE, "ar-EG")).toBe("was flat");
    expect(changePhrase(0.13, PEOPLE, "ar-EG")).toBe(`rose ${formatRelative(0.13, "ar-EG", false)}`);
    expect(changePhrase(-0.13, PEOPLE, "fa-IR")).toBe(`fell ${formatRelative(0.13, "fa-IR", false)}`);
  });

  test("percentages change in points, everything else in percent", () => {
    expect(plain(changePhrase(0.0181, PERCENT, "en-GB"))).toBe("rose 1.8 pp");
    expect(changePhrase(0.0181, MINUTES, "en-GB")).toBe("rose 1.8%");
  });

  test("a change that shows as zero was flat", () => {
    expect(changePhrase(0.0004, PEOPLE, "en-GB")).toBe("was flat");
    expect(changePhrase(-0.0004, PEOPLE, "de-DE")).toBe("blieb gleich");
    expect(changePhrase(0.000_04, PERCENT, "en-GB")).toBe("was flat");
    expect(changePhrase(0.0006, PEOPLE, "en-GB")).toBe("rose 0.1%");
  });

  test("the verb never contradicts the sign of the amount beside it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.constantFrom(...UNITS),
        (change, unit) => {
          const [phrase, amount] = [changePhrase(change, unit, "en-GB"), changeText(change, unit, "en-GB")];
          const verb = amount.startsWith("+") ? "rose" : amount.startsWith("−") ? "fell" : "was flat";
          expect(phrase.startsWith(verb)).toBe(true);
          if (verb !== "was flat") expect(phrase).toBe(`${verb} ${amount.slice(1)}`);
        },
      ),
    );
  });
});

describe("names of periods and dates", () => {
  const quarter = { id: "2026-q3", grain: "quarter", first: "2026-07-01" };

  test("quarters, halves and years are named by their ids", () => {
    expect(formatPeriod(quarter, "en-GB")).toBe("Q3 2026");
    expect(formatPeriod({ id: "2026-h1", grain: "half", first: "2026-01-01" }, "de-DE")).toBe("H1 2026");
    expect(formatPeriod({ id: "2026", grain: "year", first: "2026-01-01" }, "fr-FR")).toBe("2026");
  });

  test("weeks, months and days are named in the reader's language", () => {
    const week = { id: "2026-w08", grain: "week", first: "2026-02-16" };
    const month = { id: "2026-09", grain: "month", first: "2026-09-01" };
    const day = { id: "2026-09-14", grain: "day", first: "2026-09-14" };
    expect(inAll((locale) => formatPeriod(week, locale))).toEqual([
      "16–22 Feb 2026",
      "Feb 16–22, 2026",
      "16.–22. Feb. 2026",
      "16–22 févr. 2026",
    ]);
    expect(inAll((locale) => formatPeriod(month, locale))).toEqual([
      "September 2026",
      "September 2026",
      "September 2026",
      "septembre 2026",
    ]);
    expect(formatPeriod(day, "en-GB")).toBe("14 Sept 2026");
  });

  test("dates do not depend on the time zone of the machine", () => {
    const zone = process.env["TZ"];
    try {
      for (const other of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
        process.env["TZ"] = other;
        expect(formatDate("2026-10-02", "en-GB")).toBe("2 Oct 2026");
        expect(formatLongDate("2026-10-02", "en-US")).toBe("October 2, 2026");
        expect(formatDate("2026-10-02", "fa-IR"), "our periods are Gregorian").toContain("۲۰۲۶");
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });
});
