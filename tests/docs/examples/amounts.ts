import { z } from "zod";
import { addUp } from "../../../src/metrics/addUp.ts";
import { type Cell, rollUp } from "../../../src/metrics/cell.ts";
import { absoluteChange, attainment, relativeChange } from "../../../src/metrics/change.ts";
import { commitmentScore } from "../../../src/metrics/commitment.ts";
import { contributions } from "../../../src/metrics/contribution.ts";
import { grossRetention, netRetention, quickRatio } from "../../../src/metrics/flows.ts";
import { evaluate, parseFormula } from "../../../src/metrics/formula.ts";
import { guardrailState } from "../../../src/metrics/guardrail.ts";
import { type Missing, missing } from "../../../src/metrics/missing.ts";
import { countEffects, isSimpsonReversal, mixAndRate } from "../../../src/metrics/mixRate.ts";
import { expectedProgress, keyResultState, progress } from "../../../src/metrics/progress.ts";
import { readingOf } from "../../../src/metrics/readingEase.ts";
import { pathToDate, requiredPace } from "../../../src/metrics/requiredPace.ts";
import { revision } from "../../../src/metrics/restatement.ts";
import { gainOf } from "../../../src/metrics/step.ts";
import { visibleGroups } from "../../../src/metrics/suppression.ts";
import { isZeroWhenEmpty, zeroWhenEmpty } from "../../../src/query/emptySql.ts";
import { asking, productBySegment } from "../../support/segmentBook.ts";
import { type Example, ends, example, number, numbers, type Result, yes } from "../example.ts";

const better = z.enum(["higher", "lower"]);

/** "3" is a value, "1 of 2" a ratio. */
const cell = z.string().transform((text): Cell => {
  const [numerator = Number.NaN, denominator] = text.split(" of ").map(Number);
  return denominator === undefined
    ? { kind: "value", value: numerator }
    : { kind: "ratio", numerator, denominator };
});

/** "8000 at 30 %": a weight and its rate. */
const weighed = z.string().transform((text) => {
  const [weight = "", rate = ""] = text.split(" at ");
  return { weight: Number(weight), rate: number.parse(rate) };
});

/** "a 100, b 60". */
const sizes = z.string().transform((text) =>
  text.split(", ").map((one) => {
    const [name = "", size = ""] = one.split(" ");
    return { name, size: Number(size) };
  }),
);

const values = z.record(z.string(), number).transform((record) => new Map(Object.entries(record)));

/** "people 1000 share 0.4": the value of each. */
const named = z.string().transform((text) => {
  const words = text.split(" ");
  const pairs = words.flatMap((word, index) =>
    index % 2 === 0 ? [[word, number.parse(words[index + 1] ?? "")] as const] : [],
  );
  return new Map(pairs);
});

function present<T extends object>(value: T | Missing): T {
  if ("missing" in value) throw new Error(value.missing);
  return value;
}

/** Examples of values, of their changes, and of what is made of them. */
export const AMOUNTS: Readonly<Record<string, Example>> = {
  change: example({ before: number, after: number }, ({ before, after }) => ({
    absolute: absoluteChange(before, after),
    relative: relativeChange(before, after),
  })),
  flows: example(
    {
      ...{ before: number, new: number, resurrected: number },
      ...{ expansion: number, contraction: number, lost: number },
    },
    (flows) => ({
      "quick ratio": quickRatio(flows),
      "net retention": netRetention(flows),
      "gross retention": grossRetention(flows),
    }),
  ),
  "roll-up": example(
    { rollup: z.enum(["mean", "sum", "last"]), cells: z.array(cell) },
    ({ rollup, cells }) => ({ is: rollUp(cells, rollup) }),
  ),
  contributions: example({ tree: z.string(), before: values, after: values }, ({ tree, before, after }) => {
    const formula = parseFormula(tree);
    const shares = contributions(formula, before, after);
    if (!(shares instanceof Map)) throw new Error(shares.missing);
    const at = (of: ReadonlyMap<string, number>) => evaluate(formula, (name) => of.get(name) ?? Number.NaN);
    const own = [...shares].flatMap(([name, { value, least, greatest }]): [string, Result][] => [
      [name, value],
      [`${name} in any order`, [least, greatest]],
    ]);
    return { ...Object.fromEntries(own), before: at(before), after: at(after) };
  }),
  worth: example(
    { tree: z.string(), values: named, moved: z.string(), to: number },
    ({ tree, values: at, moved, to }) => ({ is: gainOf(parseFormula(tree), at, { metric: moved, to }) }),
  ),
  "segment-trees": example(
    { people: z.record(z.string(), ends), posters: z.record(z.string(), ends) },
    ({ people, posters }) => {
      const ask = asking(productBySegment(people, posters));
      const of = (driver: string, segment: string | null) =>
        ask("posters", `contribution/${driver}`, segment) ?? Number.NaN;
      const both = (value: (driver: string) => string | number) =>
        ["people", "share"].map((driver) => Number(value(driver)));
      return {
        A: both((driver) => of(driver, "A")),
        B: both((driver) => of(driver, "B")),
        whole: both((driver) => of(driver, null)),
        mix: both((driver) => ask("posters", `mix_contribution/${driver}`, "") ?? Number.NaN),
        "B at the rate of A": ask("posters", "at_rate_of/share/A", "B", null) ?? Number.NaN,
      };
    },
  ),
  "mix-and-rate": example(
    { segments: z.record(z.string(), z.strictObject({ before: weighed, after: weighed })) },
    ({ segments }) => {
      const parts = Object.entries(segments).map(([name, { before, after }]) => ({
        name,
        weight0: before.weight,
        rate0: before.rate,
        weight1: after.weight,
        rate1: after.rate,
      }));
      const [ratio, count] = [present(mixAndRate(parts)), present(countEffects(parts))];
      const whole = (weight: "weight0" | "weight1", rate: "rate0" | "rate1") =>
        parts.reduce((sum, part) => sum + part[weight] * part[rate], 0) /
        parts.reduce((sum, part) => sum + part[weight], 0);
      return {
        ratio: [whole("weight0", "rate0"), whole("weight1", "rate1")],
        rate: ratio.rate,
        mix: ratio.mix,
        rates: ratio.parts.map((part) => part.rate),
        mixes: ratio.parts.map((part) => part.mix),
        count: count.change,
        "volume of the count": count.volume,
        "mix of the count": count.mix,
        "rate of the count": count.rate,
        "every segment against the total": isSimpsonReversal(parts) ? "yes" : "no",
      };
    },
  ),
  attainment: example({ value: number, target: number, better }, ({ value, target, better }) => ({
    is: attainment(value, target, better),
  })),
  pace: example(
    {
      rollup: z.enum(["sum", "mean"]),
      target: number,
      "so far": number,
      counted: number,
      left: number,
      present: number,
    },
    ({ rollup, target, "so far": come, counted, left, present }) => {
      const total = rollup === "sum" ? come : come * counted;
      const required = requiredPace({ rollup, total, counted, left }, target);
      return { required, change: relativeChange(present, required) };
    },
  ),
  "path-to-date": example(
    { rollup: z.enum(["sum", "mean"]), path: z.array(z.string()), "so far": number },
    ({ rollup, path, "so far": come }) => {
      const steps = path.map((step) => {
        const [, target = "", counted = "", all = ""] = /^(\S+), (\d+) of (\d+)$/.exec(step) ?? [];
        return { target: Number(target), counted: Number(counted), all: Number(all) };
      });
      const asked = pathToDate(steps, rollup);
      return { asked, reached: attainment(come, asked, "higher") };
    },
  ),
  revision: example({ published: number, now: number, later: number }, ({ published, now, later }) => {
    const { absolute, relative } = revision(published, now);
    return {
      revision: absolute,
      "percent revision": relative,
      "change as published": relativeChange(published, later),
      change: relativeChange(now, later),
    };
  }),
  printed: example(
    { start: number, parts: numbers, end: number, decimals: number, whole: yes },
    ({ start, parts, end, decimals, whole }) => {
      const sum = addUp({ start, parts, end }, { decimals, whole });
      const text = (value: number) => value.toFixed(sum.decimals);
      const steps = sum.parts.map((part) => `${part < 0 ? "-" : "+"} ${text(Math.abs(part))}`);
      return { prints: `${text(sum.start)} ${steps.join(" ")} = ${text(sum.end)}` };
    },
  ),
  empty: example({ sql: z.string() }, ({ sql }) => ({
    "read as": zeroWhenEmpty(sql),
    "zero of nothing": isZeroWhenEmpty(sql) ? "yes" : "no",
  })),
  "shown-groups": example({ sizes, least: number, "add up": yes }, (input) => ({
    shown: [...visibleGroups(input.sizes, input.least, input["add up"])].sort().join(" "),
  })),
  guardrail: example(
    { value: z.union([z.literal("missing"), number]), watch: number, breach: number, better },
    ({ value, watch, breach, better }) => ({
      is: guardrailState(value === "missing" ? missing("no data") : value, { watch, breach }, better),
    }),
  ),
  promise: example(
    {
      status: z.enum(["done", "late", "missed", "dropped", "open"]),
      due: z.string(),
      done: z.string().optional(),
      "as of": z.string(),
    },
    ({ "as of": today, ...promised }) => ({ is: commitmentScore(promised, today) }),
  ),
  progress: example({ value: number, from: number, to: number, "days over": cell }, (input) => {
    const days = input["days over"];
    if (days.kind !== "ratio") throw new Error("write: 40 of 92");
    const gone = progress(input.value, input.from, input.to);
    const expected = expectedProgress(days.numerator, days.denominator);
    const isOver = days.numerator >= days.denominator;
    return { progress: gone, expected, is: keyResultState(gone, expected, isOver) };
  }),
  reading: example({ text: z.string(), language: z.string() }, ({ text, language }) => {
    const { words, sentences, ease } = readingOf(text, language);
    return { words, sentences, ease: ease ?? "none" };
  }),
};
