import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFrontMatter } from "../../content/frontMatter.ts";
import { readBody } from "../../content/mdx.ts";
import type { Site } from "../../report/report.ts";

/** A file's text, and all of it that numbers may come from. */
interface Body {
  readonly text: string;
  readonly skeleton: string | null;
}

/** The words of the pages as they were when all was last well: a slip in one does not take its page away. */
export class Bodies {
  readonly #root: string;
  #known = new Map<string, Body>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Is the file one of a page that is shown? */
  has(file: string): boolean {
    return this.#known.has(file);
  }

  /** The words of a page that is shown. */
  textOf(file: string): string | undefined {
    return this.#known.get(file)?.text;
  }

  /** Takes the words of all pages of a site as they are on disk; the files whose words are others than before. */
  take(site: Site): string[] {
    const before = this.#known;
    this.#known = new Map(
      filesOf(site).flatMap((file) => {
        const text = this.#read(file);
        const known = before.get(file);
        if (text === null) return known === undefined ? [] : [[file, known] as const];
        return [[file, known?.text === text ? known : bodyOf(file, text)] as const];
      }),
    );
    return [...before.keys(), ...this.#known.keys()].filter(
      (file) => before.get(file)?.text !== this.#known.get(file)?.text,
    );
  }

  /** Takes a change of a shown page over where nothing but its words changed, so that no number can; else false. */
  takeWords(file: string): boolean {
    const known = this.#known.get(file);
    const text = this.#read(file);
    if (known === undefined || text === null || known.skeleton === null) return false;
    if (known.text === text) return false;
    const body = bodyOf(file, text);
    if (body.skeleton !== known.skeleton) return false;
    this.#known.set(file, body);
    return true;
  }

  #read(file: string): string | null {
    try {
      return readFileSync(join(this.#root, file), "utf8");
    } catch {
      return null;
    }
  }
}

function filesOf(site: Site): string[] {
  const books = [site, ...site.books];
  const pages = [
    ...[...site.editions, ...site.translations].flatMap((report) => report.pages),
    ...books.flatMap(({ dictionary }) => dictionary),
    ...site.sprint,
  ];
  const files = pages.filter(({ hasBody }) => hasBody).map(({ file }) => file);
  return [...new Set([...files, ...books.map(({ aboutFile }) => aboutFile)])];
}

function bodyOf(file: string, text: string): Body {
  return { text, skeleton: skeletonOf(file, text) };
}

/** Front matter, components and SQL of a file: what is computed comes from these alone; null where it does not read. */
function skeletonOf(file: string, text: string): string | null {
  const front = readFrontMatter(file, text);
  if (Array.isArray(front)) return null;
  const { uses, fences, diagnostics } = readBody(front);
  if (diagnostics.length > 0) return null;
  return JSON.stringify([
    front.data,
    front.body.trim() === "",
    uses.map(({ name, values, unread }) => [name, values, unread]),
    fences.map(({ name, sql }) => [name, sql]),
  ]);
}
