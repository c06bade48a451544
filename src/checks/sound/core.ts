import { corePart, membersOf } from "../../compute/drivers/core.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** Does `core` name metrics of the tree and dimensions of the metric? Called once trees are known to be sound. */
export function checkCore({ metrics }: Content): Diagnostic[] {
  return [...metrics.values()].flatMap((metric) =>
    metric.config.core.flatMap((item, index) => {
      const part = corePart(metric.id, item);
      const { segment } = part;
      if (segment === null)
        return unknown(metric, index, part.metric, membersOf(metrics, metric.id), "metric in the tree");
      return unknown(metric, index, segment.dimension, Object.keys(metric.config.segments), "segments by");
    }),
  );
}

function unknown(
  metric: MetricDocument,
  index: number,
  word: string,
  names: readonly string[],
  what: "metric in the tree" | "segments by",
): Diagnostic[] {
  if (names.includes(word)) return [];
  const message =
    what === "segments by"
      ? `${metric.id} has no segments by "${word}"`
      : `"${word}" is no metric in the tree of ${metric.id}`;
  return [problem(metric, index, message, word, names)];
}

/** A part that `core` names and that there is not. */
export function problem(
  { front }: MetricDocument,
  index: number,
  message: string,
  word: string,
  names: readonly string[],
): Diagnostic {
  return diagnose(front.placeOf(["core", index]), "unknown-core", { message, mend: didYouMean(word, names) });
}
