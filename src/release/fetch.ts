import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/**
 * How a file of a deployed site is fetched: its bytes, or null where there is none. Throws a DiagnosticError where the
 * host does not answer, or not as a host of plain files does.
 */
export type Fetch = (url: URL) => Promise<Uint8Array | null>;

/** So many files are fetched at once. */
const AT_ONCE = 8;

/** The address of a file below another. */
export function addressBelow(base: URL, path: string): URL {
  return new URL(`./${path.split("/").map(encodeURIComponent).join("/")}`, base);
}

/** The addresses by which readers reach a file: a page by its folder, too. */
export function reached(base: URL, path: string): URL[] {
  const own = addressBelow(base, path);
  return /(?:^|\/)index\.html$/.test(path) ? [new URL(".", own), own] : [own];
}

/** What is found of files below an address, each at every address by which readers reach it. */
export function byAddress(
  base: URL,
  paths: readonly string[],
  fetchFile: Fetch,
  find: (path: string, bytes: Uint8Array | null, shown: string) => readonly Diagnostic[],
): Promise<Diagnostic[]> {
  const addresses = paths.flatMap((path) => reached(base, path).map((url) => ({ path, url })));
  return eachOf(addresses, async ({ path, url }) => find(path, await fetchFile(url), url.pathname));
}

/** What is found of each, in their order. */
export async function eachOf<Item>(
  items: readonly Item[],
  find: (item: Item) => Promise<readonly Diagnostic[]>,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    found.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(find))).flat());
  return found;
}
