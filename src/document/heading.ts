/** The id of a heading, as Markdown makes it of one: "Three decisions are yours" is `three-decisions-are-yours`. */
export function slug(heading: string): string {
  const kept = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\s_-]/gu, "");
  return kept.replace(/\s/g, "-");
}
