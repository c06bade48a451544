import { type Token, tokensOf } from "../syntax/sqlTokens.ts";

/** Of what a measure is made. */
export interface Parts {
  /** Calls of aggregates: `count(distinct user_id)` is one. */
  readonly aggregates: number;
  /** What a row must meet: one for each WHERE, HAVING, WHEN and `count_if`, and one more for each AND and OR in them. */
  readonly conditions: number;
  /** Is it a sum of several aggregates, or of weighted parts? */
  readonly composite: boolean;
}

/** DuckDB's aggregates; a test holds the list to what DuckDB knows. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  (
    "any_value approx_count_distinct approx_quantile approx_top_k arbitrary arg_max arg_max_null " +
    "arg_max_nulls_last arg_min arg_min_null arg_min_nulls_last argmax argmin array_agg avg bit_and bit_or bit_xor bitstring_agg bool_and bool_or corr count " +
    "count_if count_star countif covar_pop covar_samp entropy favg first fsum group_concat histogram " +
    "histogram_exact kahan_sum kurtosis kurtosis_pop last list listagg mad max max_by mean median min min_by mode " +
    "product quantile quantile_cont quantile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 " +
    "regr_slope regr_sxx regr_sxy regr_syy reservoir_quantile sem skewness stddev stddev_pop stddev_samp " +
    "string_agg sum sum_no_overflow sumkahan var_pop var_samp variance"
  ).split(" "),
);

/** The parts of an SQL expression such as a metric's `value`, or of a condition such as its `where`. */
export function partsOf(sql: string): Parts {
  const tokens = tokensOf(sql);
  const calls = aggregateCalls(tokens);
  return {
    aggregates: calls.length,
    conditions: conditionsIn(tokens),
    composite: tokens.some((token, at) => isSign(token, "+-") && addsParts(tokens, at, calls)),
  };
}

/** A stretch of tokens, by their places in the list. */
export interface Span {
  /** Of the first token and of the last one. */
  readonly from: number;
  readonly to: number;
}

/** Calls of aggregates that are no window functions, from their name to what closes them. */
export function aggregateCalls(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, at) => {
    if (!AGGREGATES.has(nameOf(token)) || !isSign(tokens[at + 1], "(")) return [];
    const to = closingOf(tokens, at + 1);
    return isWindow(tokens, to + 1) ? [] : [{ from: at, to }];
  });
}

/** The name that a word or a quoted name stands for; nothing for other tokens. */
export function nameOf({ kind, text }: Token): string {
  if (kind === "word") return text;
  return kind === "name" ? text.slice(1, -1).toLowerCase() : "";
}

/** After a call, and a FILTER of it, OVER makes it one of a window. */
function isWindow(tokens: readonly Token[], after: number): boolean {
  const filtered = tokens[after]?.text === "filter" && isSign(tokens[after + 1], "(");
  const next = filtered ? closingOf(tokens, after + 1) + 1 : after;
  return tokens[next]?.kind === "word" && tokens[next].text === "over";
}

/** The token that closes the parenthesis that opens at `open`; the last one where none does. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isSign(tokens[at], "([")) depth += 1;
    if (isSign(tokens[at], ")]")) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

const BEGIN_CONDITION = ["where", "having", "when", "count_if", "countif"];

/** The AND of BETWEEN belongs to it, and those of a bare condition count from one. */
function conditionsIn(tokens: readonly Token[]): number {
  let [count, between] = [0, 0];
  for (const { kind, text } of tokens) {
    if (kind !== "word") continue;
    if (text === "between") between += 1;
    else if (text === "and" && between > 0) between -= 1;
    else if (text === "and" || text === "or" || BEGIN_CONDITION.includes(text)) count += 1;
  }
  return count;
}

/**
 * Does a plus or minus join parts of a score? A plus does where an aggregate stands on both sides of it; either does
 * where both sides are weighted, or one is and the other holds an aggregate. A difference of two sums is none.
 */
function addsParts(tokens: readonly Token[], at: number, calls: readonly Span[]): boolean {
  const { left, right } = sidesOf(tokens, at);
  const inside = calls.some(({ from, to }) => from < at && at < to);
  const isPart = (side: Span) => !inside && calls.some(({ from }) => from >= side.from && from <= side.to);
  const isWeighted = (side: Span) => hasWeight(tokens.slice(side.from, side.to + 1));
  const parts = [left, right].filter(isPart).length === 2;
  if (isSign(tokens[at], "+") && parts) return true;
  return [left, right].some(isWeighted) && (parts || (inside && [left, right].every(isWeighted)));
}

/** Words and signs that end one side of an operator, as commas and parentheses do. */
const BOUNDS = /^(?:,|=|<>|!=|[<>]=?|and|or|when|then|else|select|from|where|having)$/;

/** What stands before and after an operator, up to what encloses the two. */
function sidesOf(tokens: readonly Token[], at: number): { left: Span; right: Span } {
  const step = (direction: 1 | -1) => {
    let [depth, edge] = [0, at];
    for (let next = at + direction; next >= 0 && next < tokens.length; next += direction) {
      depth += direction * nesting(tokens[next]);
      if (depth < 0 || (depth === 0 && isBound(tokens[next]))) break;
      edge = next;
    }
    return edge;
  };
  return { left: { from: step(-1), to: at - 1 }, right: { from: at + 1, to: step(1) } };
}

/** 1 for what opens, -1 for what closes: parentheses, brackets, CASE and END. */
function nesting(token: Token | undefined): number {
  if (token?.kind === "word") return token.text === "case" ? 1 : token.text === "end" ? -1 : 0;
  return isSign(token, "([") ? 1 : isSign(token, ")]") ? -1 : 0;
}

function isBound(token: Token | undefined): boolean {
  return (token?.kind === "word" || token?.kind === "sign") && BOUNDS.test(token.text);
}

/** A number times something, or something times or by a number, that is no whole 1 or 100 (for percentages). */
function hasWeight(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (token.kind !== "number" || [1, 100].includes(Number(token.text))) return false;
    return isSign(tokens[at - 1], "*/") || isSign(tokens[at + 1], "*");
  });
}

/** Is the token one of these signs? */
export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === "sign" && token.text.length === 1 && signs.includes(token.text);
}
