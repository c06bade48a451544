import { type Company, type Definition, visits } from "../../support/smallCompany.ts";
import { LONG } from "./visits.ts";

const MONEY: Definition = {
  from: "visits",
  time: "day",
  grain: "day",
  review: "week",
  rollup: "sum",
  unit: "currency",
  value: "sum(amount)",
  segments: "{}",
};

/** A first report without a target on so many days, the last of them the last of March 2026. */
function young(edition: string, first: string, days: number): Company {
  return {
    table: "visits",
    rows: visits("young", first, days),
    metrics: {
      revenue: { ...MONEY, role: "north_star" },
      inside: { ...LONG, thresholds: "{ breach: 0.9 }" },
    },
    calendar: {},
    edition,
    keys: "",
    body: "",
    takenAt: "2026-04-02T06:00:00Z",
    through: "2026-03-31",
    format: "csv",
  };
}

/** The data begin within the quarter, within the month before the edition's, and within its last two weeks. */
export const FOUR_WEEKS = young("2026-q1", "2026-03-04", 28);
export const SIX_WEEKS = young("2026-03", "2026-02-18", 42);
export const FEW_DAYS = young("2026-03", "2026-03-25", 7);
/** Without a whole week whose course could be shown. */
export const NO_WEEK: Company = { ...FEW_DAYS, body: "<Recent />" };
