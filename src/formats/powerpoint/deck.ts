import type { Setting } from "../../blocks/setting.ts";
import { type Opening, openingOf } from "../../deck/opening.ts";
import type { Slide } from "../../deck/slide.ts";
import { slidesOf } from "../../deck/slides.ts";
import { figuresNamed } from "../../document/figures.ts";
import { LIGHT } from "../../document/palette.ts";
import { html } from "../../document/text.ts";
import { languageOf } from "../../language/language.ts";
import type { Edition } from "../../report/edition.ts";
import { digestOf } from "../digest.ts";
import { dateOf } from "../sent.ts";
import { type Box, below } from "./box.ts";
import { blocksOf } from "./flow.ts";
import { addAbout, addNotes, addNotesMaster, addPresentation } from "./frameParts.ts";
import { figureLines, notesOf } from "./notes.ts";
import { Parts } from "./package.ts";
import { addBlocks, addColumns, addText, barsOf, type Page } from "./page.ts";
import { logoOf, type Shown } from "./picture.ts";
import type { Plot } from "./plots/plot.ts";
import { workbookOf } from "./plots/workbook.ts";
import { plotXml } from "./plots/xml.ts";
import { chartShape, numberShape, placeText, Shapes, textBox } from "./shapes.ts";
import { GROUP, NAMES, RELATIONS, TYPES } from "./template/kinds.ts";
import type { Layout, Placeholder } from "./template/layouts.ts";
import { takeTemplate } from "./template/taken.ts";
import { addTemplate, contentsOf, namedPlace, type Template, titleOf } from "./template/template.ts";
import { heightOf, type Paragraph, paragraphOf, paragraphsOf, paragraphsXml, run } from "./words.ts";

/** An edition as a PowerPoint deck: the slides of its web deck, made of PowerPoint's own text, tables and charts. */
export async function powerPoint(edition: Edition): Promise<Uint8Array> {
  return (await Deck.of(edition)).made();
}

/** A deck while it is made. */
class Deck {
  readonly #edition: Edition;
  readonly #parts = new Parts();
  readonly #template: Template;
  readonly #setting: Setting;
  readonly #slides: string[] = [];
  #plots = 0;
  #pictures = 0;

  private constructor(edition: Edition, logo: Shown | null) {
    const { report, look, book } = edition;
    this.#edition = edition;
    const { template } = look.deck;
    this.#template = addTemplate(
      this.#parts,
      {
        accent: look.accent,
        logo: logo === null ? null : { png: logo.bytes, aspect: logo.aspect, name: book.company },
      },
      template === null ? null : takeTemplate(Buffer.from(template.data, "base64")),
    );
    const { locale } = report;
    this.#setting = { report, slug: "index", medium: "slides", say: languageOf(locale), locale };
  }

  static async of(edition: Edition): Promise<Deck> {
    return new Deck(edition, await logoOf(edition));
  }

  async made(): Promise<Uint8Array> {
    const { report, look } = this.#edition;
    const slides = slidesOf(report, look);
    this.#addOpening();
    for (const slide of slides) await this.#addSlide(slide);
    const { title, company, place } = digestOf(this.#edition);
    const date = `${new Date(dateOf(this.#edition)).toISOString().slice(0, 19)}Z`;
    const { appendix, title: name } = this.#setting.say.pages.slides;
    const behind = slides.filter(({ isAppendix }) => isAppendix).length;
    const sections = [
      { name, count: slides.length + 1 - behind },
      { name: appendix, count: behind },
    ];
    addNotesMaster(this.#parts, look.accent ?? LIGHT.accent);
    addPresentation(
      this.#parts,
      this.#template,
      this.#slides,
      sections.filter(({ count }) => count > 0),
    );
    addAbout(this.#parts, { title, company, subject: place, date, locale: report.locale });
    return this.#parts.bytes();
  }

  /** Begins a slide on a layout, with its title, its foot and its number. */
  #begin(layout: Layout, title: readonly Paragraph[]): Page {
    const number = this.#slides.length + 1;
    const path = `ppt/slides/slide${number}.xml`;
    this.#slides.push(path);
    this.#parts.relate(path, RELATIONS.layout, layout.path);
    const shapes = new Shapes();
    const place = titleOf(layout);
    if (place !== null) placeText(shapes, place, this.#written(title, fitted(title, place)));
    this.#addFoot(shapes, layout, number);
    return {
      shapes,
      sources: { edition: this.#edition, palette: this.#template.palette },
      addPlot: (plot, box) => this.#addPlot(path, plot, box),
      addPicture: (picture) => this.#addPicture(path, picture),
    };
  }

  #end({ shapes }: Page, notes: readonly string[]): void {
    const path = this.#slides.at(-1) ?? "";
    this.#parts.add(
      path,
      `<p:sld ${NAMES}><p:cSld><p:spTree>${GROUP}${shapes.xml}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      TYPES.slide,
    );
    addNotes(this.#parts, path, this.#slides.length, notes, this.#edition.report.locale);
  }

  #written(paragraphs: readonly Paragraph[], size: number | null, isPlaced = true): string {
    const { palette } = this.#template;
    const { locale } = this.#edition.report;
    return paragraphsXml(paragraphs, { palette, locale, size, isPlaced });
  }

  /** Whose it is, of what, and for whom; in the layout's own place where it has one. */
  #addFoot(shapes: Shapes, { places }: Layout, number: number): void {
    const { company, place, confidentiality } = digestOf(this.#edition);
    const text = [company, place, ...(confidentiality === null ? [] : [confidentiality])].join(" · ");
    const foot = places.find(({ type }) => type === "ftr");
    const { size, palette } = this.#template;
    if (foot === undefined) {
      const words = paragraphsXml([paragraphOf([run(text, "muted")])], {
        palette,
        locale: this.#edition.report.locale,
        size: 10,
      });
      textBox(shapes, { x: 0.4, y: size.h - 0.32, w: size.w - 1.4, h: 0.22 }, words, "ctr");
    } else placeText(shapes, foot, this.#written([paragraphOf([run(text)])], footSize(text, foot)));
    const own = places.find(({ type }) => type === "sldNum");
    if (own !== undefined) numberShape(shapes, own, number, this.#edition.report.locale);
  }

  /** The first slide: what the edition says, and how the north star stands. */
  #addOpening(): void {
    const layout = this.#template.layouts.title;
    const opening = openingOf(this.#setting);
    const page = this.#begin(layout, [paragraphOf([run(opening.title)])]);
    const { company, place } = digestOf(this.#edition);
    const around = paragraphOf([run(company, "plain", true), run(` · ${place}`)]);
    const [star, facts] = [namedPlace(layout, "Star"), namedPlace(layout, "Facts")];
    const below = layout.places.find(({ type }) => type === "subTitle") ?? null;
    const lines = opening.lines.flatMap((line) => paragraphsOf(line));
    if (star !== null && facts !== null) {
      if (below !== null) placeText(page.shapes, below, this.#written([around], null));
      placeText(page.shapes, star, this.#written(starLines(opening, 5), 16));
      addText(page, lines, { box: facts.box ?? EMPTY, holder: facts });
    } else this.#addOpeningWords(page, layout, around, [...starLines(opening, 1.2), ...lines]);
    const { report } = this.#edition;
    const { summary, breaches, notes } = digestOf(this.#edition);
    const said = breaches.map(({ value, note }) => `${value} ${note}`.trim());
    const ids = figuresNamed([[opening.value], ...opening.lines, [html(report.summaryHtml)]]);
    this.#end(page, [summary, ...said, ...notes, ...figureLines(ids, this.#setting)]);
  }

  /** Words of the first slide in its subtitle, or below all of its places where that has no room for them. */
  #addOpeningWords(page: Page, layout: Layout, around: Paragraph, lines: readonly Paragraph[]): void {
    const place = layout.places.find(({ type }) => type === "subTitle") ?? null;
    const title = titleOf(layout)?.box ?? EMPTY;
    const box = place?.box ?? null;
    const { size } = this.#template;
    if (
      place !== null &&
      box !== null &&
      heightOf([around, ...lines], box.w, { size: 14, after: 6 }) <= box.h
    ) {
      addText(page, [around, ...lines], { box, holder: place });
      return;
    }
    if (place !== null) placeText(page.shapes, place, this.#written([around], fitted([around], place)));
    const said = place === null ? [around, ...lines] : lines;
    const bottom = Math.max(title.y + title.h, box === null ? 0 : box.y + box.h) + 0.2;
    const free = { x: title.x, y: bottom, w: title.w, h: size.h - 0.6 - bottom };
    // Where the places of the layout reach down to its end, the space above them is left.
    const above = { x: title.x, y: 0.4, w: title.w, h: Math.max(title.y - 0.5, 0.8) };
    addText(page, said, { box: free.h >= 1.2 ? free : above, holder: null });
  }

  async #addSlide(slide: Slide): Promise<void> {
    const { layouts } = this.#template;
    const reading = { setting: this.#setting, pictures: this.#edition.look.pictures };
    const blocks = blocksOf(slide.content, reading);
    const sources = { edition: this.#edition, palette: this.#template.palette };
    const bars = barsOf(blocks, sources);
    const [columns] = blocks;
    const isTwo = bars !== null || (columns?.kind === "columns" && columns.columns.length === 2);
    const layout = isTwo ? layouts.two : layouts.content;
    const { part } = slide;
    const of =
      part === null ? [] : [run(` ${this.#setting.say.pages.slides.part(part.index, part.of)}`, "muted")];
    const page = this.#begin(layout, [paragraphOf([run(slide.title.plain), ...of])]);
    const boxes = this.#addLead(page, layout, slide.lead?.plain ?? null, blocks.length > 0);
    const [first, second] = contentsOf(layout);
    const [left = EMPTY, right = EMPTY] = boxes;
    if (bars !== null && first !== undefined && second !== undefined) {
      const box = { ...left, h: Math.min(left.h, bars.plot.categories.length * 0.75 + 0.4) };
      chartShape(
        page.shapes,
        box,
        page.addPlot(bars.plot, box),
        bars.grid.kind === "grid" ? bars.grid.grid.name : "",
        first,
      );
      await addBlocks(page, [bars.grid], { box: right, holder: second });
    } else if (isTwo && columns?.kind === "columns") {
      const holders = [first ?? null, second ?? null];
      addColumns(
        page,
        columns.columns,
        boxes.map((box, index) => ({ box, holder: holders[index] ?? null })),
      );
    } else await addBlocks(page, blocks, { box: left, holder: first ?? null });
    this.#end(page, notesOf(slide, this.#setting));
  }

  /** The sentence under the title, and what is left for contents below it. */
  #addLead(page: Page, layout: Layout, lead: string | null, isAbove: boolean): readonly Box[] {
    const boxes = contentsOf(layout).map(({ box }) => box ?? EMPTY);
    const own = namedPlace(layout, "Lead");
    const up = own?.box == null ? 0 : (boxes[0]?.y ?? 0) - own.box.y;
    const whole = boxes.map((box) => ({ ...box, y: box.y - up, h: box.h + up }));
    if (lead === null) return whole;
    const paragraphs = [paragraphOf([run(lead)])];
    if (own !== null && isAbove) {
      const size = fitted(paragraphs, own) ?? own.size ?? 18;
      placeText(page.shapes, own, this.#written(paragraphs, size));
      const height = heightOf(paragraphs, (own.box ?? EMPTY).w, { size }) + 0.15;
      return whole.map((box) => below(box, Math.min(height, box.h / 2)));
    }
    const [box = EMPTY] = whole;
    const width = isAbove ? Math.max(...whole.map((one) => one.x + one.w)) - box.x : box.w;
    const size = isAbove ? 16 : 24;
    const height = heightOf(paragraphs, width, { size });
    textBox(page.shapes, { ...box, w: width, h: height }, this.#written(paragraphs, size, false));
    return whole.map((one) => below(one, height + 0.15));
  }

  #addPlot(slide: string, plot: Plot, { w, h }: Box): string {
    this.#plots += 1;
    const [path, book] = [`ppt/charts/chart${this.#plots}.xml`, `ppt/embeddings/chart${this.#plots}.xlsx`];
    this.#parts.add(book, workbookOf(plot));
    const workbook = this.#parts.relate(path, RELATIONS.package, book);
    const { palette } = this.#template;
    this.#parts.add(
      path,
      plotXml(plot, { palette, locale: this.#edition.report.locale, w, h, workbook }),
      TYPES.chart,
    );
    return this.#parts.relate(slide, RELATIONS.chart, path);
  }

  #addPicture(slide: string, { bytes, ending }: Shown): string {
    this.#pictures += 1;
    const path = `ppt/media/picture${this.#pictures}.${ending}`;
    this.#parts.add(path, bytes);
    return this.#parts.relate(slide, RELATIONS.image, path);
  }
}

const EMPTY: Box = { x: 0, y: 0, w: 1, h: 1 };

/** The north star: its name, its value so many times larger, its unit. */
function starLines({ name, value, unit }: Opening, scale: number): readonly Paragraph[] {
  return [
    paragraphOf([run(name, "plain", true)]),
    paragraphOf([run(value.text, "plain", true)], "none", value.text.length > 9 ? scale * 0.6 : scale),
    paragraphOf([run(unit, "muted")]),
  ];
}

/** The size at which words fit into a place; null where they fit as the layout has it. */
function fitted(paragraphs: readonly Paragraph[], { box, size }: Placeholder): number | null {
  if (box === null) return null;
  const start = size ?? 28;
  const fits = (one: number) => heightOf(paragraphs, box.w * 0.97, { size: one }) <= box.h * 1.02;
  if (fits(start)) return null;
  const smaller = Array.from({ length: 30 }, (_, step) => start - step).filter((one) => one >= 12);
  return smaller.find(fits) ?? 12;
}

/** Letters of a foot that stays on one line. */
function footSize(text: string, place: Placeholder): number | null {
  const size = place.size ?? 12;
  const fits = (one: number) =>
    place.box === null ||
    heightOf([paragraphOf([run(text)])], place.box.w, { size: one }) <= (one * 1.3) / 72;
  return fits(size) ? null : ([size - 1, size - 2, 9, 8].find(fits) ?? 8);
}
