import type { Figure } from "../../src/ledger/figure.ts";
import type { Comparison } from "../../src/report/facts/comparison.ts";
import type { SegmentTable, TreeNode } from "../../src/report/facts/moved.ts";
import type { MetricFacts } from "../../src/report/facts/slices.ts";
import type { Report } from "../../src/report/report.ts";
import { metricsOf } from "./oracleChecks.ts";

/** Everything in a report that no data may bring about, one line each: what must hold whatever is measured. */
export function wrongIn(report: Report): string[] {
  const { figures } = report.ledger;
  return [
    ...notNumbers(report, "report"),
    ...(new Set(figures.map(({ id }) => id)).size === figures.length ? [] : ["a figure is there twice"]),
    ...figures.flatMap(halfMissing),
    ...metricsOf(report).flatMap((facts) => [
      ...wrongComparisons(facts),
      ...wrongTarget(facts),
      ...wrongVerdict(facts),
    ]),
    ...wrongBridges(report),
    ...(report.tree === null ? [] : wrongTree(report.tree, report.headline.previous.base)),
    ...report.segments.flatMap((table) => [...wrongEffects(table), ...wrongRows(table)]),
    ...wrongWholes(figures),
    ...wrongBands(figures),
  ];
}

/** Numbers that are none, and words that tell of them, anywhere below a value. */
export function notNumbers(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === "string")
    return /\b(?:NaN|Infinity|undefined)\b|∞/.test(value) ? [`${path} is "${value}"`] : [];
  if (value === null || typeof value === "boolean") return [];
  const plain =
    typeof value === "object" && [Array.prototype, Object.prototype].includes(Object.getPrototypeOf(value));
  if (!plain) return [`${path} is no plain JSON`];
  return Object.entries(value).flatMap(([key, inner]) => notNumbers(inner, `${path}.${key}`));
}

/** A figure has either a value and words, or a reason and none. */
function halfMissing({ id, value, reason, text }: Figure): string[] {
  const missing = value === null;
  return missing === (reason !== null) && missing === (text === "n/a")
    ? []
    : [`${id} is ${value}, "${text}", ${reason}`];
}

function wrongComparisons({ value, previous, year }: MetricFacts): string[] {
  return [previous, year].flatMap((comparison) => wrongChange(value, comparison));
}

/** The change as it is shown leads from the base to the value; nothing is compared where an end of it is missing. */
function wrongChange({ value }: Figure, { base, change, phrase }: Comparison): string[] {
  if (base.reason === "too few") return [];
  if (change.value === null)
    return phrase.value === null ? [] : [`${phrase.id} tells of a change that ${change.id} has not`];
  if (value === null || base.value === null) return [`${change.id} compares what is missing`];
  const gain = change.measure === "percent_change" ? change.value * base.value : change.value;
  return unequal(change.id, base.value + gain, value, [base.value, value]);
}

/** Changes that are judged although they show as none, or that show and are not judged; one line each. */
export function wrongJudgements(report: Report): string[] {
  const facts = metricsOf(report);
  const comparisons = [...facts, ...report.segments.flatMap(({ rows }) => rows)].flatMap((one) => [
    one.previous,
    one.year,
  ]);
  return comparisons.flatMap(({ change, judgement, calendar }) => {
    // A sum is judged like for like; where the two changes show other signs, not at all.
    const shown = [change, ...(calendar === null ? [] : [calendar.like])];
    const signs = new Set(shown.map((one) => (/[1-9]/.test(one.text) ? Math.sign(one.value ?? 0) : 0)));
    const moved = signs.size === 1 && !signs.has(0);
    return change.value === null || moved === (judgement !== "neutral")
      ? []
      : [`${change.id} (${change.text}) is ${judgement}`];
  });
}

/** Value / target, or its inverse; met from 1 on. */
function wrongTarget({ better, target }: MetricFacts): string[] {
  if (target === null) return [];
  const { attainment, comparison, met, pace } = target;
  if (attainment.value === null) return met === null ? [] : [`${attainment.id} is missing, but met`];
  const goal = target.target.value ?? Number.NaN;
  const actual = better === "higher" ? attainment.value * goal : goal / attainment.value;
  const apart = comparison.change;
  const gain = (apart.value ?? Number.NaN) * (apart.measure === "percent_change" ? goal : 1);
  const reached = better === "higher" ? actual >= goal : actual <= goal;
  return [
    ...unequal(attainment.id, actual, goal + gain, [goal, actual]),
    ...(reached === met || Math.abs(attainment.value - 1) < 1e-9
      ? []
      : [`${attainment.id} is ${attainment.value}, met: ${met}`]),
    ...(pace === null ? [] : ordered([pace.low, pace.forecast, pace.high])),
  ];
}

/** The verdict's words agree with its probability, its band and its place; without one there is a reason. */
function wrongVerdict({ id, verdict }: MetricFacts): string[] {
  const { kind, figure, expected, low, high, direction } = verdict;
  if (kind === "none") return figure.reason === null ? [`${id} has no verdict, and no reason why`] : [];
  const edge = Math.min(figure.value ?? 0, 1 - (figure.value ?? 0));
  const due = edge < 0.01 - 1e-9 ? "more than chance" : edge < 0.025 - 1e-9 ? "at the edge of chance" : null;
  const side = (figure.value ?? 0) > 0.6 ? "above" : (figure.value ?? 0) < 0.4 ? "below" : direction;
  const isSaid = low.value === null || (due === null ? edge >= 0.025 - 1e-6 : kind === due || edge === 0);
  return [
    ...(low.value === null ? [] : ordered([low, expected, high])),
    ...(isSaid && side === direction ? [] : [`${id} is ${kind}, ${direction}, at ${figure.value}`]),
  ];
}

/** For each comparison of which the ledger has them all: the leaves' contributions sum to the change. */
function wrongBridges({ bridge, ledger }: Report): string[] {
  if (bridge === null) return [];
  const at = new Map(ledger.figures.map(({ id, value }) => [id, value]));
  const changes = ledger.figures.filter(
    ({ metric, measure, segment }) => metric === bridge.metric && measure === "change" && segment === null,
  );
  return changes.flatMap(({ id, value, period, vs }) => {
    const steps = bridge.steps.map(({ metric }) =>
      at.get(`${bridge.metric}@${period}:contribution/${metric}.${vs}`),
    );
    const known = steps.filter((step) => typeof step === "number");
    if (value === null || known.length < steps.length) return [];
    return unequal(`the steps to ${id}`, sum(known), value, [
      ...known,
      at.get(`${bridge.metric}@${period}`) ?? 0,
    ]);
  });
}

/** The contributions of a node's children sum to its own; those of the root's to its change. */
function wrongTree(node: TreeNode, base: Figure): string[] {
  const inner = node.children.map(({ contribution }) => contribution?.value);
  const known = inner.filter((one) => typeof one === "number");
  const own = node.contribution === null ? differenceOf(node.value, base) : node.contribution.value;
  const deeper = node.children.flatMap((child) => wrongTree(child, base));
  if (known.length < inner.length || known.length === 0 || own === null) return deeper;
  return [
    ...deeper,
    ...unequal(`the drivers of ${node.metric}`, sum(known), own, [
      ...known,
      node.value.value ?? 0,
      base.value ?? 0,
    ]),
  ];
}

function differenceOf(after: Figure, before: Figure): number | null {
  return after.value === null || before.value === null ? null : after.value - before.value;
}

/** Mix and rate add up to the change, and the segments' to those of the whole where none is hidden. */
function wrongEffects({ metric, dimension, effects, notes }: SegmentTable): string[] {
  if (effects === null || effects.parts === null || effects.parts.volume !== null) return [];
  const name = `${metric} by ${dimension}`;
  const [rate, mix, change] = [effects.parts.rate, effects.parts.mix, effects.change].map(
    ({ value }) => value ?? Number.NaN,
  );
  const parts = effects.rows.map(
    (row) => [row.rate?.value ?? Number.NaN, row.mix?.value ?? Number.NaN] as const,
  );
  const all = notes.every((note) => !/not shown/.test(note));
  const terms = [1, ...parts.flat()];
  return [
    ...unequal(`rate and mix of ${name}`, (rate ?? 0) + (mix ?? 0), change ?? Number.NaN, terms),
    ...(all
      ? unequal(`the rates of ${name}`, sum(parts.map(([one]) => one)), rate ?? Number.NaN, terms)
      : []),
    ...(all
      ? unequal(`the mixes of ${name}`, sum(parts.map(([, one]) => one)), mix ?? Number.NaN, terms)
      : []),
  ];
}

function wrongRows({ metric, dimension, rows }: SegmentTable): string[] {
  const sizes = rows.flatMap(({ value }) => (value.value === null ? [] : [value.value]));
  const falling = sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? size));
  const changes = rows.flatMap((row) =>
    [row.previous, row.year].flatMap((one) => wrongChange(row.value, one)),
  );
  return [
    ...changes,
    ...(falling || sizes.some((size) => size < 0)
      ? []
      : [`the rows of ${metric} by ${dimension} do not fall`]),
  ];
}

/** Whole dimensions whose rate and mix are both in the ledger, with the change that they take apart. */
function wrongWholes(figures: readonly Figure[]): string[] {
  const at = new Map(figures.map(({ id, value }) => [id, value]));
  return figures.flatMap(({ id, measure, segment, value, metric, period, vs }) => {
    if (measure !== "rate_effect" || segment?.name !== "") return [];
    const mix = at.get(id.replace(":rate_effect", ":mix_effect"));
    const change = at.get(`${metric}@${period}:change.${vs}`);
    if (typeof mix !== "number" || typeof change !== "number" || value === null) return [];
    const volume = at.get(id.replace(":rate_effect", ":volume_effect")) ?? 0;
    return unequal(`${id} with its mix`, volume + value + mix, change, [1, volume, value, mix]);
  });
}

/** Limits and forecasts stand in their order. */
function wrongBands(figures: readonly Figure[]): string[] {
  const at = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap((middle) => {
    const kind = { centre_line: ["lower_limit", "upper_limit"], forecast: ["forecast_low", "forecast_high"] }[
      middle.measure
    ];
    if (kind === undefined) return [];
    const [low, high] = kind.map((measure) => at.get(middle.id.replace(`:${middle.measure}`, `:${measure}`)));
    if (low?.reason === "has not moved" && high?.reason === "has not moved") return [];
    if (low === undefined || high === undefined) return [];
    return ordered([low, middle, high]);
  });
}

function ordered(figures: readonly Figure[]): string[] {
  const values = figures.map(({ value }) => value);
  // Of counts that were always zero the band is one-sided, and may end at zero below a mean of a fraction
  // (docs/why/mathematics.md §6).
  const [low, middle, high] = values;
  if (low === 0 && high === 0 && typeof middle === "number" && middle >= 0 && middle < 0.5) return [];
  const missing = values.filter((value) => value === null).length;
  const inOrder = values.every((value, index) => index === 0 || (value ?? 0) >= (values[index - 1] ?? 0));
  if (missing === values.length || (missing === 0 && inOrder)) return [];
  return [`${figures.map(({ id }) => id).join(", ")} are ${values.join(", ")}`];
}

/** A line where two numbers differ by more than the rounding of the terms that they were computed from. */
function unequal(what: string, is: number, due: number, terms: readonly number[]): string[] {
  const scale = Math.max(Math.abs(due), ...terms.map(Math.abs));
  return Math.abs(is - due) <= 1e-9 * scale ? [] : [`${what}: ${is} is not ${due}`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
