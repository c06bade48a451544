import { type Token, tokensOf } from "./sqlTokens.ts";

/** Functions of DuckDB that a SELECT can call, and that do something to the engine, or read memory as they are told. */
const ACTING: ReadonlySet<string> = new Set([
  "arrow_scan",
  "arrow_scan_dumb",
  "check_peg_parser",
  "checkpoint",
  "force_checkpoint",
  "seq_scan",
  "set_config",
  "setseed",
  "sleep_ms",
  "truncate_duckdb_logs",
  "write_log",
]);

/** Is a function known by its name to do more than give rows or values? */
export function isActing(name: string): boolean {
  return ACTING.has(name) || /^(?:enable|disable)_/.test(name);
}

/** The first function that SQL calls and that does more than give rows or values; null where there is none. */
export function actingIn(sql: string): string | null {
  const tokens = tokensOf(sql);
  for (const [index, token] of tokens.entries()) {
    const name = nameOf(token);
    if (name !== null && tokens[index + 1]?.text === "(" && isActing(name)) return name;
  }
  return null;
}

/** A word or a quoted name as the engine knows it, in lower case; null of what is none. */
export function nameOf(token: Token | undefined): string | null {
  if (token?.kind === "word") return token.text;
  if (token?.kind !== "name") return null;
  return token.text.slice(1, -1).replaceAll('""', '"').toLowerCase();
}
