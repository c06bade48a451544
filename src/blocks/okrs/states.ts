import type { KeyResultFacts } from "../../report/facts/workFacts.ts";
import type { State } from "../bets/states.ts";

/** How a key result stands. */
export const KEY_RESULTS = {
  reached: { mark: "●", tone: "good" },
  "on pace": { mark: "●", tone: "good" },
  behind: { mark: "◆", tone: "watch" },
  missed: { mark: "▼", tone: "bad" },
  unknown: { mark: "○", tone: "neutral" },
} as const satisfies Record<KeyResultFacts["state"], State>;
