import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** Beside the north star: three to five are compared in all. */
const MOST_CANDIDATES = 4;

/** The rules of candidates that need no data: how many there are, and that each says what was decided. */
export function checkCandidates(content: Content): Diagnostic[] {
  const all = [...content.metrics.values()];
  const candidates = all.filter(({ config }) => config.role === "candidate");
  return [
    ...all.flatMap(decidedOfOthers),
    ...tooMany(candidates),
    ...candidates
      .filter(({ config }) => config.decided === undefined)
      .map((metric) =>
        diagnose(metric.front.placeOf(["role"]), "candidate-open", { id: metric.id, since: "" }),
      ),
    ...sprintWithout(content, candidates.length),
  ];
}

function decidedOfOthers({ config, front, id }: MetricDocument): Diagnostic[] {
  if (config.decided === undefined || ["candidate", "north_star"].includes(config.role)) return [];
  return [diagnose(front.placeOfKey(["decided"]), "decided-of-others", { id })];
}

function tooMany(candidates: readonly MetricDocument[]): Diagnostic[] {
  const beyond = candidates[MOST_CANDIDATES];
  if (beyond === undefined) return [];
  const message = `there are ${candidates.length} candidates beside the north star; more than ${MOST_CANDIDATES} are hard to compare`;
  const mend = "Remove those that were declined long ago, or make them `supporting`.";
  return [diagnose(beyond.front.placeOf(["role"]), "candidates", { message, mend })];
}

/** A sprint that has begun compares candidates; without one there is nothing to choose from. */
function sprintWithout({ sprint }: Content, count: number): Diagnostic[] {
  const begun = sprint.find(({ config }) => config.status !== "not_started");
  if (begun === undefined || count > 0) return [];
  const mend = "Add the metrics that were looked at with `role: candidate`, also those that were declined.";
  return [
    diagnose(begun.front.placeOf(["status"]), "candidates", {
      message: "the sprint has begun, but no metric is a candidate",
      mend,
    }),
  ];
}
