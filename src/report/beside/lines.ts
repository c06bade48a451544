import type { Content, MetricDocument } from "../../content/content.ts";
import { languageOf } from "../../language/language.ts";
import { redlined } from "../../ledger/redlined.ts";
import { definitionOf } from "../dictionaryFacts.ts";
import type { ComparedLines } from "../facts/editionComparison.ts";
import { metricThen, type Pair } from "./declared.ts";

/** A line of what a metric counts, or of what it is. */
interface Line {
  readonly label: string;
  readonly text: string;
  readonly isCode: boolean;
}

/** Keys of front matter that bear on a value and have no words of their own. */
const FURTHER = [
  "above_one",
  "last_of",
  "last_within",
  "absent_is_zero",
  "empty_is_zero",
  "min_group",
  "calendar_adjusted",
  "align",
  "values",
] as const;

/** Of the report, likewise. */
const SETTINGS = ["currency", "timezone", "fiscal_year_starts", "week_starts", "align"] as const;

/** What differs between the definitions, the named queries and the settings of two editions. */
export function comparedLines(pair: Pair): readonly ComparedLines[] {
  const { locale } = pair.is.content.report.config;
  const say = languageOf(locale).pages;
  return [
    ...[...pair.is.metrics.values()].flatMap((is) => {
      const was = metricThen(pair, is.id);
      return was === undefined
        ? []
        : differing(is.config.name, linesOf(pair.was.content, was), linesOf(pair.is.content, is));
    }),
    ...changedQueries(pair).flatMap(({ id, was, is }) =>
      differing(say.figures.named(id), [sqlLine(was)], [sqlLine(is)]),
    ),
    ...differing(say.compare.settings, settingsOf(pair.was.content), settingsOf(pair.is.content)),
  ];
}

/** Did the earlier edition count another thing under the name of a metric? */
export function isRedefined(pair: Pair, is: MetricDocument): boolean {
  const was = metricThen(pair, is.id);
  if (was === undefined) return false;
  const changed = new Set(changedQueries(pair).map(({ id }) => id));
  return countingOf(was) !== countingOf(is) || readsAny(pair.is.content, is.config.from, changed);
}

/** What makes a metric's value, as one text. */
export function countingOf({ config }: MetricDocument): string {
  const { from, time, where, value, numerator, denominator, values, grain, rollup } = config;
  const { last_of, last_within, absent_is_zero, empty_is_zero, above_one } = config;
  return JSON.stringify([
    ...[from, time, where, value, numerator, denominator, values, grain, rollup],
    ...[last_of, last_within, absent_is_zero, empty_is_zero, above_one],
  ]);
}

function linesOf(content: Content, metric: MetricDocument): readonly Line[] {
  const { config } = metric;
  const { report, pages } = languageOf(content.report.config.locale);
  const { definition: said, dictionary } = report;
  const labels: readonly string[] = [
    ...[dictionary.countedBy, dictionary.reviewedBy, dictionary.longerPeriods, dictionary.source],
    ...[dictionary.where, dictionary.value, dictionary.numerator, dictionary.denominator],
    ...[dictionary.completeAfter, dictionary.tree],
  ];
  const words: readonly Line[] = [
    { label: pages.compare.statement, text: config.statement, isCode: false },
    { label: said.counts, text: config.includes.join(", "), isCode: false },
    { label: said.doesNotCount, text: config.excludes.join(", "), isCode: false },
    { label: said.unit, text: config.unit, isCode: false },
    { label: said.better, text: said[config.better], isCode: false },
  ];
  const segments = Object.entries(config.segments).map(([name, sql]) => `${name}: ${sql}`);
  return [
    ...words,
    ...definitionOf(content, metric).filter(({ label }) => labels.includes(label)),
    { label: "segments", text: segments.join("; "), isCode: true },
    ...FURTHER.map((key) => ({ label: key, text: textOf(config[key]), isCode: true })),
  ];
}

function settingsOf({ report }: Content): readonly Line[] {
  return SETTINGS.map((key) => ({ label: key, text: textOf(report.config[key]), isCode: true }));
}

function textOf(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function sqlLine(sql: string): Line {
  return { label: "SQL", text: sql.trim(), isCode: true };
}

/** The lines that differ, as one entry; none where all are the same. */
function differing(name: string, was: readonly Line[], is: readonly Line[]): ComparedLines[] {
  const labels = [...new Set([...is, ...was].map(({ label }) => label))];
  const lines = labels.flatMap((label) => {
    const of = (side: readonly Line[]) => side.find((line) => line.label === label);
    const [before, after] = [of(was), of(is)];
    if ((before?.text ?? "") === (after?.text ?? "")) return [];
    const isCode = (after ?? before)?.isCode ?? false;
    return [{ label, isCode, parts: redlined(before?.text ?? "", after?.text ?? "") }];
  });
  return lines.length === 0 ? [] : [{ name, lines }];
}

/** Named queries that both editions have and that do not say the same. */
function changedQueries({ was, is }: Pair): { id: string; was: string; is: string }[] {
  return is.content.queries.flatMap(({ id, sql }) => {
    const before = was.content.queries.find((query) => query.id === id)?.sql;
    return before === undefined || before.trim() === sql.trim() ? [] : [{ id, was: before, is: sql }];
  });
}

/** Does a table, or a query that it names, read one of the queries? */
function readsAny(
  content: Content,
  from: string | undefined,
  changed: ReadonlySet<string>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (from === undefined || seen.has(from)) return false;
  if (changed.has(from)) return true;
  const sql = content.queries.find(({ id }) => id === from)?.sql ?? "";
  const named = content.queries.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(sql));
  return named.some(({ id }) => readsAny(content, id, changed, new Set([...seen, from])));
}
