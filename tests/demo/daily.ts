import { type Day, iso } from "./calendar.ts";
import { FIRST, LAST, noise, OUTAGE, PROMPTS, reporting } from "./drivers.ts";
import { EARLIER, type Person, REGIONS } from "./people.ts";

/** Counts of one day. */
export interface Total {
  active: number;
  joined: number;
  /** Posts by region. */
  readonly posts: number[];
}

/** The counts of every simulated day, in order. */
export function totals(people: readonly Person[]): Total[] {
  const days = Array.from(
    { length: LAST - FIRST + 1 },
    (): Total => ({ active: 0, joined: 0, posts: REGIONS.map(() => 0) }),
  );
  for (const person of people) {
    const first = days[(person.joined ?? FIRST - 1) - FIRST];
    if (first) first.joined += 1;
    for (const visit of person.visits) add(days[visit.day - FIRST], person.region, visit.posts);
  }
  return days;
}

function add(sum: Total | undefined, region: number, posts: number): void {
  if (!sum) return;
  sum.active += 1;
  sum.posts[region] = (sum.posts[region] ?? 0) + posts;
}

/** A line of a CSV file and the day it is about. */
export interface Line {
  readonly day: Day;
  readonly text: string;
}

/** day, requests, failed, page_views, registered. */
export function serviceLines(days: readonly Total[]): Line[] {
  let registered = EARLIER;
  return days.map((sum, i) => {
    const d = FIRST + i;
    registered += sum.joined;
    const requests = Math.round(sum.active * 2640 * noise("requests", d, 0.02, 0.01));
    const failed = Math.round(requests * (d === OUTAGE ? 0.227 : 0.003 * noise("failed", d, 0.12, 0.04)));
    const views = Math.round(sum.active * pagesEach(d) * noise("views", d, 0.03, 0.02));
    return { day: d, text: [iso(d), requests, failed, views, registered].join(",") };
  });
}

/** Since the prompts a long conversation spans several pages. */
function pagesEach(d: Day): number {
  return d >= PROMPTS ? 27.5 : 23;
}

/** day, region, posts_seen, reports, blocks. */
export function moderationLines(days: readonly Total[]): Line[] {
  const owed = [0, 0.5, 0, 0.5, 0, 0.5];
  return days.flatMap((sum, i) =>
    sum.posts.map((posts, region) => {
      const d = FIRST + i;
      const seen = Math.round(posts * 0.97);
      const bad = seen * reporting(d) * noise("reports", d, 0, 0.012);
      const counts = [0.62, 0.38].map((share, k) => settle(owed, 2 * region + k, bad * share));
      return { day: d, text: [iso(d), REGIONS[region] ?? "", seen, ...counts].join(",") };
    }),
  );
}

/** The whole part of what is owed; the rest is owed to the next day. */
function settle(owed: number[], at: number, amount: number): number {
  const sum = (owed[at] ?? 0) + amount;
  owed[at] = sum - Math.floor(sum);
  return Math.floor(sum);
}
