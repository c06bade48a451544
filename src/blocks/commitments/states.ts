import type { Commitment } from "../../report/facts/story.ts";
import type { State } from "../bets/states.ts";

/** The shape of what became of a commitment. */
export const STATUSES = {
  kept: { mark: "●", tone: "good" },
  late: { mark: "◆", tone: "watch" },
  missed: { mark: "▼", tone: "bad" },
  dropped: { mark: "◆", tone: "watch" },
  open: { mark: "○", tone: "neutral" },
} as const satisfies Record<Commitment["score"], State>;
