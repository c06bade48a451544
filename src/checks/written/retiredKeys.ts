import { checkRetired } from "../../content/retiredKeys.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Written } from "./written.ts";

/** Keys that are retired, in all that is written still: what is released keeps them without a word. */
export function checkRetiredKeys({ content, drafts }: Pick<Written, "content" | "drafts">): Diagnostic[] {
  const { report, metrics, bets, sprint } = content;
  const pages = drafts.flatMap((edition) => edition.pages);
  return [report, ...metrics.values(), ...bets, ...sprint, ...pages].flatMap((one) => checkRetired(one));
}
