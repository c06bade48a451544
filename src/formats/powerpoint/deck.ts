import type PptxGenJS from "pptxgenjs";
import { LIGHT } from "../../document/palette.ts";
import { languageOf } from "../../language/language.ts";
import type { Edition } from "../../report/edition.ts";
import { BOTTOM_LINE, HIGHLIGHTS, sectionsOf } from "../../report/outline/sections.ts";
import { dateOf } from "../sent.ts";
import { type Board, boardOf } from "./board.ts";
import { bare, COLOURS, type Sources } from "./chartData.ts";
import { type Around, addLogo, addOpening, EDGE, emptyDeck, SANS, WIDTH } from "./frame.ts";
import { logoOf } from "./logo.ts";
import { normalised } from "./normalise.ts";
import { addNotes } from "./notes.ts";
import { type DeckSection, outlineOf } from "./outline.ts";
import { addBottomLine, addLists, addSection } from "./slides.ts";
import { addSources } from "./tableSlides.ts";

/** An edition as a PowerPoint deck: what its board page says, a slide for each thing that it shows. */
export async function powerPoint(edition: Edition): Promise<Uint8Array> {
  const { report, look } = edition;
  const sections = sectionsOf(report);
  const board = boardOf(edition, sections);
  const sources: Sources = {
    edition,
    figures: new Map(report.ledger.figures.map((figure) => [figure.id, figure])),
    say: languageOf(report.locale).exports.powerpoint,
    accent: bare(look.accent ?? LIGHT.accent),
  };
  const around = await aroundOf(edition, board, sources.accent);
  const deck = emptyDeck(around);
  addTitle(deck, around, board, sources);
  const outline = outlineOf(sections.filter(({ id }) => id !== HIGHLIGHTS));
  // What an author writes outside of sections is said with the bottom line.
  const outside = outline.filter(({ heading }) => heading === "");
  const words = outside.flatMap(({ prose }) => prose);
  addBottomLine(deck, around, board, sources, words);
  const shown = { deck, around, sources };
  for (const section of outside) await addSection(shown, underTitle(section, board));
  addLists(shown, board);
  for (const section of outline) if (section.heading !== "") await addSection(shown, section);
  addSources(shown);
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new Error("The deck was not written as bytes.");
  return normalised(bytes, {
    date: `${new Date(dateOf(edition)).toISOString().slice(0, 19)}Z`,
    locale: report.locale,
    dashed: [sources.say.target, sources.say.exceeds, sources.say.soFar],
  });
}

/** What stands outside of sections is shown under the title; the bottom line with all figures that it names. */
function underTitle(section: DeckSection, { title, figures }: Board): DeckSection {
  const own = section.id === BOTTOM_LINE ? { figures } : {};
  return { ...section, ...own, heading: title, prose: [] };
}

async function aroundOf(edition: Edition, board: Board, accent: string): Promise<Around> {
  const { locale, company, place, confidentiality, title } = board;
  return { company, place, confidentiality, title, accent, locale, logo: await logoOf(edition) };
}

/** The first slide: who says what, of when, and to whom. */
function addTitle(deck: PptxGenJS, around: Around, board: Board, sources: Sources): void {
  const slide = addOpening(deck, board.title);
  const line = { x: EDGE, w: WIDTH - 2 * EDGE - 2, margin: 0, fontFace: SANS } as const;
  const colour = { color: sources.accent, bold: true };
  slide.addText(board.company, { ...line, ...colour, y: 1.0, h: 0.5, fontSize: 22 });
  slide.addText(board.place, { ...line, y: 4.2, h: 0.45, fontSize: 20, color: COLOURS.ink });
  if (board.confidentiality !== null)
    slide.addText(board.confidentiality, { ...line, y: 4.7, h: 0.4, fontSize: 16, color: COLOURS.muted });
  addLogo(slide, around, { x: WIDTH - EDGE - 2.6, y: 0.85, w: 2.6, h: 0.8 });
  addNotes(slide, sources, { prose: [board.summary], figures: [], source: "" });
}
