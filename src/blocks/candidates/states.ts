import type { ChoiceFacts } from "../../report/facts/choice.ts";
import type { State } from "../bets/states.ts";

/** The shape of a decision about a metric; to decline one is no failure. */
export const DECISIONS = {
  chosen: { mark: "●", tone: "good" },
  declined: { mark: "○", tone: "neutral" },
  open: { mark: "◆", tone: "watch" },
} as const satisfies Record<ChoiceFacts["decision"], State>;
