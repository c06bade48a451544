import { describe, expect, test } from "vitest";
import { askedCalendar } from "../../src/content/askedCalendar.ts";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { validate } from "../../src/content/validate.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

function wrong(
  lines: string,
  schema: typeof reportSchema | typeof metricSchema = reportSchema,
): Diagnostic[] {
  const front = readFrontMatter("content/report.mdx", `---\ncompany: Orchard\n${lines}\n---\n`);
  if (Array.isArray(front)) return front;
  const found = validate(front, schema);
  return Array.isArray(found) ? found : [];
}

describe("calendars of whole weeks", () => {
  test.each([
    'fiscal_year_starts: "4-4-5"',
    "fiscal_year_starts: 445",
    "fiscal_year_starts: 4-5-4",
    "fiscal_year_starts: [5, 4, 4]",
    "fiscal_year_starts: last Saturday of January",
    "fiscal_year_starts: { month: 2, pattern: 4-4-5 }",
    "week_starts: 4-4-5",
    "calendar: retail",
    "calendar: 4-4-5",
    "calendar: 454",
    "calendar: { type: 5-4-4, starts: february }",
    "calendar: NRF",
    "fiscal_calendar: 13 periods",
    "fiscal_periods: 13",
    "periods_per_year: 13",
    "fiscal_year: 52/53 weeks",
    "retail_calendar: true",
    "week_pattern: 4-4-5",
    "calendar: 13 four-week periods",
  ])("%s is told what is not supported, and what to do meanwhile", (line) => {
    const [first, ...others] = wrong(line);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: "unsupported-calendar", file: "content/report.mdx", line: 3 });
    expect(first?.message).toContain("not supported");
    expect(first?.mend).toContain("fiscal_year_starts: 2");
  });

  test.each([
    ["fiscal_year_starts: april", "wrong-type"],
    ["fiscal_year_starts: 13", "wrong-type"],
    ["calendar: gregorian", "unknown-key"],
    ["week_starts: mondy", "wrong-type"],
    ["curency: EUR", "unknown-key"],
    ["fiscal_year_named: first", "wrong-type"],
    ["tems: {}", "unknown-key"],
  ])("%s stays what it was: %s", (line, code) => {
    expect(wrong(line).map((one) => one.code)).toEqual([code]);
  });

  test("the keys that there are are not taken for one", () => {
    for (const key of [...Object.keys(reportSchema.shape), ...Object.keys(metricSchema.shape)])
      expect(askedCalendar(key, "growth of 12,445 people in 2026"), key).toBeNull();
  });
});
