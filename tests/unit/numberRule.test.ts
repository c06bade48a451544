import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCount, formatNumber, formatRelative, type Unit } from "../../src/format/number.ts";

fc.configureGlobal({ seed: 2026 });

const EUR: Unit = { kind: "currency", name: "EUR" };
const JPY: Unit = { kind: "currency", name: "JPY" };
const KWD: Unit = { kind: "currency", name: "KWD" };
const PERCENT: Unit = { kind: "percent", name: "percent" };
const UNITS: readonly Unit[] = [
  { kind: "noun", name: "people" },
  PERCENT,
  EUR,
  JPY,
  KWD,
  { kind: "minutes", name: "minutes" },
  { kind: "hours", name: "hours" },
  { kind: "score", name: "score" },
  { kind: "ratio", name: "ratio" },
];
const LOCALES = ["en-GB", "en-US", "de-DE", "fr-FR", "ja-JP", "ar", "es-ES"];
const MAGNITUDES = Array.from({ length: 19 }, (_, index) => 10 ** (index - 6));
const STYLES = [
  {},
  { signed: true },
  { difference: true },
  { signed: true, difference: true },
  { compact: true },
];

/** What a number is held by: every unit and locale. */
const cases = LOCALES.flatMap((locale) =>
  UNITS.map((unit) => ({ locale, unit, name: `${unit.name} in ${locale}` })),
);

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("one rule for each unit and place", () => {
  test.each(cases.filter(({ unit }) => unit !== PERCENT))(
    "$name: short is what full is below a thousand",
    ({ unit, locale }) => {
      for (const value of [0, 0.5, 2.04, 9.96, 12.34, 99.96, 123.4, 999.4, -12.34])
        expect(formatNumber(value, unit, locale, { compact: true })).toBe(formatNumber(value, unit, locale));
    },
  );

  test.each(cases)("$name: halves round away from zero, below it as above", ({ unit, locale }) => {
    for (const style of STYLES)
      for (const size of MAGNITUDES.flatMap((power) => [0.5, 1.5, 2.5, 9.995].map((of) => of * power))) {
        const [above, below] = [size, -size].map((value) => formatNumber(value, unit, locale, style));
        const digits = (text = "") => text.replace(/[^\p{Nd}]/gu, "");
        expect(digits(below), `${size}`).toBe(digits(above));
      }
  });

  test.each(cases)("$name: nothing that shows as zero has a sign", ({ unit, locale }) => {
    for (const style of STYLES)
      for (const value of [-0, -1e-7, 1e-7, -4e-5]) {
        const text = formatNumber(value, unit, locale, style);
        const zero = (text.match(/\p{Nd}/gu) ?? []).every((digit) => digit === formatCount(0, locale));
        if (zero) expect(text).not.toMatch(/[-+−]/);
      }
  });

  test("a share that lacks little of all is written as finely as one that is little, and never as all", () => {
    const texts = [0.9901, 0.9985, 0.9986, 0.99994, 0.99996, 0.9999996, 1, -0.9985].map((value) =>
      formatNumber(value, PERCENT, "en-GB"),
    );
    expect(texts).toEqual([
      ...["99.01%", "99.85%", "99.86%", "99.99%", "99.996%", "99.99996%", "100.0%", "−99.85%"],
    ]);
    expect(formatNumber(0.9995, PERCENT, "en-GB", { compact: true })).toBe("99.95%");
  });

  test("a number and what its text says are written alike", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        fc.constantFrom(EUR, JPY, KWD, PERCENT),
        (value, unit) => {
          const text = formatNumber(value, unit, "en-US");
          const said = Number(text.replace(/[^\d.E-]/g, "")) / (unit.kind === "percent" ? 100 : 1);
          if (said > 0 && !text.includes("E")) expect(formatNumber(said, unit, "en-US")).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("999.995 is a thousand, in whichever unit", () => {
    expect(formatNumber(999.995, EUR, "en-GB")).toBe(formatNumber(1000, EUR, "en-GB"));
    expect(formatNumber(999.994, EUR, "en-GB")).toBe("€999.99");
    expect(formatNumber(999.5, JPY, "en-GB")).toBe(formatNumber(1000, JPY, "en-GB"));
    expect(formatNumber(9.96, { kind: "noun", name: "people" }, "en-GB")).toBe("10");
    expect(formatNumber(9.996, { kind: "score", name: "score" }, "en-GB")).toBe("10.0");
    expect(formatNumber(99.96, { kind: "hours", name: "hours" }, "en-GB")).toBe("100\u00a0h");
  });

  test("four tenths of a cent are that in full and in short; what is less than a hundredth of a coin is nothing", () => {
    for (const style of [{}, { compact: true }, { difference: true }]) {
      expect(formatNumber(0.004, EUR, "en-GB", style)).toBe("€0.004");
      expect(plain(formatNumber(0.0042, EUR, "de-DE", style))).toBe("0,0042 €");
      expect(formatNumber(0.000_04, EUR, "en-GB", style)).toBe("€0.00");
      expect(formatNumber(0.006, EUR, "en-GB", style)).toBe("€0.01");
      expect(formatNumber(0.25, JPY, "en-US", style)).toBe("¥0.25");
    }
  });

  test("thousands are grouped alike in a language that has no short form for them", () => {
    for (const style of [{}, { compact: true }]) {
      expect(plain(formatNumber(3200, EUR, "de-DE", style))).toBe("3.200 €");
      expect(plain(formatNumber(8000, EUR, "de-DE", style))).toBe("8.000 €");
      expect(plain(formatNumber(12_345.6, EUR, "de-DE", style))).toBe("12.346 €");
    }
    expect(plain(formatNumber(1_500_000, EUR, "de-DE", { compact: true }))).toBe("1,5 Mio. €");
  });

  test("minus a half is rounded as a value, as a change and as a count", () => {
    for (const style of [{}, { difference: true }, { signed: true, difference: true }])
      expect(formatNumber(-0.5, JPY, "en-US", style)).toBe("−¥1");
    expect(formatCount(-0.5, "en-GB")).toBe("−1");
    expect(formatRelative(-0.0005, "en-GB")).toBe("−0.1%");
    expect(formatNumber(-0.0005, PERCENT, "en-GB", { difference: true })).toBe("−0.05\u00a0pp");
  });
});
