import { escapePattern } from "../syntax/pattern.ts";
import { type Token, tokensOf } from "../syntax/sqlTokens.ts";
import { blankSql } from "./sqlText.ts";

/** Calls that tell how many there are, and nothing of any one of them. */
const COUNTS = ["count", "approx_count_distinct"];
const ENDS = [
  "from",
  "where",
  "group",
  "having",
  "order",
  "limit",
  "union",
  "intersect",
  "except",
  "qualify",
  "window",
];
/** What gives columns other names by their place. */
const BY_PLACE =
  /\b(?:union|intersect|except)\b|\w\s*\([\w\s,"]*\)\s*as\s*(?:not\s+materialized\s*|materialized\s*)?\(|\)\s*(?:as\s+)?[a-z_]\w*\s*\([\w\s,"]*\)/i;

/**
 * The first of the named columns that a SELECT shows: that stands in a list of what is selected, other than to be
 * counted or to be asked whether it is there. Inside a subquery it may stand by itself, under its own name: then the
 * outer list says whether it is shown. Null where none is. `isInner` tells that the whole SQL is a subquery.
 */
export function shownColumn(sql: string, names: readonly string[], isInner = false): string | null {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const tokens = tokensOf(sql);
  const renames = BY_PLACE.test(blankSql(sql));
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || token.text !== "select") continue;
    const inner = isInner || depthAt(tokens, at) > 0;
    for (const item of itemsAfter(tokens, at)) {
      const found = mentionIn(item, known);
      if (found !== null && !(inner && !renames && isBare(item, found))) return found;
    }
  }
  return null;
}

/** The same of an expression whose values are shown. */
export function shownInExpression(expression: string, names: readonly string[]): string | null {
  return shownColumn(`SELECT (${expression})`, names);
}

function depthAt(tokens: readonly Token[], end: number): number {
  return tokens.slice(0, end).reduce((depth, token) => depth + nesting(token), 0);
}

function nesting({ kind, text }: Pick<Token, "kind" | "text">): number {
  return kind !== "sign" ? 0 : text === "(" ? 1 : text === ")" ? -1 : 0;
}

/** The items of a list of what is selected. */
function itemsAfter(tokens: readonly Token[], select: number): Token[][] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(select + 1)) {
    depth += nesting(token);
    if (depth < 0 || (depth === 0 && token.kind === "word" && ENDS.includes(token.text))) break;
    if (depth === 0 && token.kind === "sign" && token.text === ",") items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/** The first of the names in an item, outside of counts, subqueries and questions whether there is a value. */
function mentionIn(item: readonly Token[], known: ReadonlySet<string>): string | null {
  for (let at = 0; at < item.length; at += 1) {
    const token = item[at];
    if (token === undefined) break;
    const opens = item[at + 1]?.text === "(";
    if (token.kind === "word" && opens && [...COUNTS, "filter"].includes(token.text))
      at = closing(item, at + 1);
    else if (token.text === "(" && ["select", "with"].includes(item[at + 1]?.text ?? ""))
      at = closing(item, at);
    else if (!opens && known.has(nameOf(token)) && item[at + 1]?.text !== "is" && item[at + 1]?.text !== ".")
      return nameOf(token);
  }
  return null;
}

function closing(item: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < item.length; at += 1) {
    depth += nesting(item[at] ?? { kind: "sign", text: "" });
    if (depth === 0) return at;
  }
  return item.length;
}

/** The column by itself, with or without its table, under its own name. */
function isBare(item: readonly Token[], name: string): boolean {
  const names = item.filter((token) => !(token.kind === "word" && ["distinct", "all"].includes(token.text)));
  const text = names
    .map((token) => (token.text === "." ? "." : token.kind === "sign" ? "?" : nameOf(token)))
    .join(" ");
  return new RegExp(`^(?:[^ ?]+ \\. )?${escapePattern(name)}(?: as)?(?: ${escapePattern(name)})?$`).test(
    text,
  );
}

function nameOf({ kind, text }: Token): string {
  if (kind === "name") return text.slice(1, -1).replaceAll('""', '"').toLowerCase();
  return kind === "word" ? text : "";
}
