/** A source of uniform numbers in [0, 1). */
export type Random = () => number;

/** A stream of its own for each purpose, so that a change in one leaves the others as they were. */
export function stream(label: string): Random {
  return mulberry32(hash(label));
}

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A whole number from 0 to `below` − 1. */
export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** A waiting time in days, exponential with the mean `mean`. */
export function wait(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}

/** One of `items`; they must not be empty. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[whole(random, items.length)];
  if (item === undefined) throw new Error("pick: nothing to pick from");
  return item;
}

/** The items in a random order, as a new array (Fisher and Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return h >>> 0;
}

/** Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
