import { DARK, LIGHT } from "../../document/palette.ts";
import { type Tone, colourOf as toneColour } from "../../document/tone.ts";

/** A colour: by its name in the theme ("tx1", "accent1"), or six hexadecimal digits. */
export type Ink = string;

/** Colours of a deck: text and series are the theme's, judgements those of the report on its paper. */
export interface Palette {
  readonly ink: Ink;
  readonly paper: Ink;
  readonly accent: Ink;
  readonly muted: Ink;
  readonly rule: Ink;
  readonly past: Ink;
  readonly range: Ink;
  readonly good: Ink;
  readonly bad: Ink;
  readonly watch: Ink;
  /** What lies behind them on the scale of a guardrail. */
  readonly washBad: Ink;
  readonly washWatch: Ink;
  /** Of series after the first. */
  readonly series: readonly Ink[];
}

const SERIES = ["accent2", "accent3", "accent4", "accent5", "accent6"] as const;

/** The palette of a theme with these colours of text, ground and accent, six hexadecimal digits each. */
export function paletteOf(text: string, ground: string, accent: string): Palette {
  const judged = lightness(ground) < 0.4 ? DARK : LIGHT;
  return {
    ...{ ink: "tx1", paper: "bg1", accent: "accent1", series: SERIES },
    muted: mixed(text, ground, 0.68),
    rule: mixed(text, ground, 0.14),
    past: mixed(text, ground, 0.52),
    range: mixed(accent, ground, 0.14),
    ...{ good: bare(judged.good), bad: bare(judged.bad), watch: bare(judged.watch) },
    washBad: mixed(bare(judged.bad), ground, 0.3),
    washWatch: mixed(bare(judged.watch), ground, 0.3),
  };
}

/** The colour of a judgement; the ink of what is neither good nor bad. */
export function tonedInk(tone: Tone, { good, bad, watch, ink }: Palette): Ink {
  return { good, bad, watch, neutral: ink }[toneColour(tone)];
}

/** A colour without its sign. */
export function bare(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}

/** One colour with a share of another. */
function mixed(colour: string, ground: string, share: number): string {
  const parts = [0, 2, 4].map((at) => {
    const [a, b] = [colour, ground].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
  });
  return parts
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** From 0 for black to 1 for white. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** A filling with a colour; with none where that is null. */
export function fill(ink: Ink | null): string {
  if (ink === null) return "<a:noFill/>";
  const colour = /^[0-9A-F]{6}$/.test(ink) ? `<a:srgbClr val="${ink}"/>` : `<a:schemeClr val="${ink}"/>`;
  return `<a:solidFill>${colour}</a:solidFill>`;
}

/** A line in points; none where its colour is null. */
export function stroke(ink: Ink | null, points = 1, dash: "solid" | "dash" | "sysDot" = "solid"): string {
  if (ink === null) return "<a:ln><a:noFill/></a:ln>";
  return `<a:ln w="${Math.round(points * 12_700)}" cap="flat">${fill(ink)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}
