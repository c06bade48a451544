import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { pagesOf } from "./pageKinds.ts";

/** How the links of a folder are judged. */
export interface LinkOptions {
  /** The path below which the folder is served. */
  readonly base?: string;
  /** May a link lead out of the folder? A version that is opened alone has ways to the other editions. */
  readonly mayLeave?: boolean;
}

/** Every link, picture and stylesheet of a folder's pages that a plain file server would not find. */
export function deadLinks(folder: string, { base = "/", mayLeave = false }: LinkOptions = {}): string[] {
  const pages = new Pages();
  return pagesOf(folder).flatMap((page) => {
    const address = new URL(base + page, "https://host.invalid");
    const { references, style } = pages.at(fileOf(folder, page));
    const within = (to: string) =>
      fileOf(folder, decodeURIComponent(new URL(to, address).pathname.slice(base.length)));
    const isSuperseded = style !== null && readFileSync(within(style), "utf8").includes("display: block");
    return references.flatMap(({ to, ofSuccessor }) => {
      if (ofSuccessor && !isSuperseded) return [];
      const url = new URL(to, address);
      if (url.host !== address.host)
        return /^(https?|mailto|tel):$/.test(url.protocol) ? [] : [`${page}: ${to}`];
      if (!url.pathname.startsWith(base))
        return mayLeave && !to.startsWith("/") ? [] : [`${page}: ${to} leads out`];
      const file = within(to);
      if (!pages.isFile(file)) return [`${page}: ${to} is not there`];
      const fragment = url.hash.slice(1);
      if (fragment === "" || !file.endsWith(".html")) return [];
      return pages.at(file).ids.has(decodeURIComponent(fragment))
        ? []
        : [`${page}: ${to} names no place there`];
    });
  });
}

/** What of a page bears on links. */
interface Linked {
  /** A version names its successor in a notice that stays hidden until there is one. */
  readonly references: readonly { readonly to: string; readonly ofSuccessor: boolean }[];
  readonly ids: ReadonlySet<string>;
  /** Where the stylesheet lies that shows this notice. */
  readonly style: string | null;
}

/** Pages, each read once. */
class Pages {
  readonly #pages = new Map<string, Linked>();
  readonly #files = new Map<string, boolean>();

  at(file: string): Linked {
    const page = this.#pages.get(file) ?? linkedIn(readFileSync(file, "utf8"));
    this.#pages.set(file, page);
    return page;
  }

  isFile(file: string): boolean {
    const isFile = this.#files.get(file) ?? statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    this.#files.set(file, isFile);
    return isFile;
  }
}

function linkedIn(html: string): Linked {
  const references: { to: string; ofSuccessor: boolean }[] = [];
  const ids = new Set<string>();
  let [style, depth, notice]: [string | null, number, number | null] = [null, 0, null];
  const parser = new Parser({
    onopentag(_, { href, src, id, class: names = "" }) {
      depth += 1;
      if (notice === null && /(?<!\S)superseded(?!\S)/.test(names) && /(?<!\S)notice(?!\S)/.test(names))
        notice = depth;
      const to = href ?? src;
      if (to !== undefined) references.push({ to, ofSuccessor: notice !== null });
      if (to?.endsWith("superseded.css")) style = to;
      if (id !== undefined) ids.add(id);
    },
    onclosetag() {
      if (notice === depth) notice = null;
      depth -= 1;
    },
  });
  parser.end(html);
  return { references, ids, style };
}

function fileOf(folder: string, path: string): string {
  return join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}
