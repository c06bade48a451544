import type { Day } from "./calendar.ts";
import {
  attendance,
  FIRST,
  firstWeek,
  inviting,
  joining,
  LAST,
  posting,
  regionShares,
  returning,
} from "./drivers.ts";
import { type Person, type Population, REGIONS } from "./people.ts";
import { type Random, stream, wait } from "./random.ts";

/** Everybody who was there, in order of their ids, with their visits. */
export function simulate(people: Population, firstId: number): Person[] {
  const all: Person[] = [];
  let [present, nextId, owed]: [Person[], number, number] = [[], firstId, 0];
  for (let d = FIRST; d <= LAST; d++) {
    present = present.filter((p) => p.until > d);
    owed += joining(d) * inviting(d);
    const joiners = Array.from({ length: Math.floor(owed) }, () => people.joiner(nextId++, d));
    owed -= joiners.length;
    const back = REGIONS.flatMap((_, region) => comeBack(people, present, region, d));
    all.push(...joiners, ...back);
    present.push(...joiners, ...back);
    live(present, d);
  }
  return all.sort((a, b) => a.id - b.id);
}

/** As many members of earlier times as it takes to reach the region's level. */
function comeBack(people: Population, present: readonly Person[], region: number, d: Day): Person[] {
  const back: Person[] = [];
  let sum = total(members(present, region, d, false).map((p) => p.habit));
  const level = returning(d) * (regionShares(d)[region] ?? 0);
  while (sum < level) {
    const person = people.earlier(region, d);
    sum += person.habit;
    back.push(person);
  }
  return back;
}

/** One day of everybody's life. */
function live(present: readonly Person[], d: Day): void {
  const mood = attendance(d);
  REGIONS.forEach((_, region) => {
    const [old, young] = [members(present, region, d, false), members(present, region, d, true)];
    const level = returning(d) * (regionShares(d)[region] ?? 0);
    const scale = (mood * level) / total(old.map((p) => p.habit));
    const random = stream(`day ${d} ${region}`);
    post(
      d,
      region,
      false,
      random,
      draw(random, old, (p) => p.habit * scale),
    );
    post(
      d,
      region,
      true,
      random,
      draw(random, young, (p) => newcomerHabit(p, d, mood)),
    );
  });
}

const FIRST_WEEK = [1, 0.8, 0.72, 0.66, 0.62, 0.6, 0.58];

function newcomerHabit(person: Person, d: Day, mood: number): number {
  const age = isNewcomer(person, d) ? d - person.from : 0;
  return age === 0 ? 1 : (FIRST_WEEK[age] ?? 0) * firstWeek(d) * mood;
}

function post(d: Day, region: number, newcomer: boolean, random: Random, active: readonly Person[]): void {
  const scale =
    (active.length * posting(d, region, newcomer)) / Math.max(1e-9, total(active.map((p) => p.voice)));
  const posters = new Set(draw(random, active, (p) => p.voice * scale));
  for (const person of active) {
    const posts = posters.has(person)
      ? Math.min(12, 1 + Math.floor(wait(random, 0.9 + 0.3 * person.voice)))
      : 0;
    person.visits.push({ day: d, posts });
  }
}

/** Whether a person joined on the day or on one of the six before. */
export function isNewcomer(person: Person, d: Day): boolean {
  return person.joined !== undefined && d - person.joined < 7;
}

function members(present: readonly Person[], region: number, d: Day, newcomers: boolean): Person[] {
  return present.filter((p) => p.region === region && isNewcomer(p, d) === newcomers);
}

/** Systematic sampling: each with their own chance, the total as expected (Madow 1949). */
function draw(random: Random, people: readonly Person[], chance: (p: Person) => number): Person[] {
  let sum = random();
  return people.filter((p) => {
    const before = Math.floor(sum);
    sum += Math.min(0.97, chance(p));
    return Math.floor(sum) > before;
  });
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
