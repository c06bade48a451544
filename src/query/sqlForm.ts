import { type Token, tokensOf } from "../syntax/sqlTokens.ts";

/** An expression in one form for all ways to write it: `COUNT( 1 )` is `count(*)`, `(a)` is `a`, `b and a` is `a and b`. */
export function sqlForm(sql: string): string {
  return formOf(tokensOf(sql).flatMap(plain));
}

function plain({ kind, text }: Token): string[] {
  if (kind === "name" && text.length > 2) return [text.slice(1, -1).replaceAll('""', '"').toLowerCase()];
  return text === ";" ? [] : [text === "!=" ? "<>" : text];
}

function formOf(tokens: readonly string[]): string {
  const inner = withoutParentheses(tokens);
  const parts = conjuncts(inner);
  if (parts.length > 1) return parts.map(formOf).sort().join(" and ");
  return inner.join(" ").replaceAll("count ( 1 )", "count ( * )");
}

/** Without parentheses around the whole. */
function withoutParentheses(tokens: readonly string[]): readonly string[] {
  if (tokens[0] !== "(" || tokens.at(-1) !== ")") return tokens;
  let depth = 0;
  const closes = tokens.findIndex((token) => {
    depth += depthOf(token);
    return depth === 0;
  });
  return closes === tokens.length - 1 ? withoutParentheses(tokens.slice(1, -1)) : tokens;
}

/** What `and` joins outside of parentheses; the whole where it holds an `or`, a `between` or a `case` as well. */
function conjuncts(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += depthOf(token);
    if (depth === 0 && ["or", "between", "case"].includes(token)) return [[...tokens]];
    if (depth === 0 && token === "and") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function depthOf(token: string): number {
  return token === "(" ? 1 : token === ")" ? -1 : 0;
}
