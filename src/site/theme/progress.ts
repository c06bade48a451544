import type { Tone } from "../../document/tone.ts";

/** The shape of how far a week of the sprint, or one of its artefacts, has come. */
export const PROGRESS = {
  not_started: { mark: "○", tone: "neutral" },
  running: { mark: "◆", tone: "watch" },
  done: { mark: "●", tone: "good" },
} as const satisfies Record<string, { readonly mark: string; readonly tone: Tone }>;
