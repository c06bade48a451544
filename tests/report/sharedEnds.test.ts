import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/content/measures.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { FigureBook } from "../../src/ledger/figureBook.ts";
import type { Report } from "../../src/report/report.ts";
import { bookByHand, measuredByHand, period } from "../support/handMade.ts";
import { isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf } from "../support/smallCompany.ts";

const DAY = 86_400_000;
const SOURCE = { from: "orders", time: "day", grain: "day", unit: "orders" };
const STAR = { role: "north_star", rollup: "sum", value: "sum(amount)", ...SOURCE };

/** Orders of each day from the first to the last, by a member that changes every third day. */
function orders(first: string, last: string, amount: (iso: string) => number): Row[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const days = (Date.parse(`${last}T00:00:00Z`) - start) / DAY + 1;
  return Array.from({ length: days }, (_, index) => {
    const day = isoDay(start + index * DAY);
    return { day, member: `m${Math.floor(index / 3)}`, amount: String(amount(day)) };
  });
}

/** Data that begin on 13 August 2025, a Wednesday: Q3 2025 has six whole weeks, from 18 August to 28 September. */
const BEGUN = orders("2025-08-13", "2026-09-30", (day) => (day < "2026-01-01" ? 100 : 103));

function company(metrics: Record<string, Definition>, more: Partial<Company> = {}): Company {
  return {
    table: "orders",
    rows: BEGUN,
    metrics,
    calendar: {},
    edition: "2026-q3",
    keys: "",
    body: "Words.",
    takenAt: "2026-10-02T06:00:00Z",
    through: "2026-09-30",
    format: "csv",
    ...more,
  };
}

function figureOf(report: Report, id: string): Figure {
  const found = report.ledger.figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`there is no figure ${id}`);
  return found;
}

describe("where the data begin within the earlier period", () => {
  test("the headline compares the whole weeks that both have, beside the comparison that is missing", async () => {
    const report = await reportOf(company({ sales: { ...STAR, review: "week" } }));
    const { year, previous, shared } = report.headline;
    expect(year.change).toMatchObject({
      reason: "before the snapshot",
      why: "data begin on 13 August 2025",
    });
    expect(year.partLabel).toBeNull();
    expect(previous.change.reason).toBeNull();
    expect(shared).toHaveLength(1);
    expect(shared[0]).toMatchObject({
      vs: "year",
      against: "Q3 2025",
      partLabel: "the last 6 whole weeks of each",
      judgement: "good",
      base: { id: "sales@2026-q3:shared_base.year", value: 4200, text: "4,200" },
      value: { id: "sales@2026-q3:shared_value.year", value: 4326 },
      change: { id: "sales@2026-q3:shared_change.year", text: "+3.0%", unit: { kind: "percent" } },
    });
    expect(figureOf(report, "sales@2026-q3:shared_change.year").shown).toContain("index");
  });

  test("people are counted anew over these weeks, and the figure names the SQL that did", async () => {
    const people = { ...STAR, rollup: "recompute", value: "count(distinct member)", unit: "people" };
    const report = await reportOf(company({ members: people }));
    const members = (first: string, last: string) =>
      new Set(BEGUN.filter(({ day = "" }) => day >= first && day <= last).map(({ member }) => member)).size;
    // The last six whole weeks of Q3 2026 end on 27 September.
    expect(figureOf(report, "members@2026-q3:shared_base.year").value).toBe(
      members("2025-08-18", "2025-09-28"),
    );
    expect(figureOf(report, "members@2026-q3:shared_value.year").value).toBe(
      members("2026-08-17", "2026-09-27"),
    );
    const { queries } = figureOf(report, "members@2026-q3:shared_change.year");
    for (const span of ["2025-08-18..2025-09-28", "2026-08-17..2026-09-27"]) {
      expect(queries).toContain(`members/${span}`);
      const sql = report.ledger.queries[`members/${span}`] ?? "";
      expect(sql).toContain(span.slice(0, 10));
    }
  });

  test("what is counted by the month is compared by whole months", async () => {
    const report = await reportOf(company({ sales: { ...STAR, grain: "month" } }));
    expect(report.headline.shared[0]).toMatchObject({
      partLabel: "the last whole month of each",
      base: { value: 3000 },
      value: { value: 3090 },
    });
  });

  test("a balance is held by the last week alone", async () => {
    const report = await reportOf(company({ sales: { ...STAR, rollup: "last", value: "max(amount)" } }));
    expect(report.headline.shared[0]).toMatchObject({
      partLabel: "the last whole week of each",
      base: { value: 100 },
      value: { value: 103 },
    });
  });

  test("a share changes by points", async () => {
    const share = {
      role: "north_star",
      rollup: "mean",
      numerator: "count(*) filter (where amount > 100)",
      denominator: "count(*)",
      ...SOURCE,
      unit: "percent",
    };
    const report = await reportOf(company({ part: share }));
    expect(report.headline.shared[0]).toMatchObject({ change: { value: 1, text: "+100.0\u00a0pp" } });
  });

  test("in German, of one and of several", () => {
    const { lastOfEach } = languageOf("de-DE").report.comparison;
    expect(lastOfEach(6, "week")).toBe("jeweils die letzten 6 ganzen Wochen");
    expect(lastOfEach(1, "month")).toBe("jeweils der letzte ganze Monat");
    expect(lastOfEach(1, "week")).toBe("jeweils die letzte ganze Woche");
  });

  test.each([
    ["the week that is the period itself", "2025-w33", "2025-w34"],
    ["a quarter before the data", "2025-q2", "2025-q4"],
  ])("%s is compared by nothing", (_, base, edition) => {
    const values = Array.from({ length: 400 }, () => 100);
    const measured = measuredByHand({
      id: "orders",
      first: "2025-08-13",
      values,
      keys: { grain: "day", rollup: "sum" },
    });
    const figure = bookByHand(edition, [measured]).of(
      "orders",
      "shared_change",
      period(base).id as `${number}`,
    );
    expect(figure).toMatchObject({ value: null, reason: "before the snapshot" });
  });

  test.each([
    ["both periods are whole", "2026-q3", "previous", {}, "both whole"],
    ["the later one is not over", "2026-q3", "year", { through: "2026-08-31" }, "incomplete period"],
    [
      "the definition changed since the first of these weeks",
      "2026-q3",
      "year",
      { keys: { changes: [{ since: "2026-02-01", what: "Gifts no longer count." }] } },
      "definition changed",
    ],
  ] as const)("none where %s", (_, edition, vs, more, reason) => {
    const values = Array.from({ length: 414 }, () => 100);
    const keys = { grain: "day", rollup: "sum", ...("keys" in more ? more.keys : {}) };
    const through = "through" in more ? { through: more.through } : {};
    const measured = measuredByHand({ id: "orders", first: "2025-08-13", values, ...through, keys });
    expect(bookByHand(edition, [measured]).of("orders", "shared_change", vs)).toMatchObject({
      value: null,
      reason,
    });
  });

  test("segments and targets have none, and are told so", () => {
    const measured = measuredByHand({
      id: "orders",
      first: "2025-08-13",
      values: [1],
      keys: { grain: "day" },
    });
    const book = bookByHand("2026-q3", [measured]);
    const ref = { metric: "orders", period: null, segment: null, measure: "shared_change" } as const;
    expect(book.objection({ ...ref, vs: "target" })?.message).toBe(
      "shared_change is against an earlier period, not against a target",
    );
    expect(book.objection({ ...ref, vs: "year" })).toBeNull();
  });
});

test("they are the sums of the last whole weeks of both that the data hold, counted otherwise", () => {
  const days = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 420, maxLength: 420 });
  const editions = fc.constantFrom("2025-q3", "2025-q4", "2025-h2", "2025-06", "2025-09");
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), editions, (values, late, edition) => {
      const start = Date.parse("2025-04-01T00:00:00Z") + late * DAY;
      const measured = measuredByHand({
        id: "orders",
        first: isoDay(start),
        values,
        keys: { grain: "day", rollup: "sum", unit: "orders" },
      });
      const book: FigureBook = bookByHand(edition, [measured]);
      const [current, base] = [period(edition), previousOf(edition)];
      // Mondays whose week lies in a period, and in the data.
      const mondays = ({ first, last }: { first: number; last: number }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
          (day) => (((day + 3) % 7) + 7) % 7 === 0 && day + 6 <= last && day * DAY >= start,
        );
      const [before, after] = [mondays(base), mondays(current)];
      const count = Math.min(before.length, after.length);
      const sum = (weeks: readonly number[]) =>
        weeks
          .slice(weeks.length - count)
          .flatMap((monday) => Array.from({ length: 7 }, (_, index) => monday + index))
          .reduce((all, day) => all + (values[day - start / DAY] ?? Number.NaN), 0);
      const of = (measure: Measure) => book.of("orders", measure, "previous");
      const isLate = base.first * DAY < start && current.first * DAY >= start;
      if (!isLate) return;
      if (count === 0) {
        expect(of("shared_change").reason).toBe("before the snapshot");
        return;
      }
      expect([of("shared_base").value, of("shared_value").value]).toEqual([sum(before), sum(after)]);
      if (sum(before) > 0) expect(of("shared_change").value).toBeCloseTo(sum(after) / sum(before) - 1, 12);
    }),
    { numRuns: 100, seed: 2026 },
  );
});

/** The period before, by its id. */
function previousOf(edition: string) {
  const before: Readonly<Record<string, string>> = {
    "2025-q3": "2025-q2",
    "2025-q4": "2025-q3",
    "2025-h2": "2025-h1",
    "2025-06": "2025-05",
    "2025-09": "2025-08",
  };
  return period(before[edition] ?? "");
}
