const NARROW = /[iIl1.,:;'|!()[\]{}ftjr \u00a0·]/;
const WIDE = /[mwMW@%€—▲▼●◆]/;
const CAPITAL = /[A-Z0-9&$£#+−=<>]/;

/** Width in px that `text` takes in our sans at `size`, on the safe side: nothing may be cut. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return Math.ceil(ems * size);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name for use beside other text: one that runs from right to left keeps its neighbours in their places. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

const WITHOUT_WIDTH = /[\p{Mark}\u200b-\u200f\u2066-\u2069]/u;

function letterWidth(letter: string): number {
  if (WITHOUT_WIDTH.test(letter)) return 0;
  if (letter === "1") return 0.6;
  if (NARROW.test(letter)) return 0.36;
  if (WIDE.test(letter)) return 0.95;
  if (CAPITAL.test(letter)) return 0.69;
  const code = letter.charCodeAt(0);
  if (code > 0x2e7f) return 1.05;
  return code > 0x58f && code < 0x1e00 ? 0.78 : 0.61;
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
