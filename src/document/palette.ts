/** The colours of light paper, as six hexadecimal digits each; style sheets have the same (`site/styles/tokens.css`). */
export const LIGHT = {
  paper: "#fffefb",
  ink: "#1c2126",
  muted: "#626b75",
  rule: "#e4e3dc",
  accent: "#1d5fa8",
  good: "#0f7b62",
  bad: "#c23b22",
  watch: "#956000",
  wash: "#f6f5f0",
  washBad: "#fbeeea",
  washWatch: "#fbf3e3",
  band: "#f4f3ed",
  past: "#7d868f",
} as const;

/** The same on dark paper. */
export const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  paper: "#14171a",
  ink: "#e8e6df",
  muted: "#98a1aa",
  rule: "#2c3238",
  accent: "#7ab4f5",
  good: "#4cc3a0",
  bad: "#f08a73",
  watch: "#e0b050",
  wash: "#1b1f23",
  washBad: "#28201e",
  washWatch: "#28241b",
  band: "#1c2126",
  past: "#808a93",
};

/** Lines and bars of several series after the first, which has the accent; they differ in lightness too (`series.css`). */
export const SERIES = ["#c4761b", "#14233c", "#3f9387", "#6b1f4f", "#8f6a4a"] as const;

/** The share of the team's accent that is left on dark paper, mixed with white (`site/theme/accent.ts`). */
export const DARK_SHARE = 0.55;
