import type { Content, MetricDocument } from "../../content/content.ts";

import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** Bets whose status says something else than the test that they report. */
export function checkWon({ bets, metrics }: Content): Diagnostic[] {
  return bets.flatMap((bet) => wrongStatus(bet, metrics.get(bet.config.metric ?? "")));
}

function wrongStatus(
  { id, config, front }: Content["bets"][number],
  metric: MetricDocument | undefined,
): Diagnostic[] {
  const { status, experiment } = config;
  if (experiment === undefined) return [];
  const place = front.placeOf(["status"]);
  const { low, high } = experiment;
  const side = low > 0 ? 1 : high < 0 ? -1 : 0;
  if (status === "won" && side === 0) return [diagnose(place, "won-within-chance", { id, low, high })];
  if (metric === undefined || side === 0) return [];
  const { better } = metric.config;
  const isBetter = side === (better === "lower" ? -1 : 1);
  const found = { id, low, high, metric: metric.id, better };
  if (status === "won" && !isBetter) return [diagnose(place, "won-the-wrong-way", found)];
  if (status === "lost" && isBetter) return [diagnose(place, "lost-but-better", found)];
  return [];
}
