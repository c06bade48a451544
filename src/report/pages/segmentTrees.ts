import { type TreeRef, treeRef } from "../../blocks/driverTree/ref.ts";
import { Drivers } from "../../compute/drivers/drivers.ts";
import type { FigureRef } from "../../content/figureId.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { didYouMean } from "../../content/nearest.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { objectionTo } from "../../ledger/measures/objections.ts";
import type { Wrong } from "./bridges.ts";

const WRITE = 'Write it like <DriverTree by="region" /> or <DriverTree segment="region=Europe" />.';

type Named = Exclude<TreeRef, { readonly kind: "whole" }>;

/** The trees by segment that an edition's pages name, each once. */
export function segmentTreesNamed(facts: Facts, star: string): Named[] {
  const refs = usesIn(facts).flatMap(({ props }) => {
    const ref = treeRef(props);
    if (typeof ref === "string" || ref.kind === "whole") return [];
    return problemOf(ref, facts, star) === null ? [ref] : [];
  });
  return [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
}

/** What is wrong with the trees that an edition's pages name: all of their metrics know the dimension and the segment. */
export function wrongSegmentTrees(facts: Facts, star: string): Wrong[] {
  return usesIn(facts).flatMap((use) => {
    const ref = treeRef(use.props);
    if (typeof ref !== "string" && ref.kind === "whole") return [];
    const wrong = typeof ref === "string" ? { message: ref, mend: WRITE } : problemOf(ref, facts, star);
    return wrong === null ? [] : [{ use, ...wrong }];
  });
}

function usesIn({ edition }: Facts): ComponentUse[] {
  return edition.pages.flatMap((page) => page.uses).filter(({ name }) => name === "DriverTree");
}

/** Why there is no such tree: why there is no figure of it. */
function problemOf(named: Named, facts: Facts, star: string): Omit<Wrong, "use"> | null {
  const known = facts.measured.get(star);
  const [first] = [...(known?.segments.get(named.dimension)?.keys() ?? [])];
  const name = named.kind === "segment" ? named.name : (first ?? "");
  const segment = { dimension: named.dimension, name };
  const ref: FigureRef = { metric: star, period: null, segment, measure: "residual", vs: "previous" };
  const found = objectionTo(ref, facts, new Drivers(facts));
  if (found === null) return null;
  return { message: found.message, mend: found.mend ?? didYouMean(found.word, found.known) ?? WRITE };
}
