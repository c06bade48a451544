import { headingOf, sectionsOf } from "../../blocks/boardPage.ts";
import { findFigure } from "../../blocks/figure/find.ts";
import { figureText } from "../../blocks/runs.ts";
import { TITLE } from "../../components/page.ts";
import type { BlockNode, BodyNode } from "../../document/body.ts";
import { slug } from "../../document/heading.ts";
import { type Language, languageOf } from "../../language/language.ts";
import { spokenOf } from "../../report/outline/spoken.ts";
import type { Report } from "../../report/report.ts";
import { changeHeadings, changesIn } from "../theme/headings.ts";
import { LINKS } from "./fill.ts";
import { type PagePart, readParts } from "./parts.ts";

/** A heading that the contents of paper list: its id, and whether a page of the edition begins there. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly isChapter: boolean;
}

/** The headings of pages and of their sections, as an edition stands on paper, with that of its links at the end. */
export function headingsOf(report: Report): Heading[] {
  const say = languageOf(report.locale);
  const ofParts = readParts(report).flatMap((part) => {
    const title = { id: `${part.prefix}${TITLE}`, text: part.title, isChapter: true };
    const within = sectionsIn(part, report, say);
    return [title, ...within.map(({ id, text }) => ({ id: part.prefix + id, text, isChapter: false }))];
  });
  return [...ofParts, { id: LINKS, text: say.exports.paper.links, isChapter: false }];
}

type Section = Pick<Heading, "id" | "text">;

function sectionsIn({ page }: PagePart, report: Report, say: Language): Section[] {
  if (page.kind === "board") return boardSections(report, say);
  if (page.kind === "further") return bodySections(page.page.body ?? [], report, say);
  const { revision } = report;
  if (page.kind !== "changes" || revision === null) return [];
  const headings = changeHeadings(revision, say.pages.revision);
  return changesIn(revision).map((id) => sectionOf(id, headings[id]));
}

function boardSections(report: Report, say: Language): Section[] {
  const body = report.pages.find((page) => page.slug === "index")?.body ?? null;
  const spoken = spokenOf(report)?.heading ?? null;
  const own = sectionsOf(report).map(({ id }) => sectionOf(id, headingOf(id, report, say)));
  return [
    ...(spoken === null ? [] : [sectionOf("highlights", spoken)]),
    ...(body === null ? own : bodySections(body, report, say)),
    sectionOf("evidence", say.pages.evidence.heading),
  ];
}

function sectionOf(id: string, text: string): Section {
  return { id: `${id}-heading`, text };
}

/** What an author wrote as headings, and the titles of their slides. */
function bodySections(nodes: readonly BodyNode[], report: Report, say: Language): Section[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    const inner = bodySections(node.children ?? [], report, say);
    if ("block" in node) {
      const title = node.block === "Slide" ? String(node.props?.["title"] ?? "") : null;
      return title === null ? inner : [{ id: slug(title), text: title }, ...inner];
    }
    const id = node.attributes?.["id"];
    return node.tag === "h2" && id !== undefined
      ? [{ id: String(id), text: wordsIn(node, report, say).replace(/\s+/g, " ").trim() }, ...inner]
      : inner;
  });
}

/** The words of a heading, with its figures. */
function wordsIn(node: BodyNode, report: Report, say: Language): string {
  if (typeof node === "string") return node;
  const inner = (node.children ?? []).map((child) => wordsIn(child, report, say)).join("");
  return "block" in node ? wordsOf(node, inner, report, say) : inner;
}

function wordsOf({ block, props = {} }: BlockNode, inner: string, report: Report, say: Language): string {
  const texts = Object.entries(props).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : [],
  );
  const named = Object.fromEntries(texts);
  if (block === "Figure") return figureText(findFigure(report, "Figure", named), say);
  if (block === "Change")
    return figureText(findFigure(report, "Figure", { ...named, show: "change_phrase" }), say);
  if (block !== "When") return inner;
  const isThere = findFigure(report, "When", { id: named["of"] }).reason === null;
  return isThere === (props["not"] !== true) ? inner : "";
}
