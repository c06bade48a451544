import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  cellMeasure,
  cellOf,
  type FigureRef,
  figureId,
  isMeasure,
  parseFigureId,
  VERSUS,
} from "../../src/content/figureId.ts";
import { type FrontMatter, readFrontMatter } from "../../src/content/frontMatter.ts";
import { readBody } from "../../src/content/mdx.ts";
import { MEASURE_NAMES, shapeOf } from "../../src/content/measures.ts";
import { didYouMean, nearest } from "../../src/content/nearest.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema, pageSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { validate } from "../../src/content/validate.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { byPlace, diagnose } from "../../src/diagnostics/diagnostic.ts";

fc.configureGlobal({ seed: 2026 });

function read(...lines: string[]): FrontMatter {
  const front = readFrontMatter("f.mdx", lines.join("\n"));
  if (Array.isArray(front)) throw new RangeError(JSON.stringify(front));
  return front;
}

function refused(...lines: string[]): readonly Diagnostic[] {
  const front = readFrontMatter("f.mdx", lines.join("\n"));
  if (!Array.isArray(front)) throw new RangeError("it was read");
  return front;
}

function place({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`;
}

/** What is wrong with a front matter by a schema, each as `line:column code message / mend`. */
function wrong(schema: z.ZodType, ...yaml: string[]): string[] {
  const result = validate(read("---", ...yaml, "---", ""), schema);
  if (!Array.isArray(result)) throw new RangeError("it is valid");
  return result.map((one: Diagnostic) => `${place(one)} ${one.code} ${one.message} / ${one.mend}`);
}

describe("readFrontMatter", () => {
  test("takes data and body apart and knows where values and keys stand", () => {
    const front = read("---", "a: 1", "b:", "  c: two", "list:", "  - x", "  - { y: 3 }", "---", "Body");
    expect(front.data).toEqual({ a: 1, b: { c: "two" }, list: ["x", { y: 3 }] });
    expect(front.body).toBe("Body");
    expect(front.bodyLine).toBe(9);
    expect(front.placeOf(["a"])).toEqual({ file: "f.mdx", line: 2, column: 4 });
    expect(place(front.placeOf(["b", "c"]))).toBe("4:6");
    expect(place(front.placeOfKey(["b", "c"]))).toBe("4:3");
    expect(place(front.placeOf(["list", 1, "y"]))).toBe("7:10");
    expect(place(front.placeOfKey(["list", 1, "y"]))).toBe("7:7");
  });

  test("what is not there has the place of the nearest value above it", () => {
    const front = read("---", "a: 1", "b:", "  c: two", "---", "");
    expect(place(front.placeOf(["b", "missing", "deeper"]))).toBe("4:3");
    expect(place(front.placeOf(["missing"]))).toBe("2:1");
    expect(place(front.placeOfKey(["b", "missing"]))).toBe("4:3");
  });

  test("numbers may be keys of a path", () => {
    const front = read("---", "targets:", "  2026: 5", "---", "");
    expect(place(front.placeOf(["targets", "2026"]))).toBe("3:9");
  });

  test("a byte order mark changes neither data nor places", () => {
    const front = read("\ufeff---", "a: 1", "---", "Body");
    expect(front.data).toEqual({ a: 1 });
    expect(place(front.placeOf(["a"]))).toBe("2:4");
    expect(front.bodyLine).toBe(4);
  });

  test("lines that end in CRLF change neither data nor places", () => {
    const text = [
      "---",
      "a: text",
      "sql: |",
      "  count(*)",
      "  + 1",
      "b:",
      "  c: 2026-09-14",
      "---",
      "Body",
      "",
    ];
    const front = readFrontMatter("f.mdx", text.join("\r\n"));
    if (Array.isArray(front)) throw new RangeError("it was refused");
    expect(front.data).toEqual({ a: "text", sql: "count(*)\n+ 1\n", b: { c: "2026-09-14" } });
    expect(place(front.placeOf(["b", "c"]))).toBe("7:6");
    expect(front.bodyLine).toBe(9);
  });

  test("the body's line is right without a body, and with empty lines before it", () => {
    expect(read("---", "a: 1", "---").body).toBe("");
    const spaced = read("---", "a: 1", "---", "", "Body");
    expect(spaced.text.split("\n")[spaced.bodyLine - 1 + spaced.body.split("\n").indexOf("Body")]).toBe(
      "Body",
    );
  });

  test("an empty front matter is empty data", () => {
    expect(read("---", "---", "Body").data).toEqual({});
  });

  test("JavaScript front matter is refused and never run", () => {
    const [problem] = refused("---js", "globalThis.wasRun = true, { a: 1 }", "---", "");
    expect(problem).toMatchObject({ code: "not-yaml", line: 1, column: 4 });
    expect(problem?.message).toBe("front matter in js is not read");
    expect(Reflect.get(globalThis, "wasRun")).toBeUndefined();
    expect(refused("---javascript", "---")[0]?.code).toBe("not-yaml");
    expect(refused("--- json", "{}", "---")[0]?.code).toBe("not-yaml");
  });

  test("`---yaml` is the same as `---`", () => {
    expect(read("---yaml", "a: 1", "---", "").data).toEqual({ a: 1 });
  });

  test("a file without front matter, or whose front matter has no end, is refused", () => {
    expect(refused("Just words")[0]).toMatchObject({ code: "no-front-matter", line: 1, column: 1 });
    expect(refused("")[0]?.code).toBe("no-front-matter");
    expect(refused("---", "a: 1", "Body")[0]?.message).toBe("the front matter has no end");
  });

  test("broken YAML is placed on its line", () => {
    const [problem] = refused("---", "a: 1", "b: [1", "c: 2", "---", "");
    expect(problem).toMatchObject({ code: "yaml-syntax", line: 4, column: 1 });
    expect(problem?.mend).toBe(
      "Check the indentation, colons and quotes there; SQL goes in a block that begins with |.",
    );
  });

  test("a key that is given twice is refused at its second place", () => {
    expect(refused("---", "a: 1", "b: 2", "a: 3", "---", "")[0]).toMatchObject({ line: 4, column: 1 });
  });

  test("a text that begins with a figure and has no quotes is refused with a word about quotes", () => {
    const mend = 'A text that begins with "{" needs quotes: "{{daily_posters}} people posted".';
    expect(refused("---", "title: {{daily_posters}} people", "---", "")[0]).toMatchObject({ line: 2, mend });
    expect(refused("---", "list:", "  - {{daily_posters}} people", "---", "")[0]).toMatchObject({
      line: 3,
      mend,
    });
  });

  test("the same broken file gives the same diagnostics every time it is read", () => {
    const lines = ["---", "a: [1", "b: 2", "---", "Body"];
    const first = refused(...lines);
    expect(refused(...lines)).toEqual(first);
    expect(refused(...lines)).toEqual(first);
  });

  test("no text makes it throw", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("---", "a: 1", "  b: [", "- {{x}}", "a: |", "\ufeff", "\r"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, fenced) => {
        const text = (fenced ? ["---", ...lines, "---", "x"] : lines).join("\n");
        const front = readFrontMatter("f.mdx", text);
        if (Array.isArray(front)) expect(front.length).toBeGreaterThan(0);
        else expect(front.bodyLine).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("validate", () => {
  const report = ["company: A"];
  const metric = [
    "name: A",
    "role: input",
    "statement: s",
    "unit: people",
    "grain: day",
    "from: t",
    "time: d",
  ];
  const edition = ["title: T", "snapshot: s", "summary: x"];

  test("fills in what has a default", () => {
    const config = validate(read("---", ...report, "---", ""), reportSchema);
    expect(config).toMatchObject({ locale: "en-GB", fiscal_year_starts: 1, week_starts: 0, timezone: "UTC" });
    expect(validate(read("---", ...metric, "value: count(*)", "---", ""), metricSchema)).toMatchObject({
      rollup: "recompute",
      better: "higher",
      matures: 0,
      min_group: 30,
    });
  });

  test("an unknown key is named with its place and the nearest known one, at the top and inside", () => {
    expect(wrong(reportSchema, ...report, "curency: EUR")).toEqual([
      "3:1 unknown-key `curency` is not a key / Did you mean `currency`?",
    ]);
    expect(wrong(reportSchema, ...report, "site: { bse: / }")).toEqual([
      "3:9 unknown-key `bse` is not a key of `site` / Did you mean `base`?",
    ]);
    expect(
      wrong(metricSchema, ...metric, "value: count(*)", "targets: { 2026-q3: { value: 1, off: exit } }"),
    ).toEqual(["10:33 unknown-key `off` is not a key of `2026-q3` of `targets` / Did you mean `of`?"]);
    expect(
      wrong(betSchema, "name: A", "team: t", "metric: m", "hypothesis: h", "status: won", "stated: 1"),
    ).toEqual(["7:1 unknown-key `stated` is not a key / Did you mean `started`?"]);
    expect(wrong(pageSchema, "title: A", "odrer: 1")).toEqual([
      "3:1 unknown-key `odrer` is not a key / Did you mean `order`?",
    ]);
  });

  test("an unknown key far from all others comes with the list of keys", () => {
    expect(wrong(pageSchema, "title: A", "banana: 1")).toEqual([
      "3:1 unknown-key `banana` is not a key / There are: title, order, summary.",
    ]);
  });

  test("a key that is missing is named", () => {
    expect(wrong(editionSchema, "title: T", "snapshot: s")).toEqual([
      "2:1 missing-key `summary` is missing / Add `summary:` (a text).",
    ]);
    expect(wrong(reportSchema, ...report, "teams: { growth: { lead: B } }")).toEqual([
      "3:18 missing-key `name` of `growth` of `teams` is missing / Add `name:` (a text).",
    ]);
  });

  test("a value of the wrong type is placed and says what is due", () => {
    expect(wrong(reportSchema, ...report, "fiscal_year_starts: april")).toEqual([
      '3:21 wrong-type `fiscal_year_starts` is "april", but a number is due / Write a number.',
    ]);
    expect(wrong(reportSchema, ...report, "fiscal_year_starts: 13")[0]).toMatch(
      /^3:21 wrong-type .*a month from 1 to 12/,
    );
    expect(wrong(editionSchema, ...edition, "highlights: words")).toEqual([
      '5:13 wrong-type `highlights` is "words", but a list is due / Write a list.',
    ]);
    expect(wrong(metricSchema, ...metric, "value: count(*)", "empty_is_zero: perhaps")[0]).toBe(
      '10:16 wrong-type `empty_is_zero` is "perhaps", but true or false is due / Write true or false.',
    );
  });

  test("a word that is not among the choices comes with the nearest of them", () => {
    expect(wrong(reportSchema, ...report, "week_starts: mondy")[0]).toMatch(
      /^3:14 wrong-type .* Did you mean `monday`\?$/,
    );
  });

  test("an empty value is called empty", () => {
    expect(wrong(editionSchema, "title:", "snapshot: s", "summary: x")).toEqual([
      "2:7 wrong-type `title` is empty, but a text is due / Write a text.",
    ]);
  });

  test("a group of keys in the place of a text comes with a word about quotes", () => {
    expect(wrong(editionSchema, "title: {x: 1}", "snapshot: s", "summary: x")).toEqual([
      '2:8 wrong-type `title` is a group of keys, but a text is due / A text that begins with "{" needs quotes: "{{daily_posters}} people posted".',
    ]);
  });

  test("a list in the place of a text is told so, without a word about quotes", () => {
    expect(wrong(editionSchema, "title: T", "snapshot: s", "summary: [a, b]")).toEqual([
      "4:10 wrong-type `summary` is a list, but a text is due / Write a text.",
    ]);
  });

  test("front matter that is no group of keys is called by its name", () => {
    expect(wrong(pageSchema, "- 1")).toEqual([
      "2:1 wrong-type the front matter is a list, but a group of keys is due / Write a group of keys.",
    ]);
  });

  test("a date that does not exist is named with its key and value", () => {
    const [problem = ""] = wrong(editionSchema, ...edition, "events: [{ date: 2026-02-30, what: x }]");
    expect(problem).toMatch(/^5:18 not-a-date /);
    expect(problem).toContain("2026-02-30");
    expect(problem).toContain("events");
  });

  test("a time zone or a locale that is not known is named", () => {
    expect(wrong(reportSchema, ...report, "timezone: Mars/Olympus")[0]).toMatch(
      /^3:11 unknown-timezone .*Mars\/Olympus/,
    );
    expect(wrong(reportSchema, ...report, "locale: english!")[0]).toMatch(/^3:9 unknown-locale .*english!/);
  });

  test("of the forms of a target it says which are due", () => {
    const [problem = ""] = wrong(metricSchema, ...metric, "value: count(*)", "targets: { 2026-q3: lots }");
    expect(problem).toMatch(
      /^10:21 wrong-type `2026-q3` of `targets` is "lots", but a number or a group of keys is due/,
    );
  });

  test("a metric is measured in exactly one way", () => {
    const codes = (...lines: string[]) =>
      wrong(metricSchema, ...metric, ...lines).map((one) => one.split(" ")[1]);
    expect(codes()).toEqual(["how-to-measure"]);
    expect(codes("value: a", "numerator: b", "denominator: c")).toEqual(["how-to-measure"]);
    expect(codes("numerator: b")).toEqual(["how-to-measure"]);
    expect(codes("value: a", "values: { 2026-q1: 1 }")).toEqual(["how-to-measure"]);
    expect(codes("values: { 2026-q1: 1 }")).toEqual(["how-to-measure"]);
  });

  test("a review finer than the grain is refused", () => {
    const lines = ["name: A", "role: input", "statement: s", "unit: u", "grain: week", "review: day"];
    expect(wrong(metricSchema, ...lines, "from: t", "time: d", "value: a")[0]).toMatch(
      /^7:9 review-finer-than-grain `review: day` is finer than `grain: week`/,
    );
  });

  test("durations count days and weeks", () => {
    const matures = (text: string) => {
      const config = validate(
        read("---", ...metric, "value: a", `matures: ${text}`, "---", ""),
        metricSchema,
      );
      return Array.isArray(config) ? config[0]?.code : config.matures;
    };
    expect([matures("7d"), matures("4w"), matures("7"), matures("soon")]).toEqual([
      7,
      28,
      "wrong-type",
      "wrong-type",
    ]);
  });
});

describe("readBody", () => {
  const found = (...body: string[]) => readBody(read("---", "a: 1", "---", ...body));
  const problem = (...body: string[]) => {
    const [first] = found(...body).diagnostics;
    return first && `${place(first)} ${first.code} ${first.message}`;
  };

  test("finds components with their props and places in the file, also inside others", () => {
    const { uses } = found(
      'Text <Figure of="x" at="y" />.',
      "",
      '<Callout title="T">',
      "",
      "<Trend />",
      "",
      "</Callout>",
    );
    expect(uses.map(({ name, props, ...at }) => [name, props, place(at)])).toEqual([
      ["Figure", { of: "x", at: "y" }, "4:6"],
      ["Callout", { title: "T" }, "6:1"],
      ["Trend", {}, "8:1"],
    ]);
  });

  test("reads props in braces as the plain values that they write, and says which are computed", () => {
    const [use] = found(`<Chart a="t" b={["x", 1]} c={{ d: -1 }} e f={() => 1} {...g} />`).uses;
    expect(use?.values).toEqual({ a: "t", b: ["x", 1], c: { d: -1 }, e: true });
    expect(use?.props).toEqual({ a: "t" });
    expect(use?.unread.map(({ prop, why }) => `${prop}: ${why}`)).toEqual([
      "f: a function cannot be read",
      "...: something is computed in it",
    ]);
  });

  test("finds SQL under a name with the place of its fence, also in lists; SQL without one is text", () => {
    const { fences } = found(
      "```sql one",
      "SELECT 1",
      "```",
      "",
      "- x",
      "",
      "  ```sql two",
      "  SELECT 2",
      "  ```",
      "",
      "```sql",
      "SELECT 3",
      "```",
    );
    expect(fences.map(({ name, sql, ...at }) => [name, sql, place(at)])).toEqual([
      ["one", "SELECT 1", "4:1"],
      ["two", "SELECT 2", "10:3"],
    ]);
  });

  test("leaves code and plain tags alone", () => {
    expect(found("`<Figure />`", "", "```", "<Trend />", "```", "", "<span>x</span>").uses).toEqual([]);
  });

  test("a tag or a brace that is not closed is placed in the file", () => {
    expect(problem("", 'Text <Figure of="x".')).toMatch(/^5:6 mdx-syntax the body is not valid MDX: /);
    expect(problem("", "Text", "", "<Callout>", "", "more")).toMatch(/^[79]:\d+ mdx-syntax .*<Callout>/);
    expect(problem("", "Text { broken")).toMatch(/^5:6 mdx-syntax /);
  });

  test("no body makes it throw", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<", ">", "{", "}", "/", "A", "x", '"', "=", " ", "\n", "`", "é", "💥")),
        (parts) => {
          const { uses, diagnostics } = found(parts.join(""));
          for (const one of [...uses, ...diagnostics]) {
            expect(one.line).toBeGreaterThanOrEqual(4);
            expect(one.column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("ids of figures", () => {
  const parts = (id: string): FigureRef => {
    const ref = parseFigureId(id);
    if (typeof ref === "string") throw new RangeError(ref);
    return ref;
  };

  test("reads the forms of the contract", () => {
    expect(parts("daily_posters")).toEqual({
      metric: "daily_posters",
      period: null,
      segment: null,
      measure: "value",
      vs: null,
    });
    expect(parts("daily_posters@2026-q3/region=EU:percent_change.previous")).toEqual({
      metric: "daily_posters",
      period: "2026-q3",
      segment: { dimension: "region", name: "EU" },
      measure: "percent_change",
      vs: "previous",
    });
    expect(parts("daily_posters@2026-q3:contribution/daily_active")).toMatchObject({
      measure: "contribution/daily_active",
      vs: "previous",
    });
    expect(parts("a/plan=Pro%20%26%20more:share").segment).toEqual({ dimension: "plan", name: "Pro & more" });
    expect(parts("a:change.year").vs).toBe("year");
    expect(parts("a:change").vs).toBe("previous");
  });

  test.each([
    ["", '"" does not follow metric@period/segment=value:measure.vs'],
    ["Daily", '"Daily" does not follow metric@period/segment=value:measure.vs'],
    ["a/region", '"a/region" does not follow metric@period/segment=value:measure.vs'],
    ["a:", '"a:" does not follow metric@period/segment=value:measure.vs'],
    ["a:value.previous", '"value" takes no ".previous"'],
    [
      "a:change.lately",
      '".lately" is no comparison; there are previous, year, target, or the id of an earlier period',
    ],
    ["a:contribution_low", '"contribution_low" is no measure; write contribution_low/<driver>'],
    ["a:contribution", '"contribution" is no measure; write contribution/<driver>'],
    ["a:contribution/b/c", '"contribution/b/c" is no measure; write contribution/<driver>'],
    ["a:contribution/", '"contribution/" is no measure; write contribution/<driver>'],
    ["a:change/b", '"change/b" is no measure; write change'],
    ["a:correlation/b.year", '"correlation/b" takes no ".year"'],
    ["a:change.year.year", '"change.year.year" is no measure; did you mean change?'],
    ["a:cell", '"cell" is no measure; write cell/<column> or cell/<column>/<unit>'],
    ["a:cell/", '"cell/" is no measure; write cell/<column> or cell/<column>/<unit>'],
    ["a:cell/b/c/d", '"cell/b/c/d" is no measure; write cell/<column> or cell/<column>/<unit>'],
  ])("%j is refused: %s", (id, sentence) => {
    expect(parseFigureId(id)).toBe(sentence);
  });

  test("an unknown measure is refused with the one that was meant, or with the page that lists all", () => {
    expect(parseFigureId("a:valeu")).toBe('"valeu" is no measure; did you mean value?');
    expect(parseFigureId("a:nonsense")).toBe(
      '"nonsense" is no measure; docs/reference/measures.md lists all',
    );
  });

  test("every cell of a query comes out of its id as it went in, whatever its column, row and unit are called", () => {
    const some = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text);
    const cell = fc.record({
      metric: fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/),
      period: fc.constantFrom("2026", "2026-q3"),
      segment: fc.option(fc.record({ dimension: some, name: fc.string({ unit: "grapheme" }) }), {
        nil: null,
      }),
      column: some,
      unit: fc.oneof(fc.constant(""), some),
    });
    fc.assert(
      fc.property(cell, ({ column, unit, ...rest }) => {
        const ref = { ...rest, measure: cellMeasure(column, unit), vs: null };
        expect(parts(figureId(ref))).toEqual(ref);
        expect(cellOf(ref.measure)).toEqual({ column, unit });
      }),
    );
  });

  test("every reference comes out of its id as it went in, whatever its segment is called", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    const measure = fc
      .record({
        kind: fc.constantFrom(...MEASURE_NAMES.filter((one) => one !== "cell")),
        versus: fc.constantFrom(...VERSUS, "2026", "2026-q1", "2026-w38", "2026-09-14"),
        name,
      })
      .map(({ kind, versus, name: other }) => {
        const { of = [], compares } = shapeOf(kind);
        const text = [kind, ...of.map(() => other)].join("/");
        const whole = isMeasure(text) ? text : expect.fail(`${text} is no measure`);
        return { measure: whole, vs: compares === undefined ? null : versus };
      });
    const ref = fc.record({
      metric: name,
      period: fc.constantFrom("2026", "2026-q3", "2026-w38", "2026-09-14"),
      segment: fc.option(fc.record({ dimension: name, name: fc.string({ unit: "grapheme" }) }), {
        nil: null,
      }),
      tail: measure,
    });
    type Parts = Pick<FigureRef, "metric" | "segment"> & {
      readonly period: string;
      readonly tail: Pick<FigureRef, "measure" | "vs">;
    };
    const survives = ({ tail, ...rest }: Parts) => {
      const whole = { ...rest, ...tail };
      const id = figureId(whole);
      expect(parts(id)).toEqual(whole);
      expect(figureId({ ...parts(id), period: whole.period })).toBe(id);
    };
    for (const odd of [
      "",
      "a/b",
      "50 % off",
      "EU:value",
      "=",
      "Müller & Söhne",
      "日本",
      "{{x}}",
      "a.b",
      "%zz",
    ])
      survives({
        metric: "a",
        period: "2026-q3",
        segment: { dimension: "region", name: odd },
        tail: { measure: "value", vs: null },
      });
    fc.assert(fc.property(ref, survives), { numRuns: 1000 });
  });
});

describe("nearest", () => {
  const keys = ["currency", "company", "timezone", "teams"];

  test("finds the word that was meant, whatever its case", () => {
    expect(nearest("curency", keys)).toBe("currency");
    expect(nearest("TEAM", keys)).toBe("teams");
    expect(nearest("time_zone", keys)).toBe("timezone");
  });

  test("finds nothing where nothing is close", () => {
    expect(nearest("banana_split", keys)).toBeNull();
    expect(nearest("x", [])).toBeNull();
  });

  test("of two equally close words it takes the first in the alphabet, in any order of the list", () => {
    expect(nearest("bat", ["cat", "bar"])).toBe("bar");
    expect(nearest("bat", ["bar", "cat"])).toBe("bar");
  });

  test("didYouMean asks, lists, or says that there are none", () => {
    expect(didYouMean("curency", keys)).toBe("Did you mean `currency`?");
    expect(didYouMean("banana_split", keys)).toBe("There are: currency, company, timezone, teams.");
    expect(didYouMean("x", [])).toBe("There are none.");
  });

  test("a long list is cut at twenty", () => {
    const many = Array.from({ length: 30 }, (_, index) => `metric_number_${index}`);
    expect(didYouMean("zzz", many)).toContain("metric_number_19");
    expect(didYouMean("zzz", many)).not.toContain("metric_number_20");
  });
});

describe("the order of diagnostics", () => {
  test("is by file, line and column, and errors come before warnings", () => {
    const at = (file: string, line: number, column: number) => ({ file, line, column });
    const all = [
      diagnose(at("b", 1, 1), "no-lowlight"),
      diagnose(at("b", 1, 1), "public-draft"),
      diagnose(at("a", 10, 2), "public-draft"),
      diagnose(at("a", 9, 20), "public-draft"),
      diagnose(at("a", 10, 1), "public-draft"),
    ];
    expect(
      all.sort(byPlace).map(({ severity, ...where }) => `${where.file}${place(where)}${severity[0]}`),
    ).toEqual(["a9:20e", "a10:1e", "a10:2e", "b1:1e", "b1:1w"]);
  });
});
