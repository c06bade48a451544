import { type Day, day, week, weekday } from "./calendar.ts";
import { normal, stream } from "./random.ts";

/** The first and the last simulated day. */
export const FIRST = day("2025-01-01");
export const LAST = day("2026-10-01");
/** The day on which reply prompts came to everybody. */
export const PROMPTS = day("2026-07-13");
/** The day of the outage. */
export const OUTAGE = day("2026-05-19");

/** A quantity over time: straight lines between knots, level outside them. */
export type Path = (d: Day) => number;

/** Returning members who are active on an average day. */
export const returning = path({
  "2025-01-01": 1378,
  "2025-04-01": 1415,
  "2025-07-01": 1462,
  "2025-10-01": 1474,
  "2026-01-01": 1488,
  "2026-04-01": 1521,
  "2026-06-30": 1578,
  "2026-07-12": 1582,
  "2026-08-03": 1743,
  "2026-10-01": 1765,
});
/** People who join on an average day. */
export const joining = path({
  "2025-01-01": 61,
  "2025-07-01": 66,
  "2026-01-01": 68.5,
  "2026-04-15": 72,
  "2026-07-06": 71.5,
  "2026-08-03": 65,
  "2026-10-01": 64,
});
/** How often newcomers come back in their first week, relative to the usual. */
export const firstWeek = path({ "2026-07-13": 1, "2026-08-03": 0.955 });
/** Share of newcomers who close their account within seven days. */
export const closing = path({
  "2026-07-12": 0.0415,
  "2026-07-20": 0.043,
  "2026-08-02": 0.046,
  "2026-08-03": 0.058,
  "2026-08-17": 0.0605,
});
/** Share of newcomers who stay beyond the first weeks. */
export const staying = path({ "2026-06-20": 0.272, "2026-07-20": 0.25, "2026-10-01": 0.242 });
/** Share of those who stay, or come back, that subscribe. */
export const subscribing = path({ "2025-01-01": 0.25, "2026-10-01": 0.37 });
/** Share of posts that are reported or blocked; from April 2026 without the reports of the spam filter. */
export const reporting = path({
  "2026-03-31": 0.012,
  "2026-04-01": 0.008,
  "2026-07-01": 0.008,
  "2026-09-14": 0.0094,
});
/** Share of members in Asia-Pacific. */
const asiaPacific = path({
  "2025-01-01": 0.208,
  "2026-06-15": 0.222,
  "2026-07-06": 0.237,
  "2026-08-10": 0.279,
  "2026-10-01": 0.288,
});
/** How much reply prompts raise posting: at once in most part, wholly after a week. */
const prompting = path({ "2026-07-12": 0, "2026-07-13": 0.75, "2026-07-20": 1 });
/** How much readier to post people are than in spring 2026. */
const readiness = path({ "2025-01-01": 0.982, "2025-07-01": 0.99, "2026-04-01": 1 });

/** Shares of the regions, in the order of REGIONS. */
export function regionShares(d: Day): readonly [number, number, number] {
  const asia = asiaPacific(d);
  return [(1 - asia) * 0.62, (1 - asia) * 0.38, asia];
}

const RATES = [0.343, 0.327, 0.215];
const LIFTS = [0.128, 0.12, 0.055];

/** Share of the active people of a region who post on the day. */
export function posting(d: Day, region: number, newcomer: boolean): number {
  const lift = (LIFTS[region] ?? 0) * prompting(d) * (newcomer ? 0.2 : 1);
  const who = newcomer ? 0.75 : 1;
  return (
    (RATES[region] ?? 0) *
    who *
    readiness(d) *
    (1 + lift) *
    POSTING_DAYS(d) *
    noise("posting", d, 0.01, 0.005)
  );
}

/** What makes more or fewer people come on this day than on an average one. */
export function attendance(d: Day): number {
  const season = 1 + 0.008 * Math.cos((2 * Math.PI * (d - day("2025-01-20"))) / 365.25);
  return season * holidays(d) * ACTIVE_DAYS(d) * (d === OUTAGE ? 0.75 : 1) * noise("active", d, 0.008, 0.006);
}

/** What makes more or fewer people join on this day than on an average one. */
export function inviting(d: Day): number {
  return ACTIVE_DAYS(d) * noise("joining", d, 0.04, 0.012);
}

/** A factor around 1 that varies by day and by week. */
export function noise(label: string, d: Day, daily: number, weekly: number): number {
  const [of, by] = [stream(`${label} ${d}`), stream(`${label} week ${week(d)}`)];
  return 1 + daily * clip(normal(of)) + weekly * clip(normal(by));
}

const ACTIVE_DAYS = byWeekday([0.985, 0.955, 0.975, 0.985, 1, 1.055, 1.045]);
const POSTING_DAYS = byWeekday([0.99, 0.985, 0.995, 1, 0.99, 1.01, 1.03]);

function holidays(d: Day): number {
  return d >= day("2025-12-23") && d <= day("2026-01-02") ? 0.975 : 1;
}

function byWeekday(factors: readonly number[]): Path {
  return (d) => factors[weekday(d)] ?? 1;
}

function clip(z: number): number {
  return Math.max(-2, Math.min(2, z));
}

function path(knots: Readonly<Record<string, number>>): Path {
  const points = Object.entries(knots).map(([at, value]) => ({ at: day(at), value }));
  return (d) => {
    const after = points.find((p) => p.at >= d) ?? points.at(-1);
    const before = points.findLast((p) => p.at <= d) ?? points[0];
    if (!after || !before) throw new Error("path: no knots");
    if (after.at === before.at) return after.value;
    return before.value + ((d - before.at) / (after.at - before.at)) * (after.value - before.value);
  };
}
