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
