import { createHash } from "node:crypto";
import type { z } from "zod";

/**
 * What was told of series (bands, verdicts, forecasts), by the hash of all that it was read from: so much is kept, the
 * latest asked; some 150 bytes each.
 */
const MOST_TOLD = 60_000;
const TOLD = new Map<string, unknown>();

/** What the computation at hand has asked for, or begun with; and whether any of it had to be made anew. */
let asked = new Set<string>();
let isNew = false;

/** Begins a computation with what an earlier one had kept: it is believed where its shape is right, entry by entry. */
export function recall(kept: unknown): void {
  asked = new Set();
  isNew = false;
  if (typeof kept !== "object" || kept === null) return;
  for (const [key, value] of Object.entries(kept)) {
    asked.add(key);
    if (!TOLD.has(key)) TOLD.set(key, value);
  }
}

/** What is to be kept for the next computation, sorted; null where nothing was made anew since the last time. */
export function remember(): Readonly<Record<string, unknown>> | null {
  if (!isNew) return null;
  isNew = false;
  const keys = [...TOLD.keys()].filter((key) => asked.has(key));
  return Object.fromEntries(keys.sort().map((key) => [key, TOLD.get(key)]));
}

/**
 * What was told under a key, or what is told now. It is plain data that `schema` describes, and comes back from a file
 * as the same: what is made now is taken through JSON, too, so that cold and warm computations agree to the last bit.
 */
export function told<Told>(key: string, schema: z.ZodType<Told>, make: () => Told): Told {
  const before = TOLD.get(key);
  asked.add(key);
  if (isKnown(before, schema)) {
    latest(key, before);
    return before;
  }
  const known = TOLD.has(key) ? schema.safeParse(before) : null;
  if (known?.success === true) {
    note(known.data, schema);
    latest(key, known.data);
    return known.data;
  }
  const made = make();
  const plain = schema.safeParse(JSON.parse(JSON.stringify(made)));
  // What no file can hold is told each time.
  if (!plain.success) return made;
  note(plain.data, schema);
  latest(key, plain.data);
  isNew = true;
  return plain.data;
}

/** By which schema data of this process were found right: they change no more. */
const FITTING = new WeakMap<object, z.ZodType>();

function note(data: unknown, schema: z.ZodType): void {
  if (typeof data === "object" && data !== null) FITTING.set(data, schema);
}

function isKnown<Told>(data: unknown, schema: z.ZodType<Told>): data is Told {
  return typeof data === "object" && data !== null && FITTING.get(data) === schema;
}

function latest(key: string, value: unknown): void {
  TOLD.delete(key);
  TOLD.set(key, value);
  const [oldest] = TOLD.keys();
  if (TOLD.size > MOST_TOLD && oldest !== undefined) TOLD.delete(oldest);
}

/** The hash of a series (null = gap) and of all else that is read with it, numbers and words, in order. */
export function seriesKey(series: readonly (number | null)[], ...others: readonly string[]): string {
  const numbers = Float64Array.from(series, (value) => value ?? Number.NaN);
  const hash = createHash("sha256").update(JSON.stringify(others));
  return hash.update(new Uint8Array(numbers.buffer)).digest("base64url");
}
