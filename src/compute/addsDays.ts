import { type Formula, parseFormula } from "../metrics/formula.ts";
import { aggregateCalls, closingOf, isSign, nameOf } from "../query/aggregates.ts";
import { type Token, tokensOf } from "../syntax/sqlTokens.ts";

/** Aggregates whose result over some days is the sum of their results over each of them. */
const ADDITIVE = ["sum", "fsum", "kahan_sum", "sumkahan", "count", "count_star", "count_if", "countif"];

/**
 * Is a measure over some days the sum of what it is on each of them: sums and counts of rows (never of distinct things),
 * added, subtracted, and multiplied or divided by numbers? Where the SQL is anything else, the answer is no.
 */
export function addsDays(sql: string): boolean {
  const written = asFormula(tokensOf(sql));
  if (written === null) return false;
  try {
    return degreeOf(parseFormula(written)) === 1;
  } catch {
    return false;
  }
}

/** The measure with each additive call as one name; null where another aggregate or anything distinct stands in it. */
function asFormula(tokens: readonly Token[]): string | null {
  if (tokens.some(({ kind, text }) => kind === "word" && ["distinct", "select", "over"].includes(text)))
    return null;
  const calls = new Map(aggregateCalls(tokens).map((call) => [call.from, call]));
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const call = calls.get(at);
    const token = tokens[at];
    if (token === undefined) break;
    if (call === undefined) {
      parts.push(token.text);
      continue;
    }
    if (!ADDITIVE.includes(nameOf(token))) return null;
    parts.push("days");
    at = endOf(tokens, call.to);
  }
  return bare(parts.join(" "));
}

/** The last token of a call, with its FILTER. */
function endOf(tokens: readonly Token[], to: number): number {
  const isFiltered = tokens[to + 1]?.text === "filter" && isSign(tokens[to + 2], "(");
  return isFiltered ? closingOf(tokens, to + 2) : to;
}

/** Without what leaves a sum as it is: a cast to a floating type, and 0 where there is nothing. */
function bare(written: string): string {
  const types = "(?:double|float|float4|float8|real)";
  return written
    .replace(new RegExp(`\\b(?:try_)?cast \\( days as ${types} \\)`, "g"), "days")
    .replace(new RegExp(`\\bdays :: ${types}\\b`, "g"), "days")
    .replace(/\b(?:coalesce|ifnull) \( days , 0(?:\.0+)? \)/g, "days")
    .replace(/(^|\( )- /g, (_, open: string) => `${open}0 - `);
}

/** How often what is counted stands as a factor: 0 for numbers, 1 for sums; NaN where it is no polynomial without a constant. */
function degreeOf(formula: Formula): number {
  if (formula.kind === "number") return 0;
  if (formula.kind === "metric") return formula.name === "days" ? 1 : Number.NaN;
  const [left, right] = [degreeOf(formula.left), degreeOf(formula.right)];
  if (formula.operator === "*") return left + right;
  if (formula.operator === "/") return right === 0 ? left : Number.NaN;
  // "0 - sum(a)": nothing less a sum is a sum.
  if (formula.left.kind === "number" && formula.left.value === 0) return right;
  return left === right ? left : Number.NaN;
}
