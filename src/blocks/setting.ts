import type { Language } from "../language/language.ts";
import type { Report } from "../report/report.ts";

/** Where a block stands: on a page of the site, on slides, which show less, in the single file, or on paper. */
export type Medium = "page" | "slides" | "file" | "paper";

/** In which words something is said, and how its numbers and dates are written. */
export interface Voice {
  readonly say: Language;
  readonly locale: string;
}

/** Where a block is shown: in which report, on which of its pages, in which words. */
export interface Setting extends Voice {
  readonly report: Report;
  /** Of the page, "index" for the board page. */
  readonly slug: string;
  readonly medium: Medium;
}
