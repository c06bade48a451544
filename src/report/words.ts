import { markdownToHtml } from "satteri";
import type { EditionDocument } from "../content/content.ts";
import { type Diagnostic, errorAt, type Place } from "../content/diagnostic.ts";
import { type FigureRef, isCell, parseFigureId } from "../content/figureId.ts";
import type { FrontMatter, KeyPath } from "../content/frontMatter.ts";
import { didYouMean } from "../content/nearest.ts";
import { sourceOf } from "../content/written.ts";
import { languageOf } from "../language/language.ts";
import { isFromRight, isolated } from "./direction.ts";
import type { FigureBook } from "./figureBook.ts";

const TYPED = /<Typed([^>]*)>([^<]*)<\/Typed>/g;
const EXAMPLE = "daily_posters@2026-q3:change.previous";
const FIGURE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The references to figures in a text of front matter, each as its id was written. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].map((match) => match[1] ?? "");
}

/** Writes the texts of an edition's front matter with their figures; what cannot be written becomes a diagnostic. */
export class Words {
  readonly #book: FigureBook;
  readonly #diagnostics: Diagnostic[];

  constructor(book: FigureBook, diagnostics: Diagnostic[]) {
    this.#book = book;
    this.#diagnostics = diagnostics;
  }

  /** As plain text; figures between words from right to left are isolated. */
  plain(front: FrontMatter, path: KeyPath, text: string, slug = "index"): string {
    const say = languageOf(this.#book.facts.locale).report;
    const place = isFromRight(text) ? isolated : (figure: string) => figure;
    const known = withTyped(text, (typed, source) => `${place(typed)} ${say.typedSource(source)}`);
    return known.replace(FIGURE, (whole, id: string) => {
      const figure = this.#figure(front, path, id, slug);
      return figure === null ? whole : place(figure.text);
    });
  }

  /** As HTML of its Markdown, without a paragraph around a single one; each figure links to `figure:<id>`. */
  html(front: FrontMatter, path: KeyPath, text: string, slug = "index"): string {
    const links: string[] = [];
    const isolate = isFromRight(text) ? (part: string) => `<bdi>${part}</bdi>` : (part: string) => part;
    const placed = (part: string) => `\uE000${links.push(isolate(part)) - 1}\uE001`;
    const typed = withTyped(text, (number, source) =>
      placed(typedHtml(number, source, this.#book.facts.locale)),
    );
    const marked = typed.replaceAll("<", "&lt;").replace(FIGURE, (_, id: string) => {
      const figure = this.#figure(front, path, id, slug);
      return placed(figure === null ? escapeHtml(id) : figureLink(figure.id, figure.text));
    });
    const html = safeLinks(markdownToHtml(marked).html.trim());
    const inline = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html;
    return inline.replace(/\uE000(\d+)\uE001/g, (_, index: string) => links[Number(index)] ?? "");
  }

  /** The figure that an id names, noted as shown on the page; null, and a diagnostic, where it names none. */
  reference(place: Place, id: string | FigureRef, slug: string) {
    const ref = typeof id === "string" ? parseFigureId(id) : id;
    if (typeof ref === "string") {
      const example = /:cell\b/.test(String(id)) ? "posts_by_plan/plan=plus:cell/posts" : EXAMPLE;
      this.#diagnostics.push(errorAt(place, "bad-figure", ref, `Write it like ${example}.`));
      return null;
    }
    const objection = this.#book.objection(ref);
    if (objection !== null) {
      const mend = objection.mend ?? didYouMean(objection.word, objection.known);
      this.#diagnostics.push(errorAt(place, "unknown-figure", objection.message, mend));
      return null;
    }
    if (!this.#book.isAnswered(ref)) return null;
    const figure = this.#book.get(ref);
    this.#book.show(figure.id, slug);
    return figure;
  }

  #figure(front: FrontMatter, path: KeyPath, id: string, slug: string) {
    return this.reference(front.placeOf(path), id, slug);
  }
}

/** The queries whose cells an edition's pages show as figures. */
export function queriesOfCells(edition: Pick<EditionDocument, "pages">): Set<string> {
  const uses = edition.pages.flatMap((page) => page.uses.filter(({ name }) => name === "Figure"));
  const cells = referencesOf(edition).filter(isCell);
  return new Set([
    ...uses.flatMap(({ props }) => props["query"] ?? []),
    ...cells.map(({ metric }) => metric),
  ]);
}

/** Every figure that an edition's front matter and pages refer to by id, as far as the ids read. */
function referencesOf(edition: Pick<EditionDocument, "pages">): FigureRef[] {
  const texts = edition.pages.flatMap((page) => textsIn(page.front.data));
  const ids = [
    ...texts.flatMap(figuresIn),
    ...edition.pages.flatMap((page) =>
      page.uses.flatMap((use) => (use.props["id"] ? [use.props["id"]] : [])),
    ),
  ];
  return ids.map(parseFigureId).filter((ref) => typeof ref !== "string");
}

/** The ids of all periods that an edition's texts and components name, as far as they read. */
export function periodsNamed(edition: Pick<EditionDocument, "pages">): string[] {
  const props = edition.pages.flatMap((page) => page.uses.map((use) => use.props));
  return [
    ...referencesOf(edition).flatMap(({ period, vs }) => [period, vs]),
    ...props.flatMap(({ at, vs, from, to }) => [at, vs, from, to]),
  ].filter((name) => name != null);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function figureLink(id: string, text: string): string {
  return `<a class="figure" href="figure:${escapeHtml(id)}">${escapeHtml(text)}</a>`;
}

/** A text with its `<Typed source="…">12</Typed>` written otherwise; one without a source stays as it is. */
function withTyped(text: string, write: (number: string, source: string) => string): string {
  return text.replace(TYPED, (whole, props: string, number: string) => {
    const source = sourceOf(props);
    return source === null ? whole : write(number, source);
  });
}

/** As the component writes it in pages. */
function typedHtml(number: string, source: string, locale: string): string {
  const said = languageOf(locale).report.typedSource(escapeHtml(source));
  const note = `<small class="typed-source"> ${said}</small>`;
  return `<span class="typed">${escapeHtml(number)}${note}</span>`;
}

/** Drops link targets that run something. */
function safeLinks(html: string): string {
  return html.replace(/ (href|src)="(?!https?:|mailto:|[./#?]|[\w-]+(?:[/?#"]|\.\w))[^"]*"/gi, "");
}

/** A text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
