import { lookUp } from "../syntax/lookUp.ts";

/** Escapes of YAML's double quotes, as long as they are written. */
const ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/;

/** An entity of HTML. */
const ENTITY = /^&(?:#\d+|#x[0-9a-fA-F]+|\w+);/;

/**
 * Where each character of a text was written: the index in `raw` that it comes from, and one more for the end. What is
 * written otherwise than it reads (escapes, entities, folded lines, marks of quotes) stands where it begins.
 */
export function alignedTo(value: string, raw: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const letter of value.split("")) {
    const written = writtenAs(letter, raw, at);
    places.push(written.from);
    at = written.to;
  }
  return [...places, at];
}

/** The next place in `raw` that may stand for a letter; where there is none, the place where we are. */
function writtenAs(letter: string, raw: string, start: number): { from: number; to: number } {
  const isSpace = /\s/.test(letter);
  let at = start;
  while (at < raw.length && raw.charAt(at) !== letter) {
    const rest = raw.slice(at, at + 40);
    const special = ESCAPE.exec(rest)?.[0] ?? ENTITY.exec(rest)?.[0];
    if (special !== undefined && standsFor(special, letter)) return { from: at, to: at + special.length };
    if (isSpace && /\s/.test(raw.charAt(at))) return { from: at, to: at + 1 };
    if (isSpace && /\S/.test(raw.charAt(at))) break;
    at += 1;
  }
  return raw.charAt(at) === letter ? { from: at, to: at + 1 } : { from: start, to: start };
}

function standsFor(special: string, letter: string): boolean {
  const code = /^\\[xuU]([0-9a-fA-F]+)|^&#x([0-9a-fA-F]+);/.exec(special);
  if (code !== null) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "0", 16)) === letter;
  const decimal = /^&#(\d+);/.exec(special)?.[1];
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal)) === letter;
  if (special.startsWith("&")) return (lookUp(ENTITIES, special) ?? letter) === letter;
  return (lookUp(MARKS, special.charAt(1)) ?? special.charAt(1)) === letter;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00a0",
  "&thinsp;": "\u2009",
  "&ndash;": "–",
  "&mdash;": "—",
};

const MARKS: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", _: "\u00a0", " ": " " };
