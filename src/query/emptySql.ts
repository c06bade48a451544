import { type Token, tokensOf } from "../syntax/sqlTokens.ts";
import { aggregateCalls, closingOf, isSign, nameOf, type Span } from "./aggregates.ts";

/** Aggregates that are 0 of nothing (docs/why/mathematics.md §11), though SQL calls them NULL. */
const SUMS = ["sum", "fsum", "kahan_sum", "sumkahan", "count_if", "countif"];
/** Those that are 0 of nothing in SQL, too. */
const COUNTS = ["count", "count_star", "approx_count_distinct", "regr_count"];
/** What asks by itself whether its argument is NULL. */
const ASKS = ["coalesce", "ifnull"];
/** What makes 0 of 0, besides + - and *. */
const KEEPS_ZERO = new Set(
  "abs cast as round trunc floor ceil ceiling coalesce ifnull greatest least".split(" "),
);
const TYPES = /^(?:\w*int|integer|long|double|float\d?|real|decimal|numeric|precision)$/;
const DIVIDES = ["/", "//", "%"];

/**
 * The SQL of a measure with every sum and count of nothing 0 instead of NULL, so that a day of sales without refunds is
 * `0`, and `sum(a) filter (where x) - sum(b)` is what there is of the two. Left as they are: window functions, subqueries,
 * what the SQL itself asks about (`coalesce(sum(a), avg(b))`, `sum(a) is null`), and a sum that is divided by: nothing
 * divided by nothing is not 0. A count that is divided by is missing where it is 0.
 */
export function zeroWhenEmpty(sql: string): string {
  const tokens = tokensOf(sql);
  const edits = callsIn(tokens).flatMap((call) => {
    const [first, last] = [tokens[call.from], tokens[call.to]];
    const wrap = first === undefined || last === undefined ? null : wrapOf(tokens, call);
    if (wrap === null || first === undefined || last === undefined) return [];
    return [{ from: first.from, to: last.to, wrap }];
  });
  return edits.reduceRight(
    (text, { from, to, wrap }) =>
      `${text.slice(0, from)}${wrap}(${text.slice(from, to)}, 0)${text.slice(to)}`,
    sql,
  );
}

/**
 * Is a measure 0 where there are no rows: is it made of sums and counts alone, added, subtracted and multiplied by
 * numbers? Not an average, a quotient of sums, or `sum(a) + 5`.
 */
export function isZeroWhenEmpty(sql: string): boolean {
  const tokens = tokensOf(sql);
  const calls = callsIn(tokens);
  const isInside = (at: number) => calls.some(({ from, to }) => from <= at && at <= to);
  if (calls.length === 0 || !calls.every(({ name }) => isAdditive(name))) return false;
  return tokens.every((token, at) => isInside(at) || keepsZero(tokens, token, at, isInside));
}

function keepsZero(
  tokens: readonly Token[],
  token: Token,
  at: number,
  isInside: (at: number) => boolean,
): boolean {
  if (token.kind === "word") return KEEPS_ZERO.has(token.text) || TYPES.test(token.text);
  if (token.kind === "number") return !isAdded(tokens, at) || Number(token.text) === 0;
  if (DIVIDES.includes(token.text)) {
    const { from, to } = operandAfter(tokens, at);
    return !tokens.some((_, one) => one >= from && one <= to && isInside(one));
  }
  return token.kind === "sign" && ["+", "-", "*", "(", ")", ",", "::"].includes(token.text);
}

/** Is a number a term or an argument by itself, rather than a factor, a divisor or the second argument of round? */
function isAdded(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if ([before, after].some((one) => isSign(one, "*"))) return false;
  if (before !== undefined && DIVIDES.includes(before.text)) return false;
  return !isOfRound(tokens, at);
}

/** The digits that round keeps, and the size of a type. */
function isOfRound(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let one = at - 1; one >= 0; one -= 1) {
    if (isSign(tokens[one], ")")) depth += 1;
    if (isSign(tokens[one], "(") && depth === 0) {
      const name = tokens[one - 1]?.text ?? "";
      if (["decimal", "numeric"].includes(name)) return true;
      return ["round", "trunc"].includes(name) && !isSign(tokens[at - 1], "(+-");
    }
    if (isSign(tokens[one], "(")) depth -= 1;
  }
  return false;
}

function isAdditive(name: string): boolean {
  return SUMS.includes(name) || COUNTS.includes(name);
}

/** What a plain sum adds up, and the function that does; null for anything else, and where only some rows are added. */
export function plainSum(sql: string): { readonly name: string; readonly amount: string } | null {
  const tokens = tokensOf(sql);
  const [name, open] = tokens;
  const close = tokens[closingOf(tokens, 1)];
  if (name === undefined || open === undefined || close === undefined || !isSign(open, "(")) return null;
  if (close !== tokens.at(-1) || !SUMS.slice(0, 4).includes(nameOf(name))) return null;
  const orders = tokens.some(({ kind, text }) => kind === "word" && ["distinct", "order"].includes(text));
  return orders ? null : { name: nameOf(name), amount: sql.slice(open.to, close.from) };
}

interface Call extends Span {
  readonly name: string;
}

/** The outermost calls of aggregates, outside of windows and subqueries, with what they are chained to and their FILTER. */
function callsIn(tokens: readonly Token[]): Call[] {
  const foreign = foreignParts(tokens);
  return aggregateCalls(tokens)
    .filter(({ from }) => !foreign.some((part) => part.from < from && from < part.to))
    .map(({ from, to }) => ({
      name: nameOf(tokens[from] ?? NOTHING),
      from: chainedFrom(tokens, from),
      to: isFilter(tokens, to + 1) ? closingOf(tokens, to + 2) : to,
    }));
}

const NOTHING: Token = { kind: "sign", text: "", from: 0, to: 0 };

/** Parentheses that hold a SELECT, and those of calls that are window functions. */
function foreignParts(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, at) => {
    if (!isSign(token, "(")) return [];
    const to = closingOf(tokens, at);
    const isQuery = ["select", "with", "from", "values"].includes(tokens[at + 1]?.text ?? "");
    const after = isFilter(tokens, to + 1) ? closingOf(tokens, to + 2) + 1 : to + 1;
    const isWindow = tokens[after]?.kind === "word" && tokens[after].text === "over";
    const isOver = tokens[at - 1]?.kind === "word" && tokens[at - 1]?.text === "over";
    return isQuery || isWindow || isOver ? [{ from: at, to }] : [];
  });
}

function isFilter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && tokens[at].text === "filter" && isSign(tokens[at + 1], "(");
}

/** Where `amount.sum()` or `main.sum(amount)` begins. */
function chainedFrom(tokens: readonly Token[], name: number): number {
  let from = name;
  while (isSign(tokens[from - 1], ".") && from >= 2) {
    from -= 2;
    if (!isSign(tokens[from], ")]")) continue;
    from = openingOf(tokens, from);
    if (["word", "name"].includes(tokens[from - 1]?.kind ?? "")) from -= 1;
  }
  return from;
}

function openingOf(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (isSign(tokens[at], ")]")) depth += 1;
    if (isSign(tokens[at], "([")) depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}

/** What a call is wrapped in; null where it stays as it is. */
function wrapOf(tokens: readonly Token[], call: Call): "coalesce" | "nullif" | null {
  if (!isAdditive(call.name)) return null;
  const { from, to } = unwrapped(tokens, call);
  const before = tokens[from - 1];
  const isDivisor = before !== undefined && DIVIDES.includes(before.text);
  if (isDivisor) return COUNTS.includes(call.name) ? "nullif" : null;
  if (COUNTS.includes(call.name)) return null;
  const isAsked =
    tokens[to + 1]?.kind === "word" && ["is", "isnull", "notnull"].includes(tokens[to + 1]?.text ?? "");
  return isAsked || isArgument(tokens, { from, to }) ? null : "coalesce";
}

/** A call with the parentheses that hold nothing else. */
function unwrapped(tokens: readonly Token[], { from, to }: Span): Span {
  const isBare = !["word", "name"].includes(tokens[from - 2]?.kind ?? "") || isKeyword(tokens[from - 2]);
  const isHeld = isSign(tokens[from - 1], "(") && isSign(tokens[to + 1], ")") && isBare;
  return isHeld ? unwrapped(tokens, { from: from - 1, to: to + 1 }) : { from, to };
}

function isKeyword(token: Token | undefined): boolean {
  return token?.kind === "word" && ["when", "then", "else", "and", "or", "not", "case"].includes(token.text);
}

/** Is it one of the arguments, and nothing beside it, of a function that asks whether they are NULL? */
function isArgument(tokens: readonly Token[], { from, to }: Span): boolean {
  if (!isSign(tokens[from - 1], "(,") || !isSign(tokens[to + 1], "),")) return false;
  let depth = 0;
  for (let at = from - 1; at >= 0; at -= 1) {
    if (isSign(tokens[at], ")]")) depth += 1;
    if (isSign(tokens[at], "([") && depth === 0) return ASKS.includes(tokens[at - 1]?.text ?? "");
    if (isSign(tokens[at], "([")) depth -= 1;
  }
  return false;
}

/** What an operator divides by: a number, a name, a call, or what stands in parentheses. */
function operandAfter(tokens: readonly Token[], operator: number): Span {
  const from = operator + 1;
  let to = isSign(tokens[from], "+-") ? from + 1 : from;
  if (isSign(tokens[to + 1], "(") && !isSign(tokens[to], "(")) to += 1;
  if (isSign(tokens[to], "(")) to = closingOf(tokens, to);
  return { from, to };
}
