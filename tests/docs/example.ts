import { parse } from "yaml";
import { z } from "zod";
import type { Missing } from "../../src/metrics/missing.ts";

/** What an example comes to: words that must stand as they are, or numbers that must come out as they are shown. */
export type Result = string | number | readonly number[] | Missing;

/** The texts of an example by their keys, as the page has them. */
export type Given = Readonly<Record<string, string>>;

/** A kind of worked example: what it takes, and what is computed of that. */
export interface Example {
  readonly takes: readonly string[];
  readonly compute: (input: unknown) => Readonly<Record<string, Result>>;
}

/** A kind of example whose input is read by a schema. */
export function example<Shape extends z.ZodRawShape>(
  shape: Shape,
  compute: (input: z.output<z.ZodObject<Shape, z.core.$strict>>) => Readonly<Record<string, Result>>,
): Example {
  const schema = z.strictObject(shape);
  return { takes: Object.keys(shape), compute: (input) => compute(schema.parse(input)) };
}

/** A number as it is written: with a sign, as a percentage, or "missing". */
export const number = z.string().transform((text, context) => {
  const value = Number(text.replace("−", "-").replace(/\s*%$/, ""));
  if (!Number.isFinite(value)) context.addIssue({ code: "custom", message: `no number: ${text}` });
  return text.endsWith("%") ? value / 100 : value;
});

/** Numbers with spaces between them. */
export const numbers = z.string().transform((text) => text.trim().split(/\s+/).map(Number));

/** Yes or no. */
export const yes = z.enum(["yes", "no"]).transform((word) => word === "yes");

/** Two texts with "to" between them. */
export const ends = z.string().transform((text) => {
  const [from = "", to = ""] = text.split(" to ");
  return [from, to] as const;
});

const scalars = z.record(z.string(), z.string());
const records = z.union([z.array(z.record(z.string(), z.unknown())), z.record(z.string(), z.unknown())]);

/** What one record of a block takes, and what it says that comes of it. */
export interface Claim {
  readonly input: Readonly<Record<string, unknown>>;
  readonly gives: Given;
}

/** The records of a block: a list, or one with `gives`. All scalars stay the texts that they are. */
export function claimsIn(code: string, takes: readonly string[]): Claim[] {
  const found = records.parse(parse(code, { schema: "failsafe" }));
  return [found].flat().map((record) => {
    const { gives, ...rest } = record;
    const entries = Object.entries(rest);
    const own = entries.filter(([key]) => !takes.includes(key));
    return {
      input: Object.fromEntries(entries.filter(([key]) => takes.includes(key))),
      gives: scalars.parse({
        ...Object.fromEntries(own),
        ...z
          .object({})
          .loose()
          .parse(gives ?? {}),
      }),
    };
  });
}

/** What a record says otherwise than it is: "share: says 12, is 13". */
export function wrongIn({ input, gives }: Claim, { compute }: Example): string[] {
  const results = compute(input);
  return Object.entries(gives).flatMap(([key, text]) => {
    const result = results[key];
    if (result === undefined) return [`${key}: nothing computes it`];
    const is = shownAs(result, text);
    return is === text ? [] : [`${key}: says ${text}, is ${is}`];
  });
}

const NUMBER = /([+−-]?)(\d+(?:\.\d+)?)(\s*(?:%|pp))?/g;

/** A result as the page would show it: each number with the sign, the decimals and the unit that stand there. */
function shownAs(result: Result, text: string): string {
  if (typeof result === "string") return result;
  if (typeof result === "object" && "missing" in result) return result.missing;
  const values = [result].flat();
  const places = [...text.matchAll(NUMBER)];
  if (places.length !== values.length) return values.join(", ");
  let next = 0;
  return text.replace(NUMBER, (_, sign: string, digits: string, unit = "") => {
    const value = (values[next++] ?? Number.NaN) * (unit === "" ? 1 : 100);
    const shown = Math.abs(value).toFixed(digits.split(".")[1]?.length ?? 0);
    const minus = sign === "−" ? "−" : "-";
    return `${value < 0 ? minus : sign === "+" ? "+" : ""}${shown}${unit}`;
  });
}
