import type { Content } from "../../content/content.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { known, knownOrAbsent } from "./known.ts";

/** A bet is a known team's, on a known metric. */
export function checkBets({ bets, metrics, report }: Content): Diagnostic[] {
  return bets.flatMap((bet) => [
    ...knownOrAbsent(bet, ["metric"], bet.config.metric, [...metrics.keys()], "metric"),
    ...known(bet, ["team"], bet.config.team, Object.keys(report.config.teams), "unknown-team", "team"),
  ]);
}
