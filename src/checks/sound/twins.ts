import type { Content, MetricDocument } from "../../content/content.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { sqlForm } from "../../query/sqlForm.ts";

/** Two metrics that a reader cannot tell apart, by their names, or that count the same, by their SQL. */
export function checkTwins({ metrics }: Content): Diagnostic[] {
  const all = [...metrics.values()];
  return [
    ...twins(all, ({ config }) => nameForm(config.name)).map(sameName),
    ...twins(all, countForm).map(sameCount),
  ];
}

/** A metric with the first one of the same form. */
type Twins = readonly [first: MetricDocument, second: MetricDocument];

function twins(all: readonly MetricDocument[], formOf: (metric: MetricDocument) => string | null): Twins[] {
  const firsts = new Map<string, MetricDocument>();
  return all.flatMap((metric): Twins[] => {
    const form = formOf(metric);
    if (form === null) return [];
    const first = firsts.get(form);
    if (first === undefined) firsts.set(form, metric);
    return first === undefined ? [] : [[first, metric]];
  });
}

/** "Weekly posters", "weekly  Posters" and "Weekly-posters" are one name to a reader. */
export function nameForm(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$]+/gu, " ")
    .trim();
}

/** Keys that make two values of one expression different numbers. */
const MAKING = [
  "grain",
  "rollup",
  "last_of",
  "last_within",
  "empty_is_zero",
  "absent_is_zero",
] as const satisfies readonly (keyof MetricConfig)[];

/** What a metric counts, in one form for all ways to write it; null where no SQL does. */
function countForm({ config }: MetricDocument): string | null {
  const { from, time, where, value, numerator, denominator } = config;
  if (from === undefined || (value ?? numerator) === undefined) return null;
  const sql = [from, time, where, value, numerator, denominator].map((part) => sqlForm(part ?? ""));
  return JSON.stringify([...sql, ...MAKING.map((key) => config[key] ?? null)]);
}

function sameName([first, second]: Twins): Diagnostic {
  const { name } = second.config;
  return diagnose(second.front.placeOf(["name"]), "same-name", { id: second.id, first: first.id, name });
}

function sameCount([first, second]: Twins): Diagnostic {
  const { value } = second.config;
  return diagnose(second.front.placeOf([value === undefined ? "numerator" : "value"]), "same-sql", {
    id: second.id,
    first: first.id,
  });
}
