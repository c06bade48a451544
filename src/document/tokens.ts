import { DARK, LIGHT } from "./palette.ts";

/** A property of the look that a team may set: one of light and one of dark paper, a family of faces, or a distance. */
export type TokenEntry =
  | { readonly kind: "colour"; readonly means: string; readonly light: string; readonly dark: string }
  | { readonly kind: "faces" | "distance"; readonly means: string; readonly value: string };

function colour(name: keyof typeof LIGHT, means: string) {
  return { kind: "colour", means, light: LIGHT[name], dark: DARK[name] } as const;
}

function faces(means: string, value: string) {
  return { kind: "faces", means, value } as const;
}

function distance(means: string, value: string) {
  return { kind: "distance", means, value } as const;
}

/** All that a team may set, as `styles.tokens` names it; a style sheet reads each as a property: `var(--wash-bad)`. */
export const TOKENS = {
  paper: colour("paper", "What pages are on."),
  ink: colour("ink", "Text, and the lines of tables that are strong."),
  muted: colour("muted", "Text that stands back: labels, sources, notes."),
  rule: colour("rule", "Thin lines."),
  good: colour("good", "What is better, beside a shape that says so too."),
  bad: colour("bad", "What is worse, or breached."),
  watch: colour("watch", "What is to be watched."),
  wash: colour("wash", "The ground of cards."),
  "wash-bad": colour("washBad", "The ground of what is breached."),
  "wash-watch": colour("washWatch", "The ground of what is to be watched."),
  band: colour("band", "The band of what is usual in charts."),
  past: colour("past", "What lies back in charts, and lines below links."),
  serif: faces(
    "Headings, and the words of authors.",
    '"Source Serif 4 Variable", "Source Serif Stand-in", serif',
  ),
  sans: faces("Labels, tables and charts.", '"Inter Variable", "Inter Stand-in", sans-serif'),
  mono: faces("SQL.", 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace'),
  "gap-text": distance("Between paragraphs.", "18px"),
  "gap-section": distance("Above a section.", "64px"),
} as const satisfies Readonly<Record<string, TokenEntry>>;

/** The name of a token. */
export type TokenName = keyof typeof TOKENS;

/** Inks, and the grounds on which text is set in each: a token of one kind is held against those of the other. */
export const ON_GROUNDS = {
  ink: ["paper", "wash", "wash-bad", "wash-watch", "band"],
  muted: ["paper", "wash"],
  good: ["paper", "wash"],
  bad: ["paper", "wash", "wash-bad"],
  watch: ["paper", "wash", "wash-watch"],
} as const satisfies Partial<Readonly<Record<TokenName, readonly TokenName[]>>>;
