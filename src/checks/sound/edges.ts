import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** Is each edge that is called verified shown by a controlled test whose interval leaves zero out? */
export function checkVerified({ metrics, bets }: Content): Diagnostic[] {
  const isShown = (bet: string | undefined) => {
    const experiment = bets.find(({ id }) => id === bet)?.config.experiment;
    return experiment !== undefined && (experiment.low > 0 || experiment.high < 0);
  };
  return [...metrics.values()].flatMap(({ id, config, front }) =>
    Object.entries(config.edges)
      .filter(([, { grade, bet }]) => grade === "verified" && !isShown(bet))
      .map(([from]) => diagnose(front.placeOf(["edges", from, "grade"]), "edge-not-verified", { id, from })),
  );
}
