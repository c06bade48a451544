/** SQL of the same length without its comments and the texts in quotes. */
export function blankSql(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (text) => text.replace(/[^\n]/g, " "));
}

/** Is it the same SQL but for white space and case? */
export function sameSql(left = "", right = ""): boolean {
  const bare = (sql: string) => sql.replace(/\s+/g, "").toLowerCase();
  return bare(left) === bare(right);
}

const MOMENT =
  /\b(now|random|setseed|uuid|gen_random_uuid|uuidv4|uuidv7|today|get_current_timestamp|get_current_time|transaction_timestamp|current_localtime|current_localtimestamp|nextval)\s*\(|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b|\b(using\s+sample|tablesample)\b/i;

/** What in the SQL depends on the moment or on chance, with its offset; null where there is nothing such. */
export function momentDependent(sql: string): { readonly name: string; readonly offset: number } | null {
  const match = MOMENT.exec(blankSql(sql).replace(/"(?:[^"]|"")*"/g, (name) => name.replace(/[^\n]/g, " ")));
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  return match === null || name === undefined ? null : { name, offset: match.index };
}

/** Does the statement itself order its rows? What stands in parentheses orders only what is inside them. */
export function isOrdered(sql: string): boolean {
  let bare = blankSql(sql).replace(/"(?:[^"]|"")*"/g, " ");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, " ");
  }
  return /\border\s+by\b/i.test(bare);
}
