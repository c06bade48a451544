/**
 * The circles of a directed graph: its strongly connected components of more than one node, and nodes with an arrow to
 * themselves (Tarjan, "Depth-first search and linear graph algorithms", 1972). Nodes and circles are in alphabetical
 * order. A node that only arrows name has none of its own.
 */
export function circlesIn(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const search = new Search(arrows);
  for (const node of arrows.keys()) search.visit(node);
  return search.found
    .filter((nodes) => nodes.length > 1 || (arrows.get(nodes[0] ?? "") ?? []).includes(nodes[0] ?? ""))
    .map((nodes) => nodes.sort())
    .sort((left, right) => ((left[0] ?? "") < (right[0] ?? "") ? -1 : 1));
}

class Search {
  readonly found: string[][] = [];
  readonly #arrows: ReadonlyMap<string, readonly string[]>;
  readonly #order = new Map<string, number>();
  /** The earliest node on the stack that is reached from a node. */
  readonly #low = new Map<string, number>();
  readonly #stack: string[] = [];

  constructor(arrows: ReadonlyMap<string, readonly string[]>) {
    this.#arrows = arrows;
  }

  visit(node: string): number {
    const known = this.#order.get(node);
    if (known !== undefined) return known;
    const place = this.#order.size;
    this.#order.set(node, place);
    this.#low.set(node, place);
    this.#stack.push(node);
    for (const next of this.#arrows.get(node) ?? []) {
      const isNew = !this.#order.has(next);
      const reached = this.visit(next);
      const low = isNew ? (this.#low.get(next) ?? reached) : reached;
      if (this.#stack.includes(next)) this.#low.set(node, Math.min(this.#low.get(node) ?? place, low));
    }
    if (this.#low.get(node) === place) this.found.push(this.#stack.splice(this.#stack.indexOf(node)));
    return place;
  }
}
