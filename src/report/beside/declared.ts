import { asOf } from "../../compute/ask/asOf.ts";
import type { Earlier } from "../../compute/earlier.ts";
import type { Content, EditionDocument, MetricDocument } from "../../content/content.ts";

/** What an edition was made from: of a released version what was sealed with it. */
export interface Declared {
  readonly content: Content;
  readonly edition: EditionDocument;
}

/** An edition as another one is held against it. */
export interface Side extends Declared {
  /** ISO date: what is declared later it did not know. */
  readonly takenOn: string;
  readonly metrics: ReadonlyMap<string, MetricDocument>;
}

/** What an edition declared on the day of its snapshot. */
export function sideOf({ content, edition }: Declared, { takenOn }: Pick<Earlier, "takenOn">): Side {
  const metrics = [...content.metrics].map(([id, metric]) => [id, asOf(metric, takenOn)] as const);
  return { content, edition, takenOn, metrics: new Map(metrics) };
}

/** Two editions, and which metric of the earlier one goes on under another id. */
export interface Pair {
  readonly was: Side;
  readonly is: Side;
  /** By the id of today the one of then. */
  readonly renamed: ReadonlyMap<string, string>;
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
