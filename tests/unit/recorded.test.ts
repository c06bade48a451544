import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryAt, partAt, reportPart, told, toldOf } from "../../src/document/partPaths.ts";
import {
  type Reads,
  readsOf,
  recorded,
  remembered,
  tableAt,
  tabled,
  usePart,
} from "../../src/document/recorded.ts";

fc.configureGlobal({ seed: 2026 });

/** Data as JSON holds them. */
type Data = Readonly<Record<string, unknown>>;

/** Does some work on data, and says what it gave and what it read. */
function following<Result>(data: Data, work: (followed: Data) => Result) {
  const followed = recorded(data);
  return readsOf(() => Promise.resolve(work(followed)));
}

/** Is all the same that was read? */
function isSame(reads: Reads, one: Data, other: Data): boolean {
  return [...reads].every((path) => told(one, path) === told(other, path));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** All ways to read: what each sees of a part, and the part that it goes on with. */
const READS: Readonly<
  Record<string, (part: unknown, key: string) => readonly [seen: unknown, next: unknown]>
> = {
  "a part by its name": (part, key) => {
    const next = isObject(part) ? Reflect.get(part, key) : undefined;
    return [isObject(next) ? Array.isArray(next) : typeof next === "function" ? "a method" : next, next];
  },
  "whether there is anything": (part, key) => {
    const next = isObject(part) ? Reflect.get(part, key) : undefined;
    return [Boolean(next), part];
  },
  "a part by its place": (part, key) => {
    const next = Array.isArray(part) ? part.at(key.length - 1) : undefined;
    return [isObject(next) ? "more" : next, next];
  },
  "the length": (part) => [Array.isArray(part) ? part.length : null, part],
  "the names": (part) => [isObject(part) ? Object.keys(part) : null, part],
  "whether a name is there": (part, key) => [isObject(part) && key in part, part],
  "whether it has a name of its own": (part, key) => [isObject(part) && Object.hasOwn(part, key), part],
  "all names one by one": (part) => {
    const names: string[] = [];
    if (isObject(part)) for (const name in part) names.push(name);
    return [names, part];
  },
  "the description of a part": (part, key) => {
    const described = isObject(part) ? Object.getOwnPropertyDescriptor(part, key) : undefined;
    return [isObject(described?.value) ? "more" : described?.value, described?.value];
  },
  "a copy": (part) => {
    const copy = Array.isArray(part) ? [...part] : isObject(part) ? { ...part } : null;
    return [copy === null ? null : Object.keys(copy), copy];
  },
  "all but one": (part, key) => {
    if (!isObject(part) || Array.isArray(part)) return [null, part];
    const { [key]: one, ...others }: Data = { ...part };
    return [[isObject(one), Object.keys(others)], others];
  },
  "the first and the others": (part) => {
    if (!Array.isArray(part)) return [null, part];
    const [first, ...others] = part;
    return [[isObject(first) ? "more" : first, others.length], first];
  },
  "each after the other": (part) => {
    const seen: unknown[] = [];
    if (Array.isArray(part)) for (const one of part) seen.push(isObject(one) ? "more" : one);
    return [seen, part];
  },
  "the one that is meant": (part, key) => {
    const found = Array.isArray(part)
      ? part.find((one) => isObject(one) && Reflect.get(one, key))
      : undefined;
    return [isObject(found), found];
  },
  "the values": (part) => [
    isObject(part) ? Object.values(part).map((one) => (isObject(one) ? "more" : one)) : null,
    part,
  ],
  "the text of all": (part) => [JSON.stringify(part), part],
};

/** What a program of reads sees of data; it begins anew where it comes to an end. */
function seenBy(program: readonly (readonly [keyof typeof READS, string])[], data: Data): unknown[] {
  let part: unknown = data;
  return program.map(([name, key]) => {
    const [seen, next] = READS[name]?.(part, key) ?? [null, null];
    part = isObject(next) ? next : data;
    return seen;
  });
}

/** Names as people give them, and those that would be taken for something else. */
const NAMES = [
  "a",
  "b",
  "c",
  "0",
  "1",
  "length",
  "",
  "\u007f",
  "\u001e",
  "\u001e1",
  "\u007f\u007f",
  "constructor",
  "map",
];
const name = fc.constantFrom(...NAMES);
const leaf = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, true, null, "", "a", "3", "{}", "[]", "more"),
  fc.string({ minLength: 38, maxLength: 46 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "large", maxDepth: 7 },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    fc.array(leaf, { minLength: 99, maxLength: 103 }),
  ),
}));
const data: fc.Arbitrary<Data> = fc.dictionary(name, value, {
  minKeys: 1,
  maxKeys: 5,
  noNullPrototype: true,
});
const program = fc.array(fc.tuple(fc.constantFrom(...Object.keys(READS)), name), {
  minLength: 1,
  maxLength: 8,
});

/** The same data, but for one of their parts. */
function changed(data: Data, at: number, to: unknown): Data {
  const places: (readonly [object, string])[] = [];
  const copy: Data = JSON.parse(JSON.stringify(data));
  const find = (part: object): void => {
    for (const [key, one] of Object.entries(part)) {
      places.push([part, key]);
      if (isObject(one)) find(one);
    }
  };
  find(copy);
  const [part, key] = places[at % places.length] ?? [copy, "a"];
  if (to === undefined && !Array.isArray(part)) Reflect.deleteProperty(part, key);
  else Reflect.set(part, key, to ?? null);
  return copy;
}

describe("data of which is followed what is read", () => {
  test("read as the data themselves, in every way", async () => {
    await fc.assert(
      fc.asyncProperty(data, program, async (one, reading) => {
        const { result } = await following(one, (followed) => seenBy(reading, followed));
        expect(result).toEqual(seenBy(reading, one));
      }),
      { numRuns: 100 },
    );
  });

  test("give the same work the same result, as long as all that it read is told as the same", async () => {
    const met = { same: 0, other: 0 };
    await fc.assert(
      fc.asyncProperty(
        data,
        program,
        fc.nat(400),
        fc.option(value, { nil: undefined }),
        async (one, reading, at, to) => {
          const other = changed(one, at, to);
          const { result, reads } = await following(one, (followed) => seenBy(reading, followed));
          const isMeant = JSON.stringify(one) !== JSON.stringify(other);
          if (isMeant) met[isSame(reads, one, other) ? "same" : "other"] += 1;
          if (isSame(reads, one, other)) expect(seenBy(reading, other)).toEqual(result);
        },
      ),
      { numRuns: 700 },
    );
    expect(Math.min(met.same, met.other), JSON.stringify(met)).toBeGreaterThan(70);
  });

  const DATA: Data = {
    list: [1, 2, { deep: "words" }],
    map: { one: 1, two: { three: 3 } },
    none: null,
    "": { "": 1 },
    "a\u007fb": 1,
    a: { b: 2, "": 3 },
  };
  const at = (followed: Data, key: string): object => {
    const part = followed[key];
    if (!isObject(part)) throw new Error(`There is nothing at ${key}.`);
    return part;
  };

  /** A way to read, and a change that it must notice. */
  const NOTICED: Readonly<Record<string, readonly [(followed: Data) => unknown, Data]>> = {
    "a value": [({ none }) => none, { ...DATA, none: 0 }],
    "a place in a list": [
      (of) => Reflect.get(at(of, "list"), "0"),
      { ...DATA, list: [3, 2, { deep: "words" }] },
    ],
    "the length": [(of) => Reflect.get(at(of, "list"), "length"), { ...DATA, list: [1, 2] }],
    "the names": [(of) => Object.keys(at(of, "map")), { ...DATA, map: { two: {}, one: 1 } }],
    "whether a name is there": [(of) => "four" in at(of, "map"), { ...DATA, map: { four: 4 } }],
    "a name that is not there": [(of) => Reflect.get(at(of, "map"), "four"), { ...DATA, map: { four: 4 } }],
    "a name that every object has": [
      (of) => Reflect.get(at(of, "map"), "constructor"),
      { ...DATA, map: { constructor: 4 } },
    ],
    "a place behind the end": [(of) => Reflect.get(at(of, "list"), "3"), { ...DATA, list: [1, 2, 3, 4] }],
    "all in turn": [({ list }) => [...(Array.isArray(list) ? list : [])].length, { ...DATA, list: [2, 2] }],
    "a copy": [(of) => ({ ...at(of, "map") }), { ...DATA, map: { one: 2, two: {} } }],
    "the text": [(of) => JSON.stringify(at(of, "map")), { ...DATA, map: { one: 1, two: { three: 4 } } }],
    "a description": [
      (of) => Object.getOwnPropertyDescriptor(at(of, "map"), "one"),
      { ...DATA, map: { one: 2 } },
    ],
    "that there is something": [({ map }) => map === null, { ...DATA, map: null }],
    "that it is a list": [({ list }) => Array.isArray(list), { ...DATA, list: {} }],
    "a part without a name": [(of) => Reflect.get(at(of, ""), ""), { ...DATA, "": { "": 2 } }],
    "a name with our own sign": [(of) => Reflect.get(of, "a\u007fb"), { ...DATA, "a\u007fb": 3 }],
  };

  test.each(Object.entries(NOTICED))("notice that was read: %s", async (_, [read, other]) => {
    const { reads } = await following(DATA, read);
    expect(isSame(reads, DATA, DATA)).toBe(true);
    expect(isSame(reads, DATA, other)).toBe(false);
  });

  test("do not notice what was not read", async () => {
    const { reads } = await following(DATA, ({ map }) => isObject(map) && Reflect.get(map, "one"));
    expect(isSame(reads, DATA, { ...DATA, none: 1, list: [], map: { one: 1, two: 2 } })).toBe(true);
  });

  test("cannot be changed", async () => {
    const writes: ((part: object) => void)[] = [
      (part) => Object.assign(part, { one: 2 }),
      (part) => Object.defineProperty(part, "one", { value: 2 }),
      (part) => Object.freeze(part),
      (part) => Object.setPrototypeOf(part, null),
      (part) => delete (part as { one?: number }).one,
    ];
    const before = JSON.stringify(DATA);
    for (const write of writes)
      await expect(following(DATA, (followed) => write(at(followed, "map")))).rejects.toThrow(TypeError);
    await expect(
      following({ list: [2, 1] }, (of) => Array.prototype.sort.call(at(of, "list"))),
    ).rejects.toThrow(TypeError);
    expect(JSON.stringify(DATA)).toBe(before);
    expect(Object.isExtensible(DATA["map"])).toBe(true);
  });

  test("are read by nobody whom nobody follows", async () => {
    const followed = recorded(DATA);
    for (const read of [
      () => followed["none"],
      () => followed["map"],
      () => Object.keys(followed),
      () => "none" in followed,
      () => JSON.stringify(followed),
    ])
      expect(read).toThrow("Nobody follows");
    const { result } = await readsOf(() => Promise.resolve(at(followed, "map")));
    expect(() => Reflect.get(result, "one")).toThrow("Nobody follows what reads /map/one.");
  });
});

describe("works", () => {
  const DATA = { one: 1, two: 2, three: 3 };

  test("have read what works within them read, even where those fail, and no more", async () => {
    const data = recorded(DATA);
    const { reads } = await readsOf(async () => {
      const inner = await readsOf(() => Promise.resolve(data.two));
      expect(inner.reads.size).toBe(1);
      await readsOf(() => {
        void data.three;
        return Promise.reject(new Error("failed"));
      }).catch(() => null);
      return data.one;
    });
    expect(reads.size).toBe(3);
    const after = await readsOf(() => Promise.resolve(data.one));
    expect(after.reads.size).toBe(1);
  });

  test("have read all that is remembered for them, though it is computed once, also through others", async () => {
    const data = recorded(DATA);
    const counts = { inner: 0, outer: 0 };
    const inner = remembered((of: typeof DATA) => {
      counts.inner += 1;
      return of.one + of.two;
    });
    const outer = remembered((of: typeof DATA) => {
      counts.outer += 1;
      return inner(of) + of.three;
    });
    const works = [outer, inner, outer].map((work) => () => readsOf(() => Promise.resolve(work(data))));
    const sizes: number[] = [];
    for (const work of works) sizes.push((await work()).reads.size);
    expect(sizes).toEqual([3, 2, 3]);
    expect(counts).toEqual({ inner: 1, outer: 1 });
  });

  test("have read what failed to be remembered", async () => {
    const data = recorded(DATA);
    const failing = remembered((of: typeof DATA): number => {
      throw new Error(String(of.two));
    });
    const caught = () => {
      try {
        return failing(data);
      } catch {
        return 0;
      }
    };
    for (const _ of [1, 2]) {
      const { reads } = await readsOf(() => Promise.resolve(caught()));
      expect(isSame(reads, DATA, { ...DATA, two: 4 })).toBe(false);
    }
  });
});

describe("tables of data", () => {
  /** The names of the lists, and how many are in each. */
  const counts = tabled("counts of lists", (report: Data) => {
    const entries = Object.entries(report).flatMap(([name, list]): [string, { count: number }][] =>
      Array.isArray(list) ? [[name, { count: list.length }]] : [],
    );
    return new Map(entries);
  });
  const site = { reports: [{ one: [1], other: [1, 2], said: "words" }, { one: [] }] };

  /** What an entry is, told now. */
  const toldEntry = (path: string, data: typeof site) => {
    const entry = entryAt(path);
    if (entry === null) throw new Error(`${path} reads no table`);
    const fresh = recorded(data);
    usePart(fresh, entry.part, (part) => counts(part as Data));
    return toldOf(tableAt(fresh, entry.table)?.result.get(entry.key));
  };

  test("are read by their entries: what else they are made of does not matter", async () => {
    const { result, reads } = await following(site, (followed) => {
      const [first] = followed["reports"] as readonly Data[];
      return [counts(first ?? {}).get("other")?.count, counts(first ?? {}).get("none")?.count];
    });
    expect(result).toEqual([2, undefined]);
    const entries = [...reads].filter((path) => entryAt(path) !== null);
    expect(entries.map((path) => entryAt(path)?.key)).toEqual(["other", "none"]);
    const others = [...reads].filter((path) => entryAt(path) === null);
    const changed = { reports: [{ one: [5, 6, 7], other: [3, 4], said: "other words" }, { one: [] }] };
    expect(isSame(new Set(others), site, changed)).toBe(true);
    for (const path of entries) expect(toldEntry(path, changed)).toBe(toldEntry(path, site));
    const [other = "", none = ""] = entries;
    const longer = { reports: [{ ...site.reports[0], other: [1] }, { one: [] }] };
    expect(toldEntry(other, longer as typeof site)).not.toBe(toldEntry(other, site));
    const named = { reports: [{ ...site.reports[0], none: [] }, { one: [] }] };
    expect(toldEntry(none, named as typeof site)).not.toBe(toldEntry(none, site));
  });

  test("say what they are made of, of each part apart", async () => {
    const followed = recorded(site);
    await readsOf(async () => followed.reports.map((report) => counts(report).get("one")));
    const { reads } = await readsOf(async () => followed.reports.map((report) => counts(report).get("one")));
    const tables = [...reads].flatMap((path) => entryAt(path)?.table ?? []);
    expect(tables).toHaveLength(2);
    const [first = "", second = ""] = tables;
    const made = [
      tableAt(followed, first)?.reads ?? new Set(),
      tableAt(followed, second)?.reads ?? new Set(),
    ];
    const changed = { reports: [{ ...site.reports[0], other: [1] }, { one: [] }] } as typeof site;
    expect(made.map((one) => isSame(one, site, changed))).toEqual([false, true]);
  });

  test("have entries of any name, and stand at any path", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (name, key) => {
        const own = tabled(name, () => new Map([[key, 1]]));
        const followed = recorded({ [key]: { part: {} } });
        const { reads } = await readsOf(async () => own(followed[key] ?? {}).get(key));
        const [entry] = [...reads].flatMap((path) => entryAt(path) ?? []);
        expect([entry?.name, entry?.key]).toEqual([name, key]);
        expect(partAt({ [key]: { part: 7 } }, `${entry?.part}`)).toEqual({ part: 7 });
      }),
    );
  });

  test("are made of data that nobody follows as well", () => {
    expect(counts({ one: [1, 2] }).get("one")).toEqual({ count: 2 });
  });

  test("the part of a report that a path leads into is found, and none where it leads to less", async () => {
    const { reads } = await following(site, (followed) => JSON.stringify(followed));
    const parts = new Set([...reads].map(reportPart));
    const known = [...parts].flatMap((part) => (part === null ? [] : [partAt(site, part)]));
    expect(known).toContainEqual([1, 2]);
    expect(known).toContainEqual("words");
    expect(parts).toContain(null);
  });
});
