import { z } from "zod";
import { problem } from "../../diagnostics/diagnostic.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { complain } from "./complaint.ts";
import { date, text, words } from "./text.ts";

const OF = "period (the default), exit (its last complete review period), or the earlier period of a change.";

const moved = z.strictObject({
  date: date.describe("The day on which the target was moved, such as 2026-09-28."),
  was: z.number().describe("The target before, in the metric's unit."),
  why: words.describe("Why it was moved, in one sentence."),
});

/** A target that is told by the value of an earlier period. */
export interface RelativeTarget {
  /** 20 of "+20%", -0.5 of "-0.5pp", 1500 of "+1500". */
  readonly change: number;
  readonly by: "percent" | "points" | "amount";
  /** The id of the earlier period. */
  readonly base: string;
}

/** What a metric should come to in a period. */
export interface Target {
  readonly value: number | RelativeTarget;
  readonly of: "period" | "exit";
  readonly moved: z.output<typeof moved> | undefined;
  /** From where on it is exceeded, as its value is told; where that is declared. */
  readonly exceeds?: number | RelativeTarget;
  /** The months of its path, by their ids, and whether its value is their sum; where it was given by months. */
  readonly path?: { readonly months: readonly string[]; readonly isSum: boolean };
}

const written = z.strictObject({
  value: z
    .union([z.number(), text])
    .optional()
    .describe(
      'The target, in the metric\'s unit; or a change on the period of `of`: "+20%", "-0.5pp", "+1500".',
    ),
  of: text.default("period").describe(OF),
  moved: moved.optional().describe("That the target was moved, when, from what, and why."),
  exceeds: z
    .union([z.number(), text])
    .optional()
    .describe(
      "From where on the target is exceeded, not only met, told as its value is: a number, or a change.",
    ),
  by_month: z
    .record(z.string(), z.number())
    .optional()
    .describe("The targets of its months, such as { 2026-10: 100, 2026-11: 110, 2026-12: 125 }."),
});

type Written = z.output<typeof written>;

/** Goals by period; those of months that stand in a longer period's stand beside it, too. */
export const targets = z
  .record(z.string(), z.union([z.number(), written]))
  .default({})
  .transform(readAll);

function readAll(
  all: Readonly<Record<string, number | Written>>,
  context: z.RefinementCtx,
): Readonly<Record<string, Target>> {
  const found = new Map<string, Target>();
  for (const [period, one] of Object.entries(all)) {
    const fail = (path: readonly string[], message: string, mend: string) =>
      complain(context, [period, ...path], problem("target-form", { message, mend }));
    const target: Written = typeof one === "number" ? { value: one, of: "period" } : one;
    const value = said(target, fail);
    const of = target.of === "exit" ? "exit" : "period";
    const exceeds = value === null ? {} : exceedsOf(target, value, fail);
    if (value !== null) found.set(period, { value, of, moved: target.moved, ...exceeds, ...pathOf(target) });
    for (const [month, goal] of Object.entries(target.by_month ?? {})) {
      if (lookUp(all, month) === undefined) found.set(month, { value: goal, of: "period", moved: undefined });
      else
        fail(
          ["by_month", month],
          `${month} has two targets, one of its own and one here`,
          "Keep one of them.",
        );
    }
  }
  return Object.fromEntries(found);
}

type Fail = (path: readonly string[], message: string, mend: string) => void;

/** What a target says, as a number or a change; null where it says neither. */
function said({ value, of, by_month: byMonth }: Written, fail: Fail): Target["value"] | null {
  const isOwn = of === "period" || of === "exit";
  if (typeof value === "string") return relativeIn(value, isOwn ? null : of, fail);
  if (!isOwn) {
    if (/^\d{4}/.test(of))
      fail(
        ["of"],
        `the target is no change on ${of}`,
        'Write the change with its sign, in quotes, such as "+20%".',
      );
    else fail(["of"], `"${of}" is no period`, "Write period, exit, or the id of an earlier period.");
    return null;
  }
  const sum = byMonth === undefined || of === "exit" ? null : sumOf(byMonth);
  if (value === undefined && sum === null)
    fail([], "the target has no value", "Write `value`, or `by_month` with the targets of its months.");
  return value ?? sum;
}

/** Held against the target itself, it is told in the same way. */
function exceedsOf({ exceeds }: Written, value: Target["value"], fail: Fail): Pick<Target, "exceeds"> {
  if (exceeds === undefined) return {};
  const change = typeof exceeds === "number" ? null : changeIn(exceeds);
  if (typeof exceeds === "number" && typeof value === "number") return { exceeds };
  if (typeof value !== "number" && change?.by === value.by)
    return { exceeds: { ...change, base: value.base } };
  const [as, mend] =
    typeof value === "number"
      ? ["a number", "Write a number in the metric's unit."]
      : ["a change", 'Write a change as the target has it, such as "+25%" beside "+20%".'];
  fail(["exceeds"], `the target is told as ${as}, and \`exceeds\` as "${exceeds}"`, mend);
  return {};
}

function relativeIn(value: string, base: string | null, fail: Fail): RelativeTarget | null {
  const change = changeIn(value);
  if (change === null) {
    fail(
      ["value"],
      `"${value}" is no change that a target can be`,
      'Write it as "+20%", "-0.5pp" or "+1500".',
    );
    return null;
  }
  if (base !== null) return { ...change, base };
  const mend = `Name the earlier period: { value: "${value}", of: 2026-q3 }.`;
  fail(["value"], `the target is "${value}", and does not say of what`, mend);
  return null;
}

function pathOf({ value, by_month: byMonth }: Written): Pick<Target, "path"> {
  if (byMonth === undefined) return {};
  return { path: { months: Object.keys(byMonth), isSum: value === undefined } };
}

function sumOf(byMonth: Readonly<Record<string, number>>): number | null {
  const values = Object.values(byMonth);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** "+20%", "-0.5 pp", "+1500", with either kind of minus; null of anything else. */
function changeIn(written: string): Pick<RelativeTarget, "change" | "by"> | null {
  const [, sign, number, unit] = /^([+\-\u2212])\s?(\d+(?:\.\d+)?)\s?(%|pp)?$/.exec(written) ?? [];
  if (number === undefined) return null;
  const by = unit === undefined ? "amount" : unit === "%" ? "percent" : "points";
  return { change: (sign === "+" ? 1 : -1) * Number(number), by };
}
