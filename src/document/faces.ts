/** The code points of a text. */
export function lettersIn(words: string): ReadonlySet<number> {
  return new Set([...words].map((letter) => letter.codePointAt(0) ?? 0));
}

/** A style sheet without the faces that have none of the letters. */
export function withFaces(css: string, letters: ReadonlySet<number>): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (isUsed(face, letters) ? face : ""));
}

/** Does a face have any of the letters? One that does not say which it has is kept. */
export function isUsed(face: string, letters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:([^;}]*)/i.exec(face)?.[1];
  if (ranges === undefined) return true;
  return ranges.split(",").some((range) => {
    const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
    const [least, most] = [first.replaceAll("?", "0"), last.replaceAll("?", "F")].map((hex) =>
      Number.parseInt(hex, 16),
    );
    return [...letters].some((letter) => letter >= (least ?? 0) && letter <= (most ?? 0));
  });
}

/** A script that our own faces have no letters of, with the packages of which any has them, the best one first. */
export interface Script {
  /** "Thai" */
  readonly name: string;
  readonly letters: RegExp;
  readonly sources: readonly string[];
}

const noto = (name: string, letters: RegExp, ...families: readonly string[]): Script => ({
  name,
  letters,
  sources: families.map((family) => `noto-sans-${family}`),
});

/** The scripts of which ours have no letters, and the faces that can be installed for them; they are too large to come with every report. */
export const SCRIPTS: readonly Script[] = [
  noto("Arabic", /\p{Script=Arabic}/u, "arabic"),
  noto("Armenian", /\p{Script=Armenian}/u, "armenian"),
  noto("Bengali", /\p{Script=Bengali}/u, "bengali"),
  noto("Devanagari", /\p{Script=Devanagari}/u, "devanagari"),
  noto("Georgian", /\p{Script=Georgian}/u, "georgian"),
  noto("Hangul", /\p{Script=Hangul}/u, "kr"),
  noto("Hebrew", /\p{Script=Hebrew}/u, "hebrew"),
  noto("Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u, "jp"),
  noto("Kannada", /\p{Script=Kannada}/u, "kannada"),
  noto("Khmer", /\p{Script=Khmer}/u, "khmer"),
  noto("Malayalam", /\p{Script=Malayalam}/u, "malayalam"),
  noto("Myanmar", /\p{Script=Myanmar}/u, "myanmar"),
  noto("Tamil", /\p{Script=Tamil}/u, "tamil"),
  noto("Thaana", /\p{Script=Thaana}/u, "thaana"),
  noto("Thai", /\p{Script=Thai}/u, "thai"),
  { name: "emoji", letters: /\p{Emoji_Presentation}/u, sources: ["noto-emoji"] },
];

const HAN = /\p{Script=Han}/u;
/** What may be of one of them: no Latin, Greek or Cyrillic letter, punctuation, arrow or sign of mathematics. */
const OTHER = /[^\u{20}-\u{52f}\u{2000}-\u{22ff}]/gu;

/** The same as halves of pairs, which is found faster: most texts have none. */
const HAS_OTHER = /[^\0-\u052f\u2000-\u22ff]/;

/** The scripts of a text that our own faces have no letters of; Chinese characters as its other letters have them. */
export function scriptsIn(text: string): readonly Script[] {
  if (!HAS_OTHER.test(text)) return [];
  // One letter at a time: a run of millions of letters is more than a regular expression can hold.
  const words = text.match(OTHER)?.join("") ?? "";
  const found = SCRIPTS.filter(({ letters }) => letters.test(words));
  if (!HAN.test(words)) return found;
  const own = found.some(({ name }) => name === "Kana")
    ? ["jp"]
    : found.some(({ name }) => name === "Hangul")
      ? ["kr"]
      : [];
  return [...found, noto("Han", HAN, ...new Set([...own, "sc", "jp", "tc", "hk", "kr"]))];
}
