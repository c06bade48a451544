import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../blocks/catalogue.ts";
import { bodyOf } from "../../content/body.ts";
import { type FrontMatter, readFrontMatter } from "../../content/frontMatter.ts";
import { readBody } from "../../content/mdx.ts";
import type { BodyNode } from "../../document/body.ts";
import type { Site } from "../../report/report.ts";
import { Pictures } from "../pictures.ts";
import { changedBodies, filesOf, withTitles } from "../siteBodies.ts";

/** A file's text, and all of it that numbers may come from; with the words and the title that were taken over from it. */
interface Body {
  readonly text: string;
  readonly skeleton: string | null;
  readonly nodes?: readonly BodyNode[] | null;
  readonly title?: string | null;
}

/** The words of the pages that are shown, as their files have them. */
export class Bodies {
  readonly #root: string;
  #known = new Map<string, Body>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Takes the words of all pages of a site as they are on disk. */
  take(site: Site): void {
    const before = this.#known;
    this.#known = new Map(
      filesOf(site).flatMap((file) => {
        const text = this.#read(file);
        const known = before.get(file);
        if (text === null) return known === undefined ? [] : [[file, known] as const];
        // What was taken over of a title is now computed.
        return [[file, known?.text === text ? { ...known, title: null } : bodyIn(file, text)] as const];
      }),
    );
  }

  /** Takes a change of a shown page over where nothing but its words changed, so that no number can; else false. */
  takeWords(file: string): boolean {
    const known = this.#known.get(file);
    const text = this.#read(file);
    if (known === undefined || text === null || known.skeleton === null) return false;
    if (known.text === text) return false;
    const front = readFrontMatter(file, text);
    if (Array.isArray(front) || skeletonOf(front) !== known.skeleton || hasOthers(front)) return false;
    this.#known.set(file, { ...known, text, nodes: bodyOf(front), title: plainTitleOf(front) });
    return true;
  }

  /** The site with the words that were taken over. */
  async put(site: Site): Promise<Site> {
    const pictures = new Pictures(this.#root);
    const worded = await changedBodies(site, (file, own) =>
      pictures.placed(file, this.#known.get(file)?.nodes ?? own),
    );
    return withTitles(worded, (file, own) => this.#known.get(file)?.title ?? own);
  }

  #read(file: string): string | null {
    try {
      return readFileSync(join(this.#root, file), "utf8");
    } catch {
      return null;
    }
  }
}

function bodyIn(file: string, text: string): Body {
  const front = readFrontMatter(file, text);
  return { text, skeleton: Array.isArray(front) ? null : skeletonOf(front) };
}

/** Has a page components of the team's own, so that its words are more than its file says? */
function hasOthers(front: FrontMatter): boolean {
  return readBody(front).uses.some(({ name }) => !Object.hasOwn(CATALOGUE, name));
}

/** The title of a page of an edition, where it is nothing but words: no figure, and no condition; null else. */
function plainTitleOf({ file, data }: FrontMatter): string | null {
  if (!file.startsWith("content/editions/") || typeof data !== "object" || data === null) return null;
  const title = "title" in data ? data.title : null;
  return typeof title === "string" && /^[^{}<>]*\S[^{}<>]*$/.test(title) ? title : null;
}

/** Front matter without a title of plain words, components and SQL of a file: what is computed comes from these alone; null where it does not read. */
function skeletonOf(front: FrontMatter): string | null {
  const { uses, fences, diagnostics } = readBody(front);
  if (diagnostics.length > 0) return null;
  return JSON.stringify([
    plainTitleOf(front) === null ? front.data : { ...Object(front.data), title: "" },
    front.body.trim() === "",
    uses.map(({ name, values, unread }) => [name, values, unread]),
    fences.map(({ name, sql }) => [name, sql]),
  ]);
}
