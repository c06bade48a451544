import { markdownToHtml } from "satteri";
import { conditioned, conditionProblem, conditionsIn } from "../content/conditions.ts";
import type { EditionDocument } from "../content/content.ts";
import { type FigureRef, isCell, parseFigureId } from "../content/figureId.ts";
import type { FrontMatter, KeyPath } from "../content/frontMatter.ts";
import type { ComponentUse } from "../content/mdx.ts";
import { REPLACED_MEASURES } from "../content/measures.ts";
import { didYouMean } from "../content/nearest.ts";
import { sourceOf } from "../content/written.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { isFromRight, isolated } from "../document/direction.ts";
import { languageOf } from "../language/language.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { escapeMarkup } from "../syntax/markup.ts";
import type { Figure } from "./figure.ts";
import type { FigureBook } from "./figureBook.ts";
import { conditionOf, holds, isLeftOut, missingInSentence, type Written } from "./missingFigure.ts";
import { isRetired } from "./rules.ts";

const TYPED = /<Typed([^>]*)>([^<]*)<\/Typed>/g;
const EXAMPLE = "daily_posters@2026-q3:change.previous";
const FIGURE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The references to figures in a text of front matter, each as its id was written; those of conditions are none. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(FIGURE)].flatMap((match) =>
    /^[#^/]/.test(match[1] ?? "") ? [] : (match[1] ?? ""),
  );
}

/** Writes the texts of an edition's front matter with their figures; what cannot be written becomes a diagnostic. */
export class Words {
  readonly #book: FigureBook;
  readonly #diagnostics: Diagnostic[];
  readonly #isWritten: boolean;

  /** Where it `isWritten` still, a figure without a value is an error in a sentence: what is released nobody can mend. */
  constructor(book: FigureBook, diagnostics: Diagnostic[], isWritten = true) {
    this.#book = book;
    this.#diagnostics = diagnostics;
    this.#isWritten = isWritten;
  }

  /** As plain text; figures between words from right to left are isolated. */
  plain(front: FrontMatter, path: KeyPath, text: string, slug = "index"): string {
    const say = languageOf(this.#book.facts.locale).report;
    const place = isFromRight(text) ? isolated : (figure: string) => figure;
    const known = withTyped(
      this.#said(front, path, text),
      (typed, source) => `${place(typed)} ${say.typedSource(source)}`,
    );
    return known.replace(FIGURE, (whole, id: string) => {
      const figure = this.#figure(front, path, whole, id, slug);
      return figure === null ? whole : place(figure.text);
    });
  }

  /** As HTML of its Markdown, without a paragraph around a single one; each figure links to `figure:<id>`. */
  html(front: FrontMatter, path: KeyPath, text: string, slug = "index"): string {
    const links: string[] = [];
    const isolate = isFromRight(text) ? (part: string) => `<bdi>${part}</bdi>` : (part: string) => part;
    const placed = (part: string) => `\uE000${links.push(isolate(part)) - 1}\uE001`;
    const typed = withTyped(this.#said(front, path, text), (number, source) =>
      placed(typedHtml(number, source, this.#book.facts.locale)),
    );
    const marked = typed.replaceAll("<", "&lt;").replace(FIGURE, (whole, id: string) => {
      const figure = this.#figure(front, path, whole, id, slug);
      return placed(figure === null ? escapeMarkup(id) : figureLink(figure.id, figure.text));
    });
    const html = safeLinks(markdownToHtml(marked).html.trim());
    const inline = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html;
    return inline.replace(/\uE000(\d+)\uE001/g, (_, index: string) => links[Number(index)] ?? "");
  }

  /**
   * The figure that an id names, noted as shown on the page; null, and a diagnostic, where it names none. One without a
   * value is an error where it is `written` into a sentence (null: where numbers stand by themselves).
   */
  reference(place: Place, id: string | FigureRef, slug: string, written: Written | null): Figure | null {
    const ref = this.known(place, id);
    if (ref === null) return null;
    const figure = this.#book.get(ref);
    this.#book.show(figure.id, slug);
    if (figure.reason !== null && written !== null && this.#isWritten)
      this.#diagnostics.push(missingInSentence(this.#book, ref, figure, place, written));
    return figure;
  }

  /** The reference to a figure that there is, be it missing in the data; null, and a diagnostic, where there is none. */
  known(place: Place, id: string | FigureRef): FigureRef | null {
    const ref = typeof id === "string" ? parseFigureId(id) : id;
    if (typeof id === "string") this.checkRetired(place, id.split(":")[1] ?? "");
    if (typeof ref === "string") {
      if (this.isForgiven(String(id).split(":")[1] ?? "")) return null;
      const example = /:cell\b/.test(String(id)) ? "posts_by_plan/plan=plus:cell/posts" : EXAMPLE;
      this.#diagnostics.push(
        diagnose(place, "bad-figure", { message: ref, mend: `Write it like ${example}.` }),
      );
      return null;
    }
    const objection = this.#book.objection(ref);
    if (objection !== null) {
      const mend = objection.mend ?? didYouMean(objection.word, objection.known);
      this.#diagnostics.push(diagnose(place, "unknown-figure", { message: objection.message, mend }));
      return null;
    }
    return this.#book.isAnswered(ref) ? ref : null;
  }

  /** Warns where a measure that there is no more is named in what is still written; what replaces it is read. */
  checkRetired(place: Place, measure: string): void {
    const instead = Object.hasOwn(REPLACED_MEASURES, measure)
      ? lookUp(REPLACED_MEASURES, measure)
      : undefined;
    if (instead === undefined || !this.#isWritten) return;
    this.#diagnostics.push(diagnose(place, "retired-measure", { measure, instead }));
  }

  /** Is it a measure that there was when the text was sealed, and is no more? */
  isForgiven(measure: string): boolean {
    return !this.#isWritten && isRetired(measure);
  }

  /** Is what stands within these components of a page said at all? */
  isLeftOut(around: readonly ComponentUse[]): boolean {
    return isLeftOut(this.#book, around);
  }

  /** The text without the words whose condition does not hold. */
  #said(front: FrontMatter, path: KeyPath, text: string): string {
    const wrong = conditionProblem(text);
    if (wrong !== null) {
      const place = placeIn(front, path, wrong.at);
      this.#diagnostics.push(diagnose(place, "bad-condition", { what: wrong.what }));
      return "";
    }
    for (const { id, at } of conditionsIn(text)) this.known(placeIn(front, path, at), id);
    return conditioned(text, (condition) => holds(this.#book, condition) ?? true);
  }

  #figure(front: FrontMatter, path: KeyPath, whole: string, id: string, slug: string) {
    const at = front.textAt(path)?.value.indexOf(whole) ?? -1;
    return this.reference(placeIn(front, path, Math.max(at, 0)), id, slug, "front matter");
  }
}

/** A place within a text; where the text begins if its letters cannot be placed. */
function placeIn(front: FrontMatter, path: KeyPath, at: number): Place {
  return at === 0 ? front.placeOf(path) : (front.textAt(path)?.placeAt(at) ?? front.placeOf(path));
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
    ...texts.flatMap((text) => [...figuresIn(text), ...conditionsIn(text).map(({ id }) => id)]),
    ...edition.pages.flatMap((page) =>
      page.uses.flatMap((use) => [use.props["id"], conditionOf(use)?.id].flatMap((id) => id ?? [])),
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

/** All texts in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function figureLink(id: string, text: string): string {
  return `<a class="figure" href="figure:${escapeMarkup(id)}">${escapeMarkup(text)}</a>`;
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
  const said = languageOf(locale).report.typedSource(escapeMarkup(source));
  const note = `<small class="typed-source"> ${said}</small>`;
  return `<span class="typed">${escapeMarkup(number)}${note}</span>`;
}

/** Drops link targets that run something. */
function safeLinks(html: string): string {
  return html.replace(/ (href|src)="(?!https?:|mailto:|[./#?]|[\w-]+(?:[/?#"]|\.\w))[^"]*"/gi, "");
}
