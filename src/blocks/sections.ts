import type { Report } from "../report/report.ts";

/** The sections of a board page whose author wrote no body, in the order in which a board reads them. */
export const SECTION_IDS = [
  "asks",
  "commitments",
  "moved",
  "inputs",
  "guardrails",
  "restated",
  "segments",
  "outlook",
  "outcomes",
  "cohorts",
  "retention",
  "okrs",
  "bets",
  "metric",
  "actionable",
  "learnings",
  "declined",
  "vanity",
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** A block's place on such a page. */
export interface Placed {
  readonly id: SectionId;
  /** Has it anything to show? */
  readonly isThere: (report: Report) => boolean;
}
