import type { Text } from "../document/text.ts";
import { firstUses, type Use } from "../report/outline/terms.ts";
import type { Here, PageContext } from "./page.ts";

const known = new WeakMap<PageContext, Map<string, readonly Use[]>>();

/** A text with each term of the glossary that the page says here first as a link to what it means. */
export function termed(here: Here, text: Text): Text {
  const uses = usesOn(here);
  if (uses === null) return text;
  return text.flatMap((run): Text => {
    const found = typeof run === "string" ? uses.get(run) : undefined;
    if (typeof run !== "string" || found === undefined) return [run];
    uses.delete(run);
    const ends = [0, ...found.map(({ to }) => to)];
    const linked = found.flatMap(
      ({ term, from, to }, index): Text => [
        run.slice(ends[index], from),
        { kind: "link", to: `/glossary/#${term}`, by: "term", text: [run.slice(from, to)] },
      ],
    );
    return [...linked, run.slice(ends.at(-1))].filter((piece) => piece !== "");
  });
}

/** Those that are not told yet; null where nothing can be looked up. */
function usesOn({ locals: { sextant: page } }: Here): Map<string, readonly Use[]> | null {
  if (page === undefined || (page.medium !== "page" && page.medium !== "file")) return null;
  const uses = known.get(page) ?? new Map(firstUses(page));
  known.set(page, uses);
  return uses;
}
