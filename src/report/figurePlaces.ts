import { z } from "zod";
import { isGroup } from "../document/json.ts";
import { figure } from "../ledger/figure.ts";
import { lookUp } from "../syntax/lookUp.ts";

/** What stands at the place of a figure, and where that is: keys and numbers in a list, from the top. */
export type Replace = (held: unknown, path: readonly PropertyKey[]) => unknown;

/**
 * A value with each figure in it replaced, at the places where its schema holds figures; all else as it is, also where it
 * does not match. No union in a Report holds figures.
 */
export function replaceFigures(
  schema: z.core.SomeType,
  value: unknown,
  replace: Replace,
  path: readonly PropertyKey[] = [],
): unknown {
  if (value === undefined || value === null) return value;
  if (isFigure(schema)) return replace(value, path);
  const within = innerOf(schema);
  if (within !== null) return replaceFigures(within, value, replace, path);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) => replaceFigures(schema.element, item, replace, [...path, index]));
  if (schema instanceof z.ZodObject && isGroup(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => {
        const own: z.core.SomeType | undefined = lookUp(schema.shape, key);
        return [key, own === undefined ? held : replaceFigures(own, held, replace, [...path, key])];
      }),
    );
  return value;
}

/** A described figure is a copy of the schema that checks by the same object. */
function isFigure(schema: z.core.SomeType): boolean {
  return schema instanceof z.ZodReadonly && schema.unwrap() === figure.unwrap();
}

/** What a schema wraps; null of one that stands for itself. */
function innerOf(schema: z.core.SomeType): z.core.SomeType | null {
  const wraps =
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodLazy;
  return wraps ? schema.unwrap() : null;
}
