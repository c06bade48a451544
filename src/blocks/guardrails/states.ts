import type { GuardrailFacts } from "../../report/facts/slices.ts";
import type { State } from "../bets/states.ts";

/** The shape of a guardrail's state. */
export const STATES = {
  ok: { mark: "●", tone: "good" },
  watch: { mark: "◆", tone: "watch" },
  breach: { mark: "▼", tone: "bad" },
  unknown: { mark: "○", tone: "neutral" },
} as const satisfies Record<GuardrailFacts["state"], State>;
