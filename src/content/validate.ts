import { z } from "zod";
import { type Code, isCode } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnose, placed } from "../diagnostics/diagnostic.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { askedCalendar } from "./askedCalendar.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";
import { didYouMean } from "./nearest.ts";

/** The front matter as its schema types it, or what is wrong with it, each with its place. */
export function validate<Schema extends z.ZodType>(
  front: FrontMatter,
  schema: Schema,
): z.output<Schema> | Diagnostic[] {
  const result = schema.safeParse(front.data);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => describe(front, schema, issue));
}

function describe(front: FrontMatter, schema: z.ZodType, issue: z.core.$ZodIssue): Diagnostic[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(front, schema, path, key));
  if (issue.code === "invalid_union") {
    const inner = closestBranch(issue.errors);
    if (inner.length > 0 && inner.some((one) => one.path.length > 0)) {
      return inner.flatMap((one) =>
        describe(front, schema, {
          ...one,
          path: [...issue.path, ...one.path],
        } as z.core.$ZodIssue),
      );
    }
  }
  return [wrongValue(front, path, issue)];
}

function unknownKey(front: FrontMatter, schema: z.ZodType, path: KeyPath, key: string): Diagnostic {
  const where = path.length === 0 ? "" : ` of ${nameOf(path)}`;
  const calendar = askedCalendar(key, valueAt(front, [...path, key]));
  if (calendar !== null)
    return diagnose(front.placeOfKey([...path, key]), "unsupported-calendar", {
      message: calendar.message,
      mend: calendar.mend,
    });
  return diagnose(front.placeOfKey([...path, key]), "unknown-key", {
    key,
    where,
    mend: didYouMean(key, keysAt(schema, path)),
  });
}

function wrongValue(front: FrontMatter, path: KeyPath, issue: z.core.$ZodIssue): Diagnostic {
  const name = nameOf(path);
  const value = valueAt(front, path);
  const calendar = value === undefined ? null : askedCalendar(String(path.at(-1)), value);
  if (calendar !== null)
    return diagnose(front.placeOf(path), "unsupported-calendar", {
      message: calendar.message,
      mend: calendar.mend,
    });
  if (value === undefined && issue.code !== "custom") {
    return diagnose(front.placeOf(path), "missing-key", {
      name,
      key: String(path.at(-1)),
      due: expectation(issue),
    });
  }
  const code = issue.code === "custom" ? codeOf(issue) : "wrong-type";
  return placed(front.placeOf(path), { code, ...complaintOf(name, value, issue) });
}

/** What is wrong with a value by what its schema says of it: as a sentence about what `name` names, and how it is mended. */
export function complaintOf(
  name: string,
  value: unknown,
  issue: z.core.$ZodIssue,
): { readonly message: string; readonly mend: string } {
  const mend =
    issue.code === "custom" && typeof issue.params?.["mend"] === "string"
      ? issue.params["mend"]
      : mendOf(value, issue);
  const message =
    issue.code !== "custom"
      ? `${name} is ${shown(value)}, but ${expectation(issue)} is due`
      : typeof issue.params?.["not"] === "string"
        ? `${name} is ${shown(value)}, which is no ${issue.params["not"]}`
        : issue.message;
  return { message, mend };
}

function valueAt(front: FrontMatter, path: KeyPath): unknown {
  return path.reduce<unknown>((data, step) => (isRecord(data) ? lookUp(data, step) : undefined), front.data);
}

/** A key as a person would name it: "`by` of item 2 of `asks`". */
function nameOf(path: KeyPath): string {
  const steps = path.map((step) => (typeof step === "number" ? `item ${step + 1}` : `\`${step}\``));
  return steps.length === 0 ? "the front matter" : steps.reverse().join(" of ");
}

function codeOf(issue: z.core.$ZodIssueCustom): Code {
  const code: unknown = issue.params?.["code"];
  return typeof code === "string" && isCode(code) ? code : "wrong-type";
}

function mendOf(value: unknown, issue: z.core.$ZodIssue): string {
  if (
    isRecord(value) &&
    !Array.isArray(value) &&
    issue.code === "invalid_type" &&
    issue.expected === "string"
  ) {
    return 'A text that begins with "{" needs quotes: "{{daily_posters}} people posted".';
  }
  if (issue.code === "invalid_value" && typeof value === "string")
    return didYouMean(value, issue.values.map(String));
  return `Write ${expectation(issue)}.`;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return lookUp(TYPES, issue.expected) ?? issue.expected;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union")
    return [
      ...new Set(issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectation(first)]))),
    ].join(" or ");
  return issue.message;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  return typeof value === "string"
    ? `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
    : String(value);
}

/** Of a union's branches, the one that got furthest: the deepest first problem. */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));
  return [...branches].sort((left, right) => depth(right) - depth(left))[0] ?? [];
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  let found: z.core.$ZodType[] = [schema];
  for (const step of path) found = found.flatMap((one) => unwrap(one)).flatMap((one) => stepInto(one, step));
  return found
    .flatMap((one) => unwrap(one))
    .flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject)) return [];
  const inner: unknown = lookUp(schema.shape, String(step));
  return inner instanceof z.ZodType ? [inner] : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: z.core.$ZodType) => unwrap(option));
  return [schema];
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
