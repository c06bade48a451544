import { figuresIn, figuresNamed } from "../../document/figures.ts";
import { plainText } from "../../document/plain.ts";
import { tabled } from "../../document/recorded.ts";
import { html } from "../../document/text.ts";
import { languageOf } from "../../language/language.ts";
import type { Report } from "../report.ts";
import type { Part, Section } from "./section.ts";
import { BOTTOM_LINE, sectionsOf } from "./sections.ts";

/** A section of a page of the edition, or the page itself where no section of it names the figure. */
export interface FigureSection {
  /** Of the page, "index" for the board page. */
  readonly slug: string;
  readonly id: string | null;
  /** What the section is called; null of the page itself. */
  readonly name: string | null;
}

/** Where each figure is shown on the pages of its edition, in the order of the pages, by the figure's id. */
export const figureSections = tabled("figureSections", placed);

function placed(report: Report): ReadonlyMap<string, readonly FigureSection[]> {
  const found = new Map<string, FigureSection[]>();
  const put = (id: string, section: FigureSection) => {
    const own = found.get(id) ?? [];
    if (!own.some(({ slug, id: one }) => slug === section.slug && one === section.id)) own.push(section);
    found.set(id, own);
  };
  for (const { slug } of report.pages)
    for (const section of sectionsOf(report, slug))
      for (const id of figuresOf(section, slug === "index" ? report : null))
        put(id, { slug, id: section.id, name: nameOf(section, report) });
  for (const { id, shown } of report.ledger.figures)
    for (const slug of shown)
      if (found.get(id)?.some((one) => one.slug === slug) !== true) put(id, { slug, id: null, name: null });
  return found;
}

/** What a reader finds a section by: its finding, or else its label. */
function nameOf({ id, heading, label }: Section, { locale }: Report): string | null {
  if (id === BOTTOM_LINE) return languageOf(locale).pages.board.bottomLine;
  return heading === null ? label : plainText(heading);
}

/** The figures of a section; the head of the board page says the summary too. */
function figuresOf({ id, heading, parts }: Section, board: Report | null): readonly string[] {
  const summary = board !== null && id === BOTTOM_LINE ? [[html(board.summaryHtml)]] : [];
  return [
    ...figuresNamed([...summary, ...(heading === null ? [] : [heading])]),
    ...parts.flatMap(figuresOfPart),
  ];
}

/** The figures that a part of a section shows, by their ids. */
export function figuresOfPart(part: Part): readonly string[] {
  switch (part.kind) {
    case "shown":
      return figuresIn(part.items);
    case "words":
      return figuresNamed([part.text]);
    case "points":
      return figuresNamed(part.items);
    case "grid":
      return figuresIn([part.table]);
    case "aside":
      return [];
  }
}
