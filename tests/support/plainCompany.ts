import { DAY_MS, isoDay } from "./oraclePeriods.ts";
import type { Company, Definition } from "./smallCompany.ts";

const START = Date.parse("2026-01-01T00:00:00Z");
const METRIC: Definition = { unit: "things", grain: "day", rollup: "sum", from: "facts", time: "day" };

/** Three things a day in the first half of 2026, its second quarter the edition: a report to try a page or a key on. */
export function plainCompany(body: string, change: Partial<Company> = {}): Company {
  return {
    table: "facts",
    rows: Array.from({ length: 181 }, (_, index) => ({ day: isoDay(START + index * DAY_MS), count: "3" })),
    metrics: {
      star: { ...METRIC, name: "Star", role: "north_star", value: "sum(count)" },
      orders: { ...METRIC, name: "Orders", role: "input", value: "sum(count) * 2" },
      money: { ...METRIC, name: "Money", role: "outcome", value: "sum(count) * 5" },
    },
    calendar: {},
    edition: "2026-q2",
    keys: "",
    body,
    takenAt: "2026-07-02T06:00:00Z",
    through: "2026-06-30",
    format: "csv",
    ...change,
  };
}
