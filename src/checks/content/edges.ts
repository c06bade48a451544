import { driversOf } from "../../compute/drivers/tree.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { knownOrAbsent } from "./known.ts";

/** Is each edge that is graded one of the metric's own, and each bet that shows it there? */
export function checkEdges({ metrics, bets }: Content, metric: MetricDocument): Diagnostic[] {
  const { influences, edges } = metric.config;
  const members = [...driversOf(metrics, metric.id), ...influences];
  return Object.entries(edges).flatMap(([from, { bet }]) => {
    const unknown = knownOrAbsent(
      metric,
      ["edges", from, "bet"],
      bet,
      bets.map(({ id }) => id),
      "bet",
    );
    if (members.includes(from)) return unknown;
    const place = metric.front.placeOfKey(["edges", from]);
    const mend = didYouMean(from, members);
    return [diagnose(place, "edge-without-member", { id: metric.id, from, mend }), ...unknown];
  });
}
