import { mdxToMdast } from "satteri";
import { z } from "zod";

const point = z.object({ offset: z.number() });

const attribute = z.object({ name: z.string().optional(), value: z.unknown() });

const node = z.object({
  type: z.string(),
  attributes: z.array(attribute).default([]),
  get children() {
    return z.array(node).default([]);
  },
  name: z.string().nullish(),
  lang: z.string().nullish(),
  meta: z.string().nullish(),
  position: z.object({ start: point, end: point }),
});

const tree = z.object({ children: z.array(node) });

/** Components that are part of the words, not of the structure. */
const WORDS = ["Figure", "Change", "Callout", "Notes", "Typed"];

/** Components that gather others under a finding of then. */
const GATHERING = ["Slide", "Details"];

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

function remark(period: string, words: string): string {
  return `{/* In ${period}: ${words.replaceAll("*/", "* /")} */}`;
}

function kept(body: string, period: string, one: z.output<typeof node>): string[] {
  const { type, name, lang, meta, position, attributes, children } = one;
  const text = body.slice(position.start.offset, position.end.offset);
  if (type === "heading") {
    return [remark(period, text.replace(/^#+\s*/, ""))];
  }
  if (type === "code") return lang === "sql" && (meta ?? "").trim() !== "" ? [text] : [];
  if (type !== "mdxJsxFlowElement" || typeof name !== "string") return [];
  if (GATHERING.includes(name)) {
    const title = attributes.find((own) => own.name === "title")?.value;
    const inner = children.flatMap((child) => kept(body, period, child));
    return typeof title === "string" && inner.length > 0 ? [remark(period, title), ...inner] : inner;
  }
  if (WORDS.includes(name) || !/^[A-Z]/.test(name)) return [];
  const title = UNTITLED.includes(name) ? 'title="What do these rows show?"' : "";
  return [text.replace(/\s+title="[^"]*"/, () => (title === "" ? "" : ` ${title}`))];
}
