import { type Day, day } from "./calendar.ts";
import { closing, noise, regionShares, staying, subscribing } from "./drivers.ts";
import { type Random, shuffled, stream, wait, whole } from "./random.ts";

/** Where members live; a person holds the index. */
export const REGIONS = ["Europe", "Americas", "Asia-Pacific"] as const;
/** What members subscribe to; a person holds the index. */
export const PLANS = ["free", "plus"] as const;
/** Accounts that were registered before the first simulated day. */
export const EARLIER = 23_400;

/** A visit: the day and the number of posts on it. */
export interface Visit {
  readonly day: Day;
  readonly posts: number;
}

/** One member. */
export interface Person {
  readonly id: number;
  readonly region: number;
  readonly plan: number;
  /** The day of joining, or undefined if before the simulation. */
  readonly joined: Day | undefined;
  /** The first day on which the simulation lets them come. */
  readonly from: Day;
  /** The first day on which they no longer come. */
  readonly until: Day;
  /** Whether they close their account on the day `until`. */
  readonly closes: boolean;
  /** The chance that they come on an average day after the first week. */
  readonly habit: number;
  /** How much readier to post they are than others. */
  readonly voice: number;
  readonly visits: Visit[];
}

/** Where people come from. */
export interface Population {
  /** A member of earlier times, there at the start or coming back. */
  earlier(region: number, from: Day): Person;
  /** The person who joins next. */
  joiner(id: number, d: Day): Person;
  /** The accounts that posted advertisements until they were found, with their visits. */
  spammers(): Person[];
}

/** A new population; each one gives the same people in the same order. */
export function population(): Population {
  const [old, young, even] = [stream("earlier"), stream("joiner"), evenly()];
  const ids = shuffled(
    stream("earlier accounts"),
    Array.from({ length: EARLIER }, (_, i) => i + 1),
  );
  const reserved = ids.splice(0, 25);
  return {
    earlier: (region, from) => comeBack(old, ids.pop() ?? exhausted(), region, from),
    joiner: (id, d) => join(young, even, id, d),
    spammers: () => reserved.map(spammer),
  };
}

function comeBack(r: Random, id: number, region: number, from: Day): Person {
  const plan = r() < subscribing(from) ? 1 : 0;
  const until = from + 8 + Math.ceil(wait(r, r() < 0.26 ? 60 : 250));
  return { ...character(r, plan), id, region, plan, joined: undefined, from, until, closes: r() < 0.3 };
}

/** Leaving and staying are spread evenly over those who join, so that weeks differ by more than luck. */
function join(r: Random, even: Evenly, id: number, d: Day): Person {
  const region = place(r(), regionShares(d));
  const leaves = even("leaves", closing(d) * noise("closing", d, 0, 0.02));
  const stays = !leaves && even("stays", staying(d) / (1 - closing(d)));
  const plan = r() < (stays ? subscribing(d) : 0.015) ? 1 : 0;
  const until = d + (leaves ? firstDays(r) : stays ? months(r) : weeks(r));
  const person = { ...character(r, plan), id, region, plan, joined: d, from: d, until };
  return { ...person, habit: stays ? person.habit : 0.35, closes: leaves || (until > d + 7 && r() < 0.2) };
}

function character(r: Random, plan: number): Pick<Person, "habit" | "voice" | "visits"> {
  const voice = (0.15 + wait(r, 0.85)) * (plan === 1 ? 1.25 : 1);
  return { habit: 0.25 + 0.6 * r() ** 0.8, voice, visits: [] };
}

function spammer(id: number): Person {
  const [r, end] = [stream(`spam ${id}`), day("2026-07-01")];
  const from = day("2026-05-01") + whole(r, 30);
  const visits = Array.from({ length: end - from }, (_, k) => ({ day: from + k, posts: 2 + whole(r, 6) }));
  const account = { id, region: whole(r, 2), plan: 0, joined: undefined, from, until: end };
  return { ...account, closes: false, habit: 1, voice: 1, visits };
}

type Evenly = (label: string, chance: number) => boolean;

/** True for the share `chance` of the calls, spread evenly over them. */
function evenly(): Evenly {
  const owed = new Map<string, number>();
  return (label, chance) => {
    const sum = (owed.get(label) ?? 0.5) + chance;
    owed.set(label, sum >= 1 ? sum - 1 : sum);
    return sum >= 1;
  };
}

/** After how many days somebody who leaves at once does so: one to seven. */
function firstDays(r: Random): number {
  return 1 + place(r(), [0.3, 0.2, 0.15, 0.12, 0.1, 0.07, 0.06]);
}

function weeks(r: Random): number {
  return 5 + Math.ceil(wait(r, 11));
}

function months(r: Random): number {
  return 14 + Math.ceil(wait(r, r() < 0.6 ? 60 : 250));
}

function place(u: number, shares: readonly number[]): number {
  const below = shares.map((_, i) => shares.slice(0, i + 1).reduce((a, b) => a + b, 0));
  const found = below.findIndex((sum) => u < sum);
  return found < 0 ? shares.length - 1 : found;
}

function exhausted(): never {
  throw new Error("no earlier accounts left");
}
