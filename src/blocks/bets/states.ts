import type { Tone } from "../../document/tone.ts";
import type { Bet } from "../../report/facts/workFacts.ts";

/** The shape and tone of a state. */
export interface State {
  readonly mark: string;
  readonly tone: Tone;
}

/** The shape of a bet's status. */
export const BETS = {
  planned: { mark: "○", tone: "neutral" },
  running: { mark: "○", tone: "neutral" },
  won: { mark: "▲", tone: "good" },
  lost: { mark: "▼", tone: "bad" },
  stopped: { mark: "◆", tone: "watch" },
} as const satisfies Record<Bet["status"], State>;

/** What a bet brought, against what was expected of it. */
export const BET_SCORES = {
  reached: { mark: "●", tone: "good" },
  partly: { mark: "◆", tone: "watch" },
  "not reached": { mark: "▼", tone: "bad" },
} as const satisfies Record<NonNullable<Bet["score"]>, State>;
