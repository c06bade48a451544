import type { Language } from "../../language/language.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";

/** "Three inputs, two better than in Q2 2026"; "Three inputs" where none of them can be compared. */
export function movedSentence(
  metrics: readonly MetricFacts[],
  kind: "inputs" | "outcomes",
  { blocks }: Language,
): string {
  const better = metrics.filter(({ previous }) => previous.tone === "good").length;
  const compared = metrics.filter(
    ({ previous }) => previous.change.reason === null || previous.tone !== "neutral",
  );
  const [first] = compared;
  if (first === undefined) return blocks[kind].counted(metrics.length);
  return blocks[kind].moved(metrics.length, better, first.previous.against);
}
