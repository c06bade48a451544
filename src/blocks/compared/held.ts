import type { EditionComparison } from "../../report/facts/editionComparison.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";

/** Do the data reach back to the other period, so that any figure can be held against what it was then? */
export function isHeld({ figures }: Pick<EditionComparison, "figures">): boolean {
  return figures.some(({ comparison }) => reachesBack(comparison.change));
}
