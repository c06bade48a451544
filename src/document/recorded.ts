import { partAt, STEP, stepOf, TABLE } from "./partPaths.ts";

/**
 * What was read of data: the paths of its parts. A path ends with SHAPE where only the names of the parts were asked, and
 * with KIND where only whether there are any.
 */
export type Reads = ReadonlySet<string>;

/** Below so many steps a part is taken as a whole, */
const DEEPEST = 5;
/** and so is a list of more parts than these. */
const LONGEST = 100;
interface Recording {
  /** What is read just now; null where nobody follows it. */
  reads: Set<string> | null;
}

/** By the name that all copies of this module in a process share: a renderer is a bundle of its own. */
const NOW = shared(Symbol.for("sextant.reads"));

function shared(key: symbol): Recording {
  const there: unknown = Reflect.get(globalThis, key);
  if (isRecording(there)) return there;
  const made: Recording = { reads: null };
  Reflect.set(globalThis, key, made);
  return made;
}

function isRecording(value: unknown): value is Recording {
  return typeof value === "object" && value !== null && "reads" in value;
}

/**
 * Data as JSON holds them, of which is known what is read: what is made of them is the same as long as all that was read
 * is the same. They cannot be written to, nor read where nobody follows it (`readsOf`), which would be missed.
 */
export function recorded<Data extends object>(data: Data): Data {
  return followed(data, { path: "", depth: 0, tables: new Map() }).data;
}

/** Does some work, and says what it read of recorded data. Works within works are followed, but none beside another. */
export async function readsOf<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly reads: Reads }> {
  const outer = NOW.reads;
  const reads = new Set<string>();
  NOW.reads = reads;
  try {
    return { result: await work(), reads };
  } finally {
    NOW.reads = outer;
    for (const path of reads) outer?.add(path);
  }
}

/**
 * A function of a report (or other data) that is computed once for each. Who asks again has read all that was read the
 * first time: this is the one way to remember what was made of recorded data.
 */
export function remembered<Data extends object, Result>(
  compute: (data: Data) => Result,
): (data: Data) => Result {
  const known = new WeakMap<Data, { readonly result: Result; readonly reads: Reads }>();
  return (data) => {
    const held = known.get(data) ?? computed(compute, data);
    known.set(data, held);
    for (const path of held.reads) NOW.reads?.add(path);
    return held.result;
  };
}

/** A table made of data, of which entries are read by their names. */
export interface Table<Entry> {
  get(name: string): Entry | undefined;
}

/** How a table is made of a report (or other data), and its own name. */
export interface Tabled<Data extends object, Entry> {
  (data: Data): Table<Entry>;
  readonly table: string;
}

/** A table that was made of recorded data, and what it was made of. */
interface Made {
  readonly result: ReadonlyMap<string, unknown>;
  readonly reads: Reads;
}

/**
 * A table that is made once of each report (or other data), as what is `remembered`; but who reads an entry has read that
 * entry alone: what the table is made of may change while the entry stays the same. `name` is the table's own.
 */
export function tabled<Data extends object, Entry>(
  name: string,
  compute: (data: Data) => ReadonlyMap<string, Entry>,
): Tabled<Data, Entry> {
  const known = new WeakMap<Data, Table<Entry>>();
  const make = (data: Data): Table<Entry> => {
    const held = known.get(data) ?? tableOf(name, compute, data);
    known.set(data, held);
    return held;
  };
  return Object.assign(make, { table: name });
}

function tableOf<Data extends object, Entry>(
  name: string,
  compute: (data: Data) => ReadonlyMap<string, Entry>,
  data: Data,
): Table<Entry> {
  const place = placeOf(data);
  if (place === null) return compute(data);
  const path = place.path + TABLE + stepOf(name);
  const made = computed(compute, data);
  place.tables.set(path, made);
  const { result } = made;
  return {
    get: (key) => {
      NOW.reads?.add(path + STEP + stepOf(key));
      return result.get(key);
    },
  };
}

/** The table of a path, and what it was made of; null where none was made of these recorded data. */
export function tableAt(data: object, path: string): Made | null {
  return placeOf(data)?.tables.get(path) ?? null;
}

/** Uses the part of recorded data at a path, if there is one; nobody follows what is read of it. */
export function usePart(data: object, path: string, use: (part: object) => void): void {
  const outer = NOW.reads;
  NOW.reads = new Set();
  try {
    const part = partAt(data, path);
    if (typeof part === "object" && part !== null) use(part);
  } finally {
    NOW.reads = outer;
  }
}

function computed<Data, Result>(compute: (data: Data) => Result, data: Data) {
  const outer = NOW.reads;
  const reads = new Set<string>();
  NOW.reads = outer && reads;
  try {
    return { result: compute(data), reads };
  } catch (error) {
    // Nothing is remembered of it, but who catches this has read all the same.
    for (const path of reads) outer?.add(path);
    throw error;
  } finally {
    NOW.reads = outer;
  }
}

/** Data of which is followed what is read, and what notes that: a part by its step, or how it is asked as a whole. */
interface Followed<Data> {
  readonly data: Data;
  readonly noted: (part: string) => void;
}

/** As parts of a path: the names of all, and whether there are any. */
const ALL_NAMES = STEP;
const ANY = "";

/** Where recorded data stand, and the tables that were made of any of them. */
interface Place {
  readonly path: string;
  readonly depth: number;
  readonly tables: Map<string, Made>;
}

/** By this recorded data say where they stand. */
const PLACE = Symbol.for("sextant.place");

function placeOf(data: object): Place | null {
  const place: unknown = Reflect.get(data, PLACE);
  return isPlace(place) ? place : null;
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "tables" in value;
}

function followed<Data extends object>(data: Data, place: Place): Followed<Data> {
  const { path, depth } = place;
  const parts = new Map<string, Followed<object>>();
  const noted = noting(path);
  const childAt = (key: string, value: object): object => {
    const part =
      parts.get(key) ?? followed(value, { ...place, path: path + STEP + stepOf(key), depth: depth + 1 });
    parts.set(key, part);
    // That there is something to read is known now, even if it is not read.
    part.noted(ANY);
    return part.data;
  };
  const valueAt = (key: string, value: unknown): unknown => {
    if (typeof value === "object" && value !== null && !isWhole(value, depth + 1)) return childAt(key, value);
    noted(stepOf(key));
    return value;
  };
  const proxy = new Proxy(data, {
    get: (target, key, receiver) => {
      if (key === PLACE) return place;
      if (typeof key === "symbol") return Reflect.get(target, key, receiver);
      if (Object.hasOwn(target, key) && !(Array.isArray(target) && key === "length"))
        return valueAt(key, Reflect.get(target, key));
      if (!Array.isArray(target)) noted(stepOf(key));
      else if (key === "length") noted(ALL_NAMES);
      // A list has the methods of lists, and else what it holds.
      else if (!Reflect.has(target, key)) noted(stepOf(key));
      return Reflect.get(target, key, receiver);
    },
    has: (target, key) => {
      noted(ALL_NAMES);
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      noted(ALL_NAMES);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor: (target, key) => {
      noted(ALL_NAMES);
      const described = Reflect.getOwnPropertyDescriptor(target, key);
      if (described === undefined || typeof key === "symbol" || described.configurable === false)
        return described;
      return { ...described, value: valueAt(key, described.value) };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
    setPrototypeOf: () => false,
    preventExtensions: () => false,
  });
  return { data: proxy, noted };
}

/** Notes what is read of the parts of a path, each once in a work: most are read over and over. */
function noting(path: string): (part: string) => void {
  const known = new Set<string>();
  let of: object | null = null;
  return (part) => {
    const { reads } = NOW;
    if (reads === null) throw new Error(`Nobody follows what reads ${path.replaceAll(STEP, "/")}/${part}.`);
    if (of !== reads) known.clear();
    of = reads;
    if (known.has(part)) return;
    known.add(part);
    reads.add(path + STEP + part);
  };
}

function isWhole(value: object, depth: number): boolean {
  return depth >= DEEPEST || (Array.isArray(value) && value.length > LONGEST);
}
