/** A piece of SQL that means something: no white space, no comment. */
export interface Token {
  readonly kind: "word" | "name" | "text" | "number" | "sign";
  /** As written; words in lower case. */
  readonly text: string;
  /** Where it begins and ends (not included) in the SQL, in characters. */
  readonly from: number;
  readonly to: number;
}

/** In the order in which they are tried; each begins where the one before has ended. */
const PIECES: readonly (readonly [Token["kind"] | null, RegExp])[] = [
  [null, /\s+|--[^\n]*/y],
  ["text", /[eE]'(?:[^'\\]|''|\\[\s\S])*'?|'(?:[^']|'')*'?/y],
  ["text", /\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)/y],
  ["name", /"(?:[^"]|"")*"?/y],
  ["number", /0[xX][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["sign", /::|\|\||<=|>=|<>|!=|->>|->|\*\*|\/\/|[\s\S]/y],
];

/** The tokens of a piece of SQL, in order; what is not closed goes on to the end. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const { kind, text } = sql.startsWith("/*", at) ? comment(sql, at) : pieceAt(sql, at);
    const to = at + text.length;
    if (kind !== null) tokens.push({ kind, text: kind === "word" ? text.toLowerCase() : text, from: at, to });
    at = to;
  }
  return tokens;
}

interface Piece {
  readonly kind: Token["kind"] | null;
  readonly text: string;
}

function pieceAt(sql: string, at: number): Piece {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "sign", text: sql.charAt(at) };
}

/** Comments in bars may hold others. */
function comment(sql: string, from: number): Piece {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(sql); match !== null; match = mark.exec(sql)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return { kind: null, text: sql.slice(from, mark.lastIndex) };
  }
  return { kind: null, text: sql.slice(from) };
}
