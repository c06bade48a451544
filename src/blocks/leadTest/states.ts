import type { LeadFacts } from "../../report/facts/evidenceFacts.ts";
import type { State } from "../bets/states.ts";

/** The shape of a leading test's verdict; no relation found is no judgement. */
export const VERDICTS = {
  supported: { mark: "●", tone: "good" },
  contradicted: { mark: "▼", tone: "bad" },
  "not shown": { mark: "○", tone: "neutral" },
  "not testable": { mark: "◆", tone: "watch" },
} as const satisfies Record<LeadFacts["verdict"], State>;
