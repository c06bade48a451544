import { type CorePart, corePart, membersOf } from "../../compute/core.ts";
import type { Measured } from "../../compute/measured.ts";
import type { Content, EditionDocument, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, errorAt, warningAt } from "../../content/diagnostic.ts";
import { parseFigureId } from "../../content/figureId.ts";
import { didYouMean } from "../../content/nearest.ts";
import { figuresIn } from "../../ledger/words.ts";
import type { CoreFall } from "../../report/facts/coreFacts.ts";

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

/** Does the newest snapshot hold the segments that `core` names? An older one may come from before there was one. */
export function checkCoreSegments(measured: ReadonlyMap<string, Measured>): Diagnostic[] {
  return [...measured.values()].flatMap(({ metric, segments }) =>
    metric.config.core.flatMap((item, index) => {
      const { segment } = corePart(metric.id, item);
      const names = segments.get(segment?.dimension ?? "");
      if (segment === null || names === undefined || names.has(segment.name)) return [];
      const message = `${segment.dimension} of ${metric.id} is never "${segment.name}"`;
      return [problem(metric, index, message, segment.name, [...names.keys()])];
    }),
  );
}

/** A core part that falls behind a rising total is a lowlight; a warning where none tells of it. */
export function checkCoreFalls({ config, front }: EditionDocument, falls: readonly CoreFall[]): Diagnostic[] {
  const told = config.lowlights.flatMap(figuresIn).map(parseFigureId);
  const isTold = (part: CorePart) =>
    told.some((ref) => typeof ref !== "string" && key(ref) === key(part) && ref.metric === part.metric);
  return falls
    .filter(({ part, segment }) => !isTold({ metric: part, segment }))
    .map(({ metric, total, part, segment, fall }) => {
      const at = segment === null ? "" : `/${key({ segment })}`;
      return warningAt(
        front.placeOf(config.lowlights.length > 0 ? ["lowlights"] : ["title"]),
        "core-falls",
        `${metric} ${total.phrase.text} on ${total.against} while ${part}${at}, a core part of it, ${fall.phrase.text}, and no lowlight says so`,
        `Add a lowlight with {{${part}${at}:change_phrase.previous}}.`,
      );
    });
}

function key({ segment }: Pick<CorePart, "segment">): string {
  return segment === null ? "" : `${segment.dimension}=${encodeURIComponent(segment.name)}`;
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

function problem(
  { front }: MetricDocument,
  index: number,
  message: string,
  word: string,
  names: readonly string[],
): Diagnostic {
  return errorAt(front.placeOf(["core", index]), "unknown-core", message, didYouMean(word, names));
}
