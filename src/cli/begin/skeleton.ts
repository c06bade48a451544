import { mdxToMdast } from "satteri";
import { z } from "zod";

const point = z.object({ offset: z.number() });

const node = z.object({
  type: z.string(),
  name: z.string().nullish(),
  lang: z.string().nullish(),
  meta: z.string().nullish(),
  position: z.object({ start: point, end: point }),
});

const tree = z.object({ children: z.array(node) });

/** Components that are part of the words, not of the structure. */
const WORDS = ["Figure", "Change", "Callout", "Details", "Typed"];

/** A chart of a query must have a title, and the last one's said what its numbers no longer say. */
const UNTITLED = ["Chart", "Table"];

/**
 * A page's body without its words: its blocks and SQL as they stand, in their order, without the takeaways of then;
 * its headings are kept as comments, which no reader sees.
 */
export function skeletonOf(body: string, period: string): string {
  const parts = tree.parse(mdxToMdast(body)).children.flatMap((one) => kept(body, period, one));
  return parts.map((part) => `\n${part}\n`).join("");
}

function kept(body: string, period: string, one: z.output<typeof node>): string[] {
  const { type, name, lang, meta, position } = one;
  const text = body.slice(position.start.offset, position.end.offset);
  if (type === "heading") {
    const words = text.replace(/^#+\s*/, "").replaceAll("*/", "* /");
    return [`{/* In ${period}: ${words} */}`];
  }
  if (type === "code") return lang === "sql" && (meta ?? "").trim() !== "" ? [text] : [];
  if (type !== "mdxJsxFlowElement" || typeof name !== "string") return [];
  if (WORDS.includes(name) || !/^[A-Z]/.test(name)) return [];
  const title = UNTITLED.includes(name) ? 'title="What do these rows show?"' : "";
  return [text.replace(/\s+title="[^"]*"/, () => (title === "" ? "" : ` ${title}`))];
}
