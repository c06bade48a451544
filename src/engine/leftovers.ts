import { placeAside } from "../disk/aside.ts";
import { faultOf } from "../disk/fault.ts";
import { clearLeft } from "../disk/leftovers.ts";
import { remove } from "../disk/write.ts";
import { isPending, removeAbandonedClaims, sealedNames } from "../release/claim.ts";
import { ENGINE } from "./render/engineHash.ts";

/**
 * Clears away what commands have left that were killed: each does so as it begins. What a living process has laid out or
 * holds stays. It comes before the command looks at anything: what was half-written is then as if it never was.
 */
export function clearLeftovers(root: string): void {
  for (const folder of new Set([root, process.cwd(), ENGINE])) clearLeft(folder);
  if (!sealedNames(root).some((name) => isPending(root, name))) return;
  try {
    const aside = placeAside(root);
    removeAbandonedClaims(root, aside);
    remove(aside);
  } catch (error) {
    // Where nothing can be written, what is pending stays so, and is no version.
    if (faultOf(error) === null) throw error;
  }
}
