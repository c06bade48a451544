import { isActing, nameOf } from "../syntax/sqlActs.ts";
import { type Token, tokensOf } from "../syntax/sqlTokens.ts";

/**
 * Functions that DuckDB itself does not call consistent, in WASM or native: it says so in `duckdb_functions()`. A test
 * asks both engines for theirs, and for the macros that stand on one.
 */
export const VOLATILE: ReadonlySet<string> = new Set([
  "ago",
  "current_catalog",
  "current_connection_id",
  "current_database",
  "current_date",
  "current_query",
  "current_query_id",
  "current_schema",
  "current_schemas",
  "current_transaction_id",
  "currval",
  "error",
  "gen_random_uuid",
  "get_current_time",
  "get_current_timestamp",
  "in_search_path",
  "nextval",
  "now",
  "pg_conf_load_time",
  "pg_postmaster_start_time",
  "random",
  "setseed",
  "sleep_ms",
  "stats",
  "today",
  "transaction_timestamp",
  "txid_current",
  "uuid",
  "uuidv4",
  "uuidv7",
  "write_log",
]);

/** What it calls consistent, or says nothing of, though it reads the clock, the machine, or a draw of the rows. */
export const BESIDE: ReadonlySet<string> = new Set([
  "current_localtime",
  "current_localtimestamp",
  "current_setting",
  "json_execute_serialized_sql",
  "query",
  "reservoir_quantile",
  "which_secret",
]);

/** Tables in which the engine tells of itself. */
const OF_ENGINE = /^(?:duckdb|pragma)_/;

/** Words that are a moment or a person without any parentheses. */
const WORDS: ReadonlySet<string> = new Set([
  "current_date",
  "current_time",
  "current_timestamp",
  "localtime",
  "localtimestamp",
]);

/** What in the SQL depends on the moment or on chance, with its offset; null where there is nothing such. */
export function momentDependent(sql: string): { readonly name: string; readonly offset: number } | null {
  const tokens = tokensOf(sql);
  for (const [index, token] of tokens.entries()) {
    const to = endOf(tokens, index);
    if (to !== null)
      return { name: sql.slice(token.from, to).replace(/^"(.*)"$/s, "$1"), offset: token.from };
  }
  return null;
}

/** Where what depends on the moment ends, if it begins with a token; null where none does. */
function endOf(tokens: readonly Token[], index: number): number | null {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined) return null;
  if (token.kind === "word" && (WORDS.has(token.text) || token.text === "tablesample")) return token.to;
  if (token.text === "using" && next?.text === "sample") return next.to;
  return next?.text === "(" && isCalled(tokens, index) ? token.to : null;
}

/** Is a name before a parenthesis that of a function whose result depends on more than its arguments? */
function isCalled(tokens: readonly Token[], index: number): boolean {
  const name = nameOf(tokens[index]);
  if (name === null || isDefined(tokens, index)) return false;
  if (name === "age") return argumentsOf(tokens, index + 1) === 1;
  return VOLATILE.has(name) || BESIDE.has(name) || OF_ENGINE.test(name) || isActing(name);
}

/** Does a name with its columns name a table instead: `WITH stats(a) AS (…)`, `… AS stats(a)`? */
function isDefined(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text === "as") return true;
  const end = closing(tokens, index + 1);
  return tokens[end + 1]?.text === "as" && ["(", "materialized", "not"].includes(tokens[end + 2]?.text ?? "");
}

/** The index of the parenthesis that closes the one at an index; that of the end where none does. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    depth += depthOf(tokens[index]);
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** How many arguments stand in the parentheses that open at an index. */
function argumentsOf(tokens: readonly Token[], open: number): number {
  let [depth, commas] = [0, 0];
  const inner = tokens.slice(open, closing(tokens, open));
  for (const token of inner) {
    depth += depthOf(token);
    if (depth === 1 && token.text === ",") commas += 1;
  }
  return inner.length <= 1 ? 0 : commas + 1;
}

function depthOf(token: Token | undefined): number {
  if (token?.kind !== "sign") return 0;
  return ["(", "[", "{"].includes(token.text) ? 1 : [")", "]", "}"].includes(token.text) ? -1 : 0;
}
