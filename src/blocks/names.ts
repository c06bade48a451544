/** The names that a prop lists, between spaces or commas. */
export function namesIn(list: string): readonly string[] {
  return list.split(/[\s,]+/).filter((name) => name !== "");
}
