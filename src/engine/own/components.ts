import { pathToFileURL } from "node:url";
import type { Content, EditionDocument, PageDocument } from "../../content/content.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { BlockNode, BodyNode } from "../../document/body.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { writingOf } from "../../prose/writing.ts";
import type { PageFacts, Report } from "../../report/report.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { Giving, NotGiven } from "./given.ts";
import { strayNumbers } from "./numbers.ts";
import { type Filling, isLine, readRendered, SLOT } from "./rendered.ts";
import type { OwnComponent } from "./settings.ts";

/** What pages are dressed for. */
export interface Dressed {
  readonly content: Content;
  readonly edition: EditionDocument;
  readonly report: Report;
  readonly book: FigureBook;
}

/** Renders a component of Astro, as its compiled module exports it. */
type Render = (name: string, props: object) => Promise<string>;

/** The components of a team's own, compiled: what they show is data of the pages, as their words are. */
export class Components {
  readonly #components: ReadonlyMap<string, OwnComponent>;
  readonly #file: string;
  #render: Promise<Render> | null = null;

  /** @param file Where their module is. */
  constructor(components: readonly OwnComponent[], file: string) {
    this.#components = new Map(components.map((one) => [one.name, one]));
    this.#file = file;
  }

  /** The pages of a report with what the components on them show, and what of that no page may hold. */
  async dress(
    dressed: Dressed,
  ): Promise<{ readonly pages: readonly PageFacts[]; readonly diagnostics: readonly Diagnostic[] }> {
    const diagnostics: Diagnostic[] = [];
    const pages: PageFacts[] = [];
    for (const page of dressed.report.pages) {
      const source = dressed.edition.pages.find(({ slug }) => slug === page.slug);
      const uses = source?.uses.filter(({ name }) => this.#components.has(name)) ?? [];
      if (page.body === null || source === undefined || uses.length === 0) pages.push(page);
      else {
        const dresser = new Dresser(dressed, source, uses, this.#components, () => this.#loaded());
        pages.push({ ...page, body: await dresser.dress(page.body) });
        diagnostics.push(...dresser.diagnostics);
      }
    }
    return { pages, diagnostics };
  }

  #loaded(): Promise<Render> {
    this.#render ??= load(this.#file);
    return this.#render;
  }
}

/** Loads what renders, which takes its time, and the module. */
async function load(file: string): Promise<Render> {
  const { experimental_AstroContainer: Container } = await import("astro/container");
  const module: Readonly<
    Record<string, Parameters<Awaited<ReturnType<typeof Container.create>>["renderToString"]>[0]>
  > = await import(pathToFileURL(file).href);
  const container = await Container.create();
  return async (name, props) => {
    const component = lookUp(module, name);
    if (component === undefined) throw new Error(`The module of components has no ${name}.`);
    return container.renderToString(component, { props: { ...props }, slots: { default: SLOT } });
  };
}

/** One page, whose components are rendered in the order in which they stand. */
class Dresser {
  readonly diagnostics: Diagnostic[] = [];
  readonly #dressed: Dressed;
  readonly #page: PageDocument;
  readonly #uses: readonly ComponentUse[];
  readonly #components: ReadonlyMap<string, OwnComponent>;
  readonly #loaded: () => Promise<Render>;
  #next = 0;

  constructor(
    dressed: Dressed,
    page: PageDocument,
    uses: readonly ComponentUse[],
    components: ReadonlyMap<string, OwnComponent>,
    loaded: () => Promise<Render>,
  ) {
    this.#dressed = dressed;
    this.#page = page;
    this.#uses = uses;
    this.#components = components;
    this.#loaded = loaded;
  }

  /** Nodes with what the components among them show; `isInLine` of those within a line of words. */
  async dress(nodes: readonly BodyNode[], isInLine = false): Promise<readonly BodyNode[]> {
    const dressed: BodyNode[] = [];
    for (const node of nodes) dressed.push(...(await this.#node(node, isInLine)));
    return dressed;
  }

  async #node(node: BodyNode, isInLine: boolean): Promise<readonly BodyNode[]> {
    if (typeof node === "string") return [node];
    const component = "block" in node ? this.#components.get(node.block) : undefined;
    const use = component === undefined ? undefined : this.#uses[this.#next++];
    const isLineOf = isInLine || ("tag" in node && isLine(node.tag));
    const children = node.children === undefined ? undefined : await this.dress(node.children, isLineOf);
    if (component !== undefined && use !== undefined && "block" in node)
      return this.#component(component, use, node, { words: children ?? [], isInLine });
    return [{ ...node, ...(children === undefined ? {} : { children }) }];
  }

  async #component(
    component: OwnComponent,
    use: ComponentUse,
    { props = {} }: BlockNode,
    placed: Pick<Filling, "words" | "isInLine">,
  ): Promise<readonly BodyNode[]> {
    const { book, report, content } = this.#dressed;
    const giving = new Giving(book, report, content);
    const html = await this.#rendered(component, use, { ...props, report: giving.report });
    for (const id of giving.figures.keys()) book.show(id, this.#page.slug);
    const { nodes, stray, texts } = readRendered(html, { ...placed, figures: giving.figures });
    const { name, path } = component;
    for (const { what, mend } of stray)
      this.diagnostics.push(diagnose(use, "own-markup", { name, path, what, mend }));
    const { locale, languages } = content.report.config;
    const writings = [...new Set([locale, ...languages])].map(writingOf);
    const numbers = texts.flatMap((text) => strayNumbers(text, giving.texts, writings));
    for (const number of new Set(numbers))
      this.diagnostics.push(diagnose(use, "own-number", { name, path, number }));
    return nodes;
  }

  async #rendered({ name, path }: OwnComponent, use: ComponentUse, props: object): Promise<string> {
    const render = await this.#loaded();
    try {
      return await render(name, props);
    } catch (error) {
      const what = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      const mend =
        error instanceof NotGiven ? error.mend : "Mend it there, or give it the props that it needs.";
      this.diagnostics.push(diagnose(use, "own-component-failed", { name, path, what, mend }));
      return "";
    }
  }
}
