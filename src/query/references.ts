import type { QueryDocument } from "../content/content.ts";
import { blankSql } from "./sqlText.ts";

/** Those of the given names that stand in the SQL as identifiers, quoted or not. */
export function namesMentioned(sql: string, names: Iterable<string>): string[] {
  const words = blankSql(sql).match(/"(?:[^"]|"")*"|[A-Za-z_]\w*/g) ?? [];
  const mentioned = new Set(words.map((word) => word.replace(/^"(.*)"$/s, "$1").toLowerCase()));
  return [...names].filter((name) => mentioned.has(name.toLowerCase()));
}

/** The named queries that a statement reads, directly or through others, each after those that it reads itself. */
export function queriesRead(sql: string, queries: ReadonlyMap<string, QueryDocument>): QueryDocument[] {
  const ordered: QueryDocument[] = [];
  const visit = (text: string, path: readonly string[]): void => {
    for (const name of namesMentioned(text, queries.keys())) {
      const query = queries.get(name);
      if (query === undefined || path.includes(name) || ordered.includes(query)) continue;
      visit(query.sql, [...path, name]);
      ordered.push(query);
    }
  };
  visit(sql, []);
  return ordered;
}
