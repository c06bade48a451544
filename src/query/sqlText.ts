/** SQL of the same length without its comments and the texts in quotes. */
export function blankSql(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (text) => text.replace(/[^\n]/g, " "));
}

/** Is it the same SQL but for white space and case? */
export function sameSql(left = "", right = ""): boolean {
  const bare = (sql: string) => sql.replace(/\s+/g, "").toLowerCase();
  return bare(left) === bare(right);
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
