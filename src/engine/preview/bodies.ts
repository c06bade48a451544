import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bodyOf } from "../../content/body.ts";
import { type FrontMatter, readFrontMatter } from "../../content/frontMatter.ts";
import { readBody } from "../../content/mdx.ts";
import type { BodyNode } from "../../document/body.ts";
import type { Site } from "../../report/report.ts";
import { Pictures } from "../pictures.ts";
import { changedBodies, filesOf } from "../siteBodies.ts";

/** A file's text, and all of it that numbers may come from; with the words that were taken over from it. */
interface Body {
  readonly text: string;
  readonly skeleton: string | null;
  readonly nodes?: readonly BodyNode[] | null;
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
        return [[file, known?.text === text ? known : bodyIn(file, text)] as const];
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
    if (Array.isArray(front) || skeletonOf(front) !== known.skeleton) return false;
    this.#known.set(file, { ...known, text, nodes: bodyOf(front) });
    return true;
  }

  /** The site with the words that were taken over. */
  put(site: Site): Promise<Site> {
    const pictures = new Pictures(this.#root);
    return changedBodies(site, (file, own) => pictures.placed(file, this.#known.get(file)?.nodes ?? own));
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

/** Front matter, components and SQL of a file: what is computed comes from these alone; null where it does not read. */
function skeletonOf(front: FrontMatter): string | null {
  const { uses, fences, diagnostics } = readBody(front);
  if (diagnostics.length > 0) return null;
  return JSON.stringify([
    front.data,
    front.body.trim() === "",
    uses.map(({ name, values, unread }) => [name, values, unread]),
    fences.map(({ name, sql }) => [name, sql]),
  ]);
}
