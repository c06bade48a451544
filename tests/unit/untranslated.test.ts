import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type FrontMatter, type KeyPath, readFrontMatter } from "../../src/content/frontMatter.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema, pageSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { sprintSchema } from "../../src/content/schema/sprint.ts";
import { saidAs } from "../../src/content/schema/text.ts";
import { wordsIn } from "../../src/content/schema/wordsIn.ts";
import { untranslated } from "../../src/content/translation.ts";

const SCHEMAS = {
  report: reportSchema,
  metric: metricSchema,
  bet: betSchema,
  edition: editionSchema,
  page: pageSchema,
  sprint: sprintSchema,
};

/** A value that gives every key of a schema once, words as `said`; what holds no words is a number. */
function sample(schema: z.core.$ZodType, said: string): unknown {
  if (saidAs(schema) !== null) return said;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return sample(schema.unwrap(), said);
  if (schema instanceof z.ZodPipe) return sample(schema.in, said);
  if (schema instanceof z.ZodArray) return [sample(schema.element, said)];
  if (schema instanceof z.ZodRecord) return { one: sample(schema.valueType, said) };
  if (schema instanceof z.ZodUnion) {
    const all = schema.options.map((option) => sample(option, said));
    return all.find((one) => JSON.stringify(one).includes(said)) ?? all[0];
  }
  if (!(schema instanceof z.ZodObject)) return 1;
  return Object.fromEntries(Object.entries(schema.shape).map(([key, part]) => [key, sample(part, said)]));
}

function front(file: string, data: unknown): FrontMatter {
  const read = readFrontMatter(file, `---\n${JSON.stringify(data)}\n---\n`);
  if (Array.isArray(read)) throw new Error(read.map(({ message }) => message).join(", "));
  return read;
}

/** The same data without what is at a path. */
function without(data: unknown, [step, ...rest]: KeyPath): unknown {
  if (Array.isArray(data))
    return data.map((item, index) =>
      index === step ? (rest.length === 0 ? null : without(item, rest)) : item,
    );
  return Object.fromEntries(
    Object.entries(Object(data)).flatMap(([key, value]) =>
      key !== step ? [[key, value]] : rest.length === 0 ? [] : [[key, without(value, rest)]],
    ),
  );
}

const missing = (original: unknown, translation: unknown, schema: z.core.$ZodType) =>
  untranslated(front("a.mdx", original), front("a.de.mdx", translation), schema);

describe.each(Object.entries(SCHEMAS))("of the front matter of a %s", (_, schema) => {
  const original = sample(schema, "Words");
  const whole = sample(schema, "Worte");
  const keys = wordsIn(schema, original);

  test("every text that is marked is found, wherever it stands", () => {
    const marked = JSON.stringify(original).split('"Words"').length - 1;
    const texts = keys.length;
    expect(texts).toBe(marked);
    expect(texts).toBeGreaterThan(0);
  });

  test("nothing is warned of where all is said", () => {
    expect(missing(original, whole, schema)).toEqual([]);
  });

  test("each key of words that is left out is warned of, at its place in the original, and no other", () => {
    for (const { path, said } of keys) {
      const found = missing(original, without(whole, path), schema);
      const place = front("a.mdx", original).placeOfKey(path);
      expect(found, JSON.stringify(path)).toHaveLength(said === "words" ? 1 : 0);
      if (said === "name") continue;
      expect(found[0]).toMatchObject({ severity: "warning", code: "untranslated-key", file: "a.mdx" });
      expect([found[0]?.line, found[0]?.column]).toEqual([place.line, place.column]);
    }
  });
});

describe("a key of words", () => {
  const original = { decision: "May we?", owner: "Mira Brandt", by: "2026-10-16" };
  const asks = { asks: [original] };

  test("is said by the same text in the translation, for what is alike in both languages", () => {
    const said = { asks: [{ decision: "May we?" }] };
    expect(missing(asks, said, editionSchema)).toEqual([]);
  });

  test("is told of by its name, with where to say it", () => {
    expect(missing(asks, { title: "T" }, editionSchema).map(({ message, mend }) => [message, mend])).toEqual([
      [
        "`asks[0].decision` is not translated in a.de.mdx",
        "Say it in a.de.mdx; where it is the same in both languages, repeat it there.",
      ],
    ]);
  });

  test("is none where a unit is computed with, or an expectation is a number", () => {
    expect(missing({ unit: "percent" }, {}, metricSchema)).toEqual([]);
    expect(missing({ expected: 0.02 }, {}, betSchema)).toEqual([]);
    expect(missing({ unit: "people" }, {}, metricSchema)).toHaveLength(1);
    expect(missing({ expected: "more" }, {}, betSchema)).toHaveLength(1);
  });
});
