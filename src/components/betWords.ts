import type { Language } from "../language/language.ts";
import type { Bet, KeyResultFacts } from "../report/facts/workFacts.ts";

/** The shape of a bet's status. */
export const BETS = {
  planned: { shape: "○", tone: "neutral" },
  running: { shape: "○", tone: "neutral" },
  won: { shape: "▲", tone: "good" },
  lost: { shape: "▼", tone: "bad" },
  stopped: { shape: "◆", tone: "watch" },
} as const satisfies Record<Bet["status"], object>;

/** What a bet brought, against what was expected of it. */
export const BET_SCORES = {
  reached: { shape: "●", tone: "good" },
  partly: { shape: "◆", tone: "watch" },
  "not reached": { shape: "▼", tone: "bad" },
} as const;

/** How a key result stands. */
export const KEY_RESULTS = {
  reached: { shape: "●", tone: "good" },
  "on pace": { shape: "●", tone: "good" },
  behind: { shape: "◆", tone: "watch" },
  missed: { shape: "▼", tone: "bad" },
  unknown: { shape: "○", tone: "neutral" },
} as const satisfies Record<KeyResultFacts["state"], object>;

/** What may and may not be read from the change of a bet's metric. */
export function observedNote(bets: readonly Bet[], say: Language): string | null {
  const observed = bets.filter((bet) => bet.observed?.change != null);
  if (observed.length === 0) return null;
  const isTested = observed.some((bet) => bet.experiment !== null);
  const isUntested = observed.some((bet) => bet.experiment === null);
  const { note, untested, controlled } = say.blocks.bets;
  return [note, ...(isUntested ? [untested] : []), ...(isTested ? [controlled] : [])].join(" ");
}
