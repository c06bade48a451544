import { type CorePart, corePart } from "../../compute/drivers/core.ts";
import { parseFigureId } from "../../content/figureId.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { figuresIn } from "../../ledger/words.ts";
import { problem } from "../sound/core.ts";
import type { Reported } from "./reported.ts";

/** Does the newest snapshot hold the segments that `core` names? An older one may come from before there was one. */
export function checkCoreSegments({ facts: { measured }, isNewest }: Reported): Diagnostic[] {
  if (!isNewest) return [];
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
export function checkCoreFalls({ facts: { edition }, report }: Reported): Diagnostic[] {
  const { config, front } = edition;
  const told = config.lowlights.flatMap(figuresIn).map(parseFigureId);
  const isTold = (part: CorePart) =>
    told.some((ref) => typeof ref !== "string" && key(ref) === key(part) && ref.metric === part.metric);
  return report.coreFalls
    .filter(({ part, segment }) => !isTold({ metric: part, segment }))
    .map(({ metric, total, part, segment, fall }) => {
      const at = segment === null ? "" : `/${key({ segment })}`;
      return diagnose(front.placeOf(config.lowlights.length > 0 ? ["lowlights"] : ["title"]), "core-falls", {
        metric,
        change: total.phrase.text,
        against: total.against,
        part,
        at,
        fall: fall.phrase.text,
      });
    });
}

function key({ segment }: Pick<CorePart, "segment">): string {
  return segment === null ? "" : `${segment.dimension}=${encodeURIComponent(segment.name)}`;
}
