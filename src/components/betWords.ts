import type { Bet, KeyResultFacts } from "../report/report.ts";

/** The words and shape of a bet's status. */
export const BETS = {
  planned: { shape: "○", word: "Planned", tone: "neutral" },
  running: { shape: "○", word: "Running", tone: "neutral" },
  won: { shape: "▲", word: "Won", tone: "good" },
  lost: { shape: "▼", word: "Lost", tone: "bad" },
  stopped: { shape: "◆", word: "Stopped", tone: "watch" },
} as const satisfies Record<Bet["status"], object>;

/** What a bet brought, against what was expected of it. */
export const BET_SCORES = {
  reached: { shape: "●", word: "reached", tone: "good" },
  partly: { shape: "◆", word: "partly", tone: "watch" },
  "not reached": { shape: "▼", word: "not reached", tone: "bad" },
} as const;

/** How a key result stands. */
export const KEY_RESULTS = {
  reached: { shape: "●", word: "Reached", tone: "good" },
  "on pace": { shape: "●", word: "On pace", tone: "good" },
  behind: { shape: "◆", word: "Behind", tone: "watch" },
  missed: { shape: "▼", word: "Missed", tone: "bad" },
  unknown: { shape: "○", word: "Unknown", tone: "neutral" },
} as const satisfies Record<KeyResultFacts["state"], object>;

/** What may and may not be read from the change of a bet's metric. */
export function observedNote(bets: readonly Bet[]): string | null {
  const observed = bets.filter((bet) => bet.observed?.change != null);
  if (observed.length === 0) return null;
  const isTested = observed.some((bet) => bet.experiment !== null);
  const isUntested = observed.some((bet) => bet.experiment === null);
  return [
    "Observed is the change of the metric from the last whole review period before the bet to the one in which it ended, or else the edition’s last.",
    ...(isUntested ? ["Nothing attributes it to the bet: other things changed in that time too."] : []),
    ...(isTested
      ? ["Where a controlled test is reported, its effect is held against the expected one."]
      : []),
  ].join(" ");
}
