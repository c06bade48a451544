import { z } from "zod";
import { lookUp } from "../../syntax/lookUp.ts";
import type { KeyPath } from "../frontMatter.ts";
import { type Said, saidAs } from "./text.ts";

/** A key of front matter that holds words, or a list of them. */
export interface WordKey {
  readonly path: KeyPath;
  readonly said: Said;
}

/** The keys of data that hold words by its schema, as far as the data are of its shape, in the order of the data. */
export function wordsIn(schema: z.core.$ZodType, data: unknown, path: KeyPath = []): WordKey[] {
  const said = saidOf(schema, data);
  if (said !== null) return [{ path, said }];
  return below(schema, data).flatMap(([key, part, value]) => wordsIn(part, value, [...path, key]));
}

/** Of a text, or a list of texts, how it is said in a further language. */
function saidOf(schema: z.core.$ZodType, data: unknown): Said | null {
  const own = saidAs(schema);
  if (own !== null) return typeof data === "string" ? own : null;
  const bare = unwrapped(schema);
  if (bare !== schema) return saidOf(bare, data);
  if (schema instanceof z.ZodUnion)
    return schema.options.map((one) => saidOf(one, data)).find((one) => one !== null) ?? null;
  const isTexts = schema instanceof z.ZodArray && Array.isArray(data) && data.length > 0;
  if (!isTexts || !data.every((item) => typeof item === "string")) return null;
  return saidOf(schema.element, data[0]);
}

type Part = readonly [key: string | number, schema: z.core.$ZodType, value: unknown];

/** The parts of a group of keys, or of a list of groups. */
function below(schema: z.core.$ZodType, data: unknown): Part[] {
  const bare = unwrapped(schema);
  if (bare !== schema) return below(bare, data);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => below(one, data));
  if (schema instanceof z.ZodArray)
    return Array.isArray(data) ? data.map((item, index) => [index, schema.element, item] as const) : [];
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [];
  const values = Object.entries(data);
  if (schema instanceof z.ZodRecord) return values.map(([key, value]) => [key, schema.valueType, value]);
  if (!(schema instanceof z.ZodObject)) return [];
  return values.flatMap(([key, value]) => {
    const part: z.core.$ZodType | undefined = lookUp(schema.shape, key);
    return part === undefined ? [] : [[key, part, value] as const];
  });
}

/** A schema without what only says that it may be left out, or what becomes of it. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.in : schema;
}
