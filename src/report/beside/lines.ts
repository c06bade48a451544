import type { Content, MetricDocument } from "../../content/content.ts";
import { languageOf } from "../../language/language.ts";
import { redlined } from "../../ledger/redlined.ts";
import { definitionOf } from "../dictionaryFacts.ts";
import type { ComparedLines } from "../facts/editionComparison.ts";
import { countingOf, isOneLanguage, metricThen, type Pair, type Pairs } from "./declared.ts";

/** A line of what a metric counts, or of what it is. */
interface Line {
  readonly label: string;
  readonly text: string;
  readonly isCode: boolean;
  /** What it is called in every language, where an author wrote it in one. */
  readonly word?: string;
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
export function comparedLines(pair: Pairs): readonly ComparedLines[] {
  const { locale } = pair.is.content.report.config;
  const say = languageOf(locale).pages;
  return [
    ...[...pair.is.metrics.values()].flatMap((is) => {
      const was = metricThen(pair, is.id);
      return was === undefined ? [] : differing(is.config.name, ...linesOfBoth(pair, was, is));
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

/** The lines of a metric then and now: those that only one edition has in the language of the page as they were written first. */
function linesOfBoth(
  pair: Pairs,
  was: MetricDocument,
  is: MetricDocument,
): [readonly Line[], readonly Line[]] {
  const [before, after] = [linesOf(pair.was.content, was), linesOf(pair.is.content, is)];
  const { original } = pair;
  const [wasFirst, isFirst] = [original.was.metrics.get(was.id), original.is.metrics.get(is.id)];
  if (isOneLanguage(was, is) || wasFirst === undefined || isFirst === undefined) return [before, after];
  return [
    asFirst(before, linesOf(original.was.content, wasFirst)),
    asFirst(after, linesOf(original.is.content, isFirst)),
  ];
}

function asFirst(lines: readonly Line[], first: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const same = line.word === undefined ? undefined : first.find(({ word }) => word === line.word);
    return same === undefined ? line : { ...line, text: same.text };
  });
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
    { label: pages.compare.statement, text: config.statement, isCode: false, word: "statement" },
    { label: said.counts, text: config.includes.join(", "), isCode: false, word: "includes" },
    { label: said.doesNotCount, text: config.excludes.join(", "), isCode: false, word: "excludes" },
    { label: said.unit, text: config.unit, isCode: false, word: "unit" },
    { label: said.better, text: said[config.better], isCode: false },
  ];
  const isReported = config.from === undefined;
  const segments = Object.entries(config.segments).map(([name, sql]) => `${name}: ${sql}`);
  return [
    ...words,
    ...definitionOf(content, metric)
      .filter(({ label }) => labels.includes(label))
      .map((line) => (isReported && line.label === dictionary.source ? { ...line, word: "source" } : line)),
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
