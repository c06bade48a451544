import { z } from "zod";

/**
 * What a change or a state means to a reader, decided once where the fact is made (`blocks/judged.ts`); whoever shows
 * it maps it to a colour, a shape and a word, and compares nothing. `paused` is a change for the better of the north
 * star while a guardrail is breached: it has the shape and the word of what is better, and is never green.
 */
export const TONES = ["good", "bad", "watch", "neutral", "paused"] as const;

export const tone = z.enum(TONES);

export type Tone = z.output<typeof tone>;

/** The colours that tones have: what is paused is as grey as what is neutral. */
export type Colour = Exclude<Tone, "paused">;

const MARKS = { good: "▲", bad: "▼", watch: "◆", neutral: "", paused: "▲" } as const satisfies Record<
  Tone,
  string
>;

/** The shape that stands for the tone of a change, so that colour never says it alone; empty for neutral ones. */
export function markOf(tone: Tone): string {
  return MARKS[tone];
}

/** What is said of a change with this tone: the key of its word in a language. */
export function wordOf(tone: Tone): "better" | "worse" | "neutral" {
  if (tone === "good" || tone === "paused") return "better";
  return tone === "bad" ? "worse" : "neutral";
}

/** A shape with its space, where there is one. */
export function spaced(mark: string): string {
  return mark === "" ? "" : `${mark} `;
}

/** The colour of a tone. */
export function colourOf(tone: Tone): Colour {
  return tone === "paused" ? "neutral" : tone;
}
