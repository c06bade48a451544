import advances from "./advances.json" with { type: "json" };

/** What Inter takes of each letter, in thousandths of an em, in its regular and its bold face. */
const FACES = { regular: widthsIn(advances.regular), bold: widthsIn(advances.bold) } as const;

/** The weight of a text of a drawing. */
export type Weight = keyof typeof FACES;

/** Width in px that `text` takes in our sans at `size`, rounded up; in bold, as a label may be, unless told otherwise. */
export function textWidth(text: string, size: number, weight: Weight = "bold"): number {
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter, FACES[weight]);
  return Math.ceil((thousandths * size) / 1000);
}

function widthsIn(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const entries = Object.entries(table);
  return new Map(
    entries.flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
  );
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name for use beside other text: one that runs from right to left keeps its neighbours in their places. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

const WITHOUT_WIDTH = /[\p{Mark}\u200b-\u200f\u2066-\u2069]/u;

/** The shapes of judgements, which have a face of their own. */
const SHAPE = /[\u2190-\u21ff\u25a0-\u25ff]/;

/** In thousandths of an em; of letters that only a reader's machine has, what they take at most. */
function letterWidth(letter: string, widths: ReadonlyMap<string, number>): number {
  if (WITHOUT_WIDTH.test(letter)) return 0;
  if (SHAPE.test(letter)) return 800;
  const known = widths.get(letter);
  if (known !== undefined) return known;
  return letter.charCodeAt(0) > 0x2e7f ? 1050 : 780;
}

/** `text` in at most `lines` lines of `width` px; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, lines: number): readonly string[] {
  const rows: string[] = [""];
  for (const word of text.split(" ")) {
    const last = rows.length - 1;
    const joined = `${rows[last] ?? ""} ${word}`.trim();
    if (textWidth(joined, size) <= width || rows[last] === "") rows[last] = joined;
    else rows.push(word);
  }
  const kept = rows.slice(0, lines);
  if (rows.length > lines) kept[lines - 1] = rows.slice(lines - 1).join(" ");
  return kept.map((row) => shorten(row, width, size));
}

/** `text` shortened to `width` px with an ellipsis where it is longer. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
