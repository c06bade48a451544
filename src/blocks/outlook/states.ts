import type { ScoredForecast } from "../../report/facts/ahead.ts";
import type { State } from "../bets/states.ts";

/** The shape of what came of a forecast: neither end of a band is good or bad. */
export const SCORES = {
  held: { mark: "●", tone: "neutral" },
  "above the band": { mark: "▲", tone: "neutral" },
  "below the band": { mark: "▼", tone: "neutral" },
} as const satisfies Record<NonNullable<ScoredForecast["verdict"]>, State>;
