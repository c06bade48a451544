import type PptxGenJS from "pptxgenjs";
import { languageOf } from "../../language/language.ts";
import { readVersion } from "../../release/verifySite.ts";
import { type EditionFiles, isThere, originOf, textAt } from "../source.ts";
import { type Board, boardOf } from "./board.ts";
import { bookOf } from "./book.ts";
import { COLOURS, type Sources } from "./chartData.ts";
import { type Around, addLogo, addOpening, EDGE, emptyDeck, SANS, WIDTH } from "./frame.ts";
import { logoOf } from "./logo.ts";
import { normalised } from "./normalise.ts";
import { addNotes } from "./notes.ts";
import { outlineOf } from "./outline.ts";
import { addBottomLine, addLists, addSection } from "./slides.ts";
import { addSources } from "./tableSlides.ts";
import { treeBoxes } from "./treeData.ts";

/** An edition as a PowerPoint deck: what its board page says, a slide for each thing that it shows. */
export async function powerPoint(files: EditionFiles): Promise<Uint8Array> {
  const { config } = files.content.report;
  const board = boardOf(files);
  const sources: Sources = {
    files,
    book: bookOf(files),
    say: languageOf(config.locale).exports.powerpoint,
    accent: (config.site.theme.accent ?? "#1d5fa8").slice(1).toUpperCase(),
    locale: config.locale,
  };
  const around = await aroundOf(files, board, sources.accent);
  const deck = emptyDeck(around);
  addTitle(deck, around, board, sources);
  const isPaused = board.breaches.length > 0;
  const sections = outlineOf(files);
  // What an author writes outside of sections is said with the bottom line.
  const outside = sections.filter(({ heading }) => heading === "");
  addBottomLine(
    deck,
    around,
    board,
    sources,
    outside.flatMap(({ prose }) => prose),
  );
  const tree = isThere(files, `${files.home}charts/driver-tree.csv`) ? treeBoxes(sources, isPaused) : [];
  const shown = { deck, around, sources, tree };
  for (const section of outside) await addSection(shown, { ...section, heading: board.title, prose: [] });
  addLists(shown, board);
  for (const section of sections) if (section.heading !== "") await addSection(shown, section);
  addSources(shown, sealedAs(files), board.link);
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new Error("The deck was not written as bytes.");
  return normalised(bytes, {
    date: `${new Date(files.date).toISOString().slice(0, 19)}Z`,
    locale: config.locale,
    dashed: [sources.say.target, sources.say.soFar],
  });
}

async function aroundOf(files: EditionFiles, board: Board, accent: string): Promise<Around> {
  const { locale } = files.content.report.config;
  const { company, place, confidentiality, title } = board;
  return { company, place, confidentiality, title, accent, locale, logo: await logoOf(files) };
}

/** The first slide: who says what, of when, and to whom. */
function addTitle(deck: PptxGenJS, around: Around, board: Board, { say, accent, book }: Sources): void {
  const slide = addOpening(deck, board.title);
  const line = { x: EDGE, w: WIDTH - 2 * EDGE - 2, margin: 0, fontFace: SANS } as const;
  slide.addText(board.company, { ...line, y: 1.0, h: 0.5, fontSize: 22, bold: true, color: accent });
  slide.addText(board.place, { ...line, y: 4.2, h: 0.45, fontSize: 20, color: COLOURS.ink });
  if (board.confidentiality !== null)
    slide.addText(board.confidentiality, { ...line, y: 4.7, h: 0.4, fontSize: 16, color: COLOURS.muted });
  addLogo(slide, around, { x: WIDTH - EDGE - 2.6, y: 0.85, w: 2.6, h: 0.8 });
  addNotes(slide, { say, book }, { prose: [board.summary], figures: [], source: "" });
}

/** The seal of a released version, or what stands in its place before there is one; null of a draft. */
function sealedAs(files: EditionFiles): string | null {
  const address = `${originOf(files)}manifest.json`;
  if (!isThere(files, address)) return files.sealWords;
  return readVersion(address.slice(1), textAt(files, address)).version?.seal ?? null;
}
