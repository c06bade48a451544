import { describe, expect, test } from "vitest";
import { plainText } from "../../src/document/plain.ts";
import { shownBy } from "../../src/report/outline/shown.ts";
import type { Report } from "../../src/report/report.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf, tell } from "../support/smallCompany.ts";

const START = Date.parse("2025-10-01T00:00:00Z");
const DAYS = 365;

/** About 100 a day, and `later` a day from July 2026 on. */
function rows(later: number): Row[] {
  return Array.from({ length: DAYS }, (_, index) => {
    const day = isoDay(START + index * DAY_MS);
    const level = day >= "2026-07-01" ? later : 100;
    return { day, count: String(level + ((index * 37) % 11)) };
  });
}

const METRIC: Definition = {
  unit: "things",
  grain: "day",
  review: "week",
  rollup: "mean",
  from: "facts",
  time: "day",
  value: "sum(count)",
};

function company(later: number, keys = "", better = "higher"): Company {
  return {
    table: "facts",
    rows: rows(later),
    metrics: {
      star: { ...METRIC, role: "north_star", value: "sum(count) * 0 + 7" },
      orders: { ...METRIC, name: "Orders", role: "input", better },
      pages: { ...METRIC, name: "Pages", role: "lever" },
    },
    calendar: {},
    edition: "2026-q3",
    keys,
    body: "Words.",
    takenAt: "2026-10-02T06:00:00Z",
    through: "2026-09-30",
    format: "csv",
  };
}

const CAUSE = (metric: string) =>
  `causes: [{ metric: ${metric}, what: "The shop was closed.", evidence: "No order came in at night.", action: "It opens again in May." }]`;

/** What the board page says of causes. */
function told(report: Report): string[] {
  return shownBy(report).flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === "list" && item.name === "causes" ? item.items.map((text) => plainText(text)) : [],
    ),
  );
}

async function asked(...given: Parameters<typeof company>): Promise<string[]> {
  const { diagnostics } = await tell(company(...given));
  return diagnostics.filter(({ code }) => code === "cause-missing").map(({ message }) => message);
}

describe("a cause", () => {
  test("is asked for where an input came out worse than was to be expected, by more than chance", async () => {
    const [message, ...others] = await asked(80);
    expect(message).toMatch(
      /^orders came out worse than was to be expected, by more than chance, and no cause is given: We expected .* it came to 85\.?\d*\. The shift begins in the week of 29 June\.$/,
    );
    expect(others).toEqual([]);
  });

  test("is not asked for where it came out better, as it was, or where lower is better", async () => {
    expect(await asked(120)).toEqual([]);
    expect(await asked(100)).toEqual([]);
    expect(await asked(80, "", "lower")).toEqual([]);
    expect(await asked(120, "", "lower")).toHaveLength(1);
  });

  test("stands on the board page with its evidence and what is done, and is asked for no more", async () => {
    expect(await asked(80, CAUSE("orders"))).toEqual([]);
    const [text, ...others] = told(await reportOf(company(80, CAUSE("orders"))));
    expect(text).toMatch(/^▼ Worse than expected: Orders\. We expected /);
    expect(text).toContain(
      "The shop was closed. How we know it: No order came in at night. What we do: It opens again in May.",
    );
    expect(others).toEqual([]);
  });

  test("is bad news that is told, whatever its words name", async () => {
    const cheerful = (keys: string) =>
      tell(company(80, `title: People buy more\n${keys}`)).then(({ diagnostics }) =>
        diagnostics.filter(({ code }) => code === "bad-news-unsaid").map(({ message }) => message),
      );
    const [unsaid, told] = [await cheerful(""), await cheerful(CAUSE("orders"))];
    expect(unsaid.filter((message) => message.includes("orders"))).toHaveLength(1);
    expect(told).toEqual(unsaid.filter((message) => !message.includes("orders")));
  });

  test("that nobody has said is said to be missing", async () => {
    expect(told(await reportOf(company(80)))).toEqual([expect.stringMatching(/Nobody has said why\.$/)]);
  });

  test("of a lever is shown where it is said, and not asked for", async () => {
    const report = await reportOf(company(120, CAUSE("pages")));
    expect(told(report)).toEqual([expect.stringMatching(/^Pages\. We expected .*The shop was closed\./)]);
  });

  test("is of the north star, an input or a lever", async () => {
    const { diagnostics } = await tell(company(100, CAUSE("order")));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "unknown-metric", message: expect.stringContaining("order") },
    ]);
  });
});
