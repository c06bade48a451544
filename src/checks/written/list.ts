import type { Check } from "../stage.ts";
import { checkDrafts } from "./drafts.ts";
import { checkLinks } from "./links.ts";
import { checkMarkup } from "./markup.ts";
import { checkRetiredKeys } from "./retiredKeys.ts";
import type { Written } from "./written.ts";

/** What is asked of words that can still be changed: where they lead, and whether they say it as it is said today. */
export const WRITTEN_CHECKS: readonly Check<Written>[] = [
  checkMarkup,
  checkLinks,
  checkRetiredKeys,
  checkDrafts,
];
