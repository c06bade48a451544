import { addMonths, berlin, type Day } from "./calendar.ts";
import { FIRST, LAST } from "./drivers.ts";
import type { Person } from "./people.ts";
import { type Random, stream, whole } from "./random.ts";

/** One payment of a subscriber. */
export interface Payment {
  /** The local day in Berlin. */
  readonly day: Day;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly cents: number;
  /** Whether it is the first month, at half the price. */
  readonly intro: boolean;
}

const PRICES = [1090, 1050, 790];

/** All payments, in order of time. A subscription outlives the last visit by up to three months. */
export function payments(people: readonly Person[]): Payment[] {
  const random = stream("payments");
  const paid = people.filter((p) => p.plan === 1).flatMap((p) => ofMember(random, p));
  return paid.sort((a, b) => a.at - b.at);
}

function ofMember(random: Random, person: Person): Payment[] {
  const price = PRICES[person.region] ?? 0;
  const wait = person.joined === undefined ? 30 : 4;
  const [start, end] = [
    person.from + whole(random, wait),
    Math.min(LAST + 1, person.until + whole(random, 90)),
  ];
  const paid: Payment[] = [];
  for (let k = 0, d = start; d < end; d = addMonths(start, ++k)) {
    const at = berlin(d, whole(random, 86_400) * 1000 + whole(random, 1000));
    const intro = k === 0 && person.joined !== undefined;
    if (d >= FIRST) paid.push({ day: d, at, cents: intro ? price / 2 : price, intro });
  }
  return paid;
}
