import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, errorAt, warningAt } from "../../content/diagnostic.ts";
import type { Facts } from "../../ledger/figureBook.ts";

/** Beside the north star: three to five are compared in all. */
const MOST_CANDIDATES = 4;
const MEND_OPEN =
  "Decide, and write `decided: { date: …, decision: chosen | declined, why: … }`; or say since when it is open.";

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
        warningAt(
          metric.front.placeOf(["role"]),
          "candidate-open",
          `the candidate ${metric.id} is open, and nothing says since when`,
          MEND_OPEN,
        ),
      ),
    ...sprintWithout(content, candidates.length),
  ];
}

/** A candidate that is open for longer than a year when the snapshot is taken. */
export function checkOpen({ metrics }: Facts, takenOn: string): Diagnostic[] {
  return [...metrics.values()].flatMap(({ id, config, front }) => {
    const { decided } = config;
    if (config.role !== "candidate" || decided?.decision !== "open") return [];
    if (takenOn <= yearAfter(decided.date)) return [];
    const message = `the candidate ${id} is open since ${decided.date}, for longer than a year`;
    return [warningAt(front.placeOf(["decided"]), "candidate-open", message, MEND_OPEN)];
  });
}

/** The same date a year later; dates are ISO. */
function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function decidedOfOthers({ config, front, id }: MetricDocument): Diagnostic[] {
  if (config.decided === undefined || ["candidate", "north_star"].includes(config.role)) return [];
  const message = `${id} has \`decided\`, but it is neither a candidate nor the north star`;
  const mend = `Remove it, or give the metric the \`role: candidate\`.`;
  return [errorAt(front.placeOfKey(["decided"]), "decided-of-others", message, mend)];
}

function tooMany(candidates: readonly MetricDocument[]): Diagnostic[] {
  const beyond = candidates[MOST_CANDIDATES];
  if (beyond === undefined) return [];
  const message = `there are ${candidates.length} candidates beside the north star; more than ${MOST_CANDIDATES} are hard to compare`;
  const mend = "Remove those that were declined long ago, or make them `supporting`.";
  return [warningAt(beyond.front.placeOf(["role"]), "candidates", message, mend)];
}

/** A sprint that has begun compares candidates; without one there is nothing to choose from. */
function sprintWithout({ sprint }: Content, count: number): Diagnostic[] {
  const begun = sprint.find(({ config }) => config.status !== "not_started");
  if (begun === undefined || count > 0) return [];
  const mend = "Add the metrics that were looked at with `role: candidate`, also those that were declined.";
  return [
    warningAt(
      begun.front.placeOf(["status"]),
      "candidates",
      "the sprint has begun, but no metric is a candidate",
      mend,
    ),
  ];
}
