import { z } from "zod";

/** A part of a JSON Schema. */
const schemaPart = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/**
 * The keys that a schema reads, each with those above it: `targets.moved.was`. Names that a report chooses, such as the
 * period of a target, and places in lists are no part of it.
 */
export function keysOf(schema: z.ZodType): string[] {
  const found = below(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), []);
  return [...new Set(found)].sort();
}

function below(part: unknown, above: readonly string[]): string[] {
  const { data } = schemaPart.safeParse(part);
  if (data === undefined) return [];
  const open = [data.items, data.additionalProperties, ...(data.anyOf ?? [])];
  return [
    ...Object.entries(data.properties ?? {}).flatMap(([key, inner]) => {
      const path = [...above, key];
      return [path.join("."), ...below(inner, path)];
    }),
    ...open.flatMap((inner) => below(inner, above)),
  ];
}

/** Those keys of a schema that data give, in the same notation. */
export function keysIn(data: unknown, known: readonly string[], above: readonly string[] = []): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => keysIn(item, known, above));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => {
    const path = [...above, key];
    const name = path.join(".");
    return known.includes(name) ? [name, ...keysIn(inner, known, path)] : keysIn(inner, known, above);
  });
}

/** What is wrong with an excerpt of front matter by a schema: what is missing is left out on purpose. */
export function wrongBy(schema: z.ZodType, data: unknown): string[] {
  return (schema.safeParse(data).error?.issues ?? [])
    .filter(({ code, path }) => code !== "custom" && valueAt(data, path) !== undefined)
    .map(({ path, message }) => `${path.join(".")}: ${message}`);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => Object(inner)[step], data);
}
