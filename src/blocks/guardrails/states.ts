import type { GuardrailFacts } from "../../report/facts/slices.ts";
import type { State } from "../bets/states.ts";

/** The shape of a guardrail's state. */
const STATES = {
  ok: { mark: "●", tone: "good" },
  watch: { mark: "◆", tone: "watch" },
  breach: { mark: "▼", tone: "bad" },
  unknown: { mark: "○", tone: "neutral" },
} as const satisfies Record<GuardrailFacts["state"], State>;

/** The shape of a guardrail's state; one that was breached in the period does not just hold. */
export function stateOf({ state, lapsed }: Pick<GuardrailFacts, "state" | "lapsed">): State {
  return state === "ok" && lapsed !== null ? STATES.watch : STATES[state];
}

/** Was a guardrail breached in the edition's period, and is not now? */
export function hasLapsed({ state, lapsed }: Pick<GuardrailFacts, "state" | "lapsed">): boolean {
  return state !== "breach" && lapsed !== null;
}
