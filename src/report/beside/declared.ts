import { asOf } from "../../compute/ask/asOf.ts";
import type { Earlier } from "../../compute/earlier.ts";
import type { Content, EditionDocument, MetricDocument } from "../../content/content.ts";

/** What an edition was made from, in one language. */
export interface Written {
  readonly content: Content;
  readonly edition: EditionDocument;
}

/** What an edition was made from: of a released version what was sealed with it. In the language of the page, and as it was written first. */
export interface Declared extends Written {
  readonly original: Written;
}

/** An edition as another one is held against it. */
export interface Side extends Written {
  /** ISO date: what is declared later it did not know. */
  readonly takenOn: string;
  readonly metrics: ReadonlyMap<string, MetricDocument>;
}

/** What an edition declared on the day of its snapshot. */
function sideOf({ content, edition }: Written, { takenOn }: Pick<Earlier, "takenOn">): Side {
  const metrics = [...content.metrics].map(([id, metric]) => [id, asOf(metric, takenOn)] as const);
  return { content, edition, takenOn, metrics: new Map(metrics) };
}

/** Two editions in one language, and which metric of the earlier one goes on under another id. */
export interface Pair {
  readonly was: Side;
  readonly is: Side;
  /** By the id of today the one of then. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Two editions in the language of the page, and as both were written first: what was translated since has not changed. */
export interface Pairs extends Pair {
  readonly original: Pair;
}

/** Two editions, each as of the day of its snapshot. */
export function pairsOf(
  before: Declared,
  own: Declared,
  then: Pick<Earlier, "takenOn">,
  now: Pick<Earlier, "takenOn">,
): Pairs {
  const sides = { was: sideOf(before, then), is: sideOf(own, now) };
  const renamed = renamedIn({ ...sides, renamed: new Map() });
  const [was, is] = [sideOf(before.original, then), sideOf(own.original, now)];
  return { ...sides, renamed, original: { was, is, renamed } };
}

/** Metrics that count the same under a new id, where only one of each edition does. */
function renamedIn(pair: Pair): ReadonlyMap<string, string> {
  const [fresh, gone] = [
    [...pair.is.metrics.values()].filter(({ id }) => !pair.was.metrics.has(id)),
    retiredIn(pair),
  ];
  const found = fresh.flatMap((metric): [string, string][] => {
    const isSame = (one: MetricDocument) => countingOf(one) === countingOf(metric);
    const [only, ...more] = gone.filter(isSame);
    return only === undefined || more.length > 0 || fresh.filter(isSame).length > 1
      ? []
      : [[metric.id, only.id]];
  });
  return new Map(found);
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

/** The language in which the words of the earlier edition are: the page's, or that in which it was written first. */
export function localeThen({ was, original }: Pairs): string {
  const { content } = was.edition.translation === null ? original.was : was;
  return content.report.config.locale;
}

/** May the words of a metric be held against each other as they are read, or was it translated in between? */
export function isOneLanguage(was: MetricDocument, is: MetricDocument): boolean {
  return (was.translation === null) === (is.translation === null);
}

/** A metric of the later edition as the earlier one had it; undefined where it did not. */
export function metricThen({ was, renamed }: Pair, id: string): MetricDocument | undefined {
  return was.metrics.get(renamed.get(id) ?? id);
}

/** Metrics of the earlier edition that the later one no longer has, under any id. */
export function retiredIn({ was, is, renamed }: Pair): readonly MetricDocument[] {
  const goneOn = new Set(renamed.values());
  return [...was.metrics.values()].filter(({ id }) => !is.metrics.has(id) && !goneOn.has(id));
}
