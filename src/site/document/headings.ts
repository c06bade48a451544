import { defaultSections, headingOf } from "../../blocks/boardPage.ts";
import type { Setting } from "../../blocks/setting.ts";
import { TITLE } from "../../components/page.ts";
import type { BodyNode } from "../../document/body.ts";
import { slug } from "../../document/heading.ts";
import { plainText } from "../../document/plain.ts";
import { type Language, languageOf } from "../../language/language.ts";
import { textOf } from "../../report/outline/inline.ts";
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
  if (page.kind === "further") return bodySections(page.page.body ?? [], settingOf(report, say));
  const { revision } = report;
  if (page.kind !== "changes" || revision === null) return [];
  const headings = changeHeadings(revision, say.pages.revision);
  return changesIn(revision).map((id) => sectionOf(id, headings[id]));
}

function boardSections(report: Report, say: Language): Section[] {
  const body = report.pages.find((page) => page.slug === "index")?.body ?? null;
  const spoken = spokenOf(report)?.heading ?? null;
  const own = defaultSections(report).map(({ id }) => sectionOf(id, headingOf(id, report, say)));
  return [
    ...(spoken === null ? [] : [sectionOf("highlights", spoken)]),
    ...(body === null ? own : bodySections(body, settingOf(report, say))),
    sectionOf("evidence", say.pages.evidence.heading),
  ];
}

function sectionOf(id: string, text: string): Section {
  return { id: `${id}-heading`, text };
}

function settingOf(report: Report, say: Language): Setting {
  return { report, slug: "index", medium: "paper", say, locale: report.locale };
}

/** What an author wrote as headings, and the titles of their slides. */
function bodySections(nodes: readonly BodyNode[], setting: Setting): Section[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    const inner = bodySections(node.children ?? [], setting);
    if ("block" in node) {
      const title = node.block === "Slide" ? String(node.props?.["title"] ?? "") : null;
      return title === null ? inner : [{ id: slug(title), text: title }, ...inner];
    }
    const id = node.attributes?.["id"];
    return node.tag === "h2" && id !== undefined
      ? [{ id: String(id), text: plainText(textOf(node.children ?? [], setting)) }, ...inner]
      : inner;
  });
}
