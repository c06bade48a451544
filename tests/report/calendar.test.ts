import { describe, expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import { compare } from "../../src/report/blocks/comparison.ts";
import { buildBridge } from "../../src/report/blocks/drivers.ts";
import { alignedBy, calendarOf, weightIn } from "../../src/report/calendarDays.ts";
import { FigureBook } from "../../src/report/figureBook.ts";
import type { Measured } from "../../src/report/measured.ts";
import { bookByHand, measuredByHand, period } from "../support/handMade.ts";
import { OFFICE_DAYS } from "../support/workedExamples.ts";

const DAILY = { grain: "day", review: "month", rollup: "sum", unit: "orders", value: "count(*)" };
const six = (value: number | null) => (value === null ? null : Number(value.toPrecision(6)));

/** The daily series of the worked example, from 1 December 2025 to 31 December 2026. */
const office = (keys: Readonly<Record<string, unknown>> = {}) =>
  measuredByHand({ id: "orders", first: "2025-12-01", values: OFFICE_DAYS, keys: { ...DAILY, ...keys } });

/** A book of the same in another language. */
const inGerman = (book: FigureBook) => new FigureBook({ ...book.facts, locale: "de-DE" });

/** Days from `first` on, each weekday (Monday first) worth so much, times what a day is. */
function days(
  first: string,
  last: string,
  shape: readonly number[],
  factor: (iso: string) => number = () => 1,
) {
  const [from, to] = [parseDay(first) ?? 0, parseDay(last) ?? 0];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const day = from + index;
    return (shape[(day + 3) % 7] ?? 0) * factor(new Date(day * 86_400_000).toISOString().slice(0, 10));
  });
}

const WORK = [100, 100, 100, 100, 100, 20, 20];
const compareIn = (measured: Measured, edition: string, vs: "previous" | "year" = "previous") => {
  const book = bookByHand(edition, [measured]);
  return { book, found: compare(book, measured, vs, null) };
};

describe("the worked example of mathematics §9 in a report", () => {
  const december = compareIn(office(), "2026-12");

  test("the raw change stays, the adjusted one and the calendar's part stand beside it", () => {
    const { book } = december;
    expect(book.of("orders", "change", "previous").value).toBe(2234);
    expect(six(book.of("orders", "percent_change", "previous").value)).toBe(0.094425);
    expect(six(book.of("orders", "adjusted_change", "previous").value)).toBe(0.0160015);
    expect(six(book.of("orders", "calendar_effect", "previous").value)).toBe(1840.81);
    expect(book.of("orders", "adjusted_change", "previous")).toMatchObject({
      text: "+1.6%",
      unit: { kind: "percent" },
    });
    expect(book.of("orders", "calendar_effect", "previous")).toMatchObject({
      text: "+1,841",
      unit: { name: "orders" },
    });
  });

  test("the year before, and quarters", () => {
    expect(six(december.book.of("orders", "adjusted_change", "year").value)).toBe(0.0200274);
    expect(six(december.book.of("orders", "percent_change", "2025-12").value)).toBe(0.0207356);
    const quarter = bookByHand("2026-q4", [office()]);
    expect(six(quarter.of("orders", "percent_change", "previous").value)).toBe(0.00308001);
    expect(six(quarter.of("orders", "adjusted_change", "previous").value)).toBe(0.00327278);
  });

  test("what the days of a period weigh is one function for all", () => {
    const last = parseDay("2026-12-31") ?? 0;
    expect(six(weightIn(office(), period("2026-11"), last))).toBe(29.5778);
    expect(six(weightIn(office(), period("2026-12")))).toBe(31.8609);
    expect(calendarOf(office(), last)?.basis).toBe("weekdays");
  });

  test("the sentence, in English and German", () => {
    expect(december.found.calendar?.line).toBe(
      "December 2026 is 2,234 above November 2026 (+9.4%). 1,841 of that is a longer month with more working days; like for like it is +1.6%.",
    );
    const german = compare(inGerman(december.book), office(), "previous", null);
    expect(german.calendar?.line).toBe(
      "Dezember 2026 liegt 2.234 über November 2026 (+9,4\u00a0%). 1.841 davon macht ein längerer Monat mit mehr Arbeitstagen aus; vergleichbar gerechnet sind es +1,6\u00a0%.",
    );
    expect(german.calendar?.beside).toBe("vergleichbar gerechnet +1,6\u00a0%");
  });

  test("no sentence where raw and adjusted differ by nothing that shows", () => {
    expect(compareIn(office(), "2026-q4").found.calendar).toBeNull();
  });

  test("the judgement goes by the adjusted change", () => {
    expect(december.found.judgement).toBe("good");
    expect(december.found.phrase.text).toBe("rose 9.4%");
  });
});
