import { z } from "zod";
import type { Earlier, EarlierHeadline } from "../compute/earlier.ts";
import type { Course } from "./archiveCourse.ts";
import type { Comparison } from "./facts/comparison.ts";

/** Better data, routine recalculation, a new method, or a correction (docs/mathematics.md §8). */
export const reasonCode = z.enum(["R1", "R2", "R3", "C"]);

export const correctionFacts = z
  .strictObject({ code: reasonCode, why: z.string() })
  .readonly()
  .meta({ id: "CorrectionFacts", description: "What was wrong with the version before." });

export interface CorrectionFacts extends z.output<typeof correctionFacts> {}

/** An edition in the archive. */
export interface ArchivedEdition
  extends Omit<Earlier, "figures" | "headline" | "moved" | "restatements" | "signal" | "targets" | "version">,
    Course {
  readonly headline: ArchivedHeadline;
  readonly isDraft: boolean;
  /** Newest first; none of a draft. */
  readonly versions: readonly ReleasedVersion[];
  /** Where it stands beside earlier ones; null where it has no such page. */
  readonly compare: string | null;
  /** The draft of its next version; null where no correction is open, or drafts are left out. */
  readonly correcting: { readonly version: number; readonly home: string } | null;
}

/** A headline with what its change means to a reader. */
export interface ArchivedHeadline extends EarlierHeadline {
  readonly previous: EarlierHeadline["previous"] & Pick<Comparison, "calendar" | "tone" | "isContrary">;
}

/** A released version as the archive, the feed and machines list it. */
export interface ReleasedVersion {
  readonly version: number;
  readonly home: string;
  /** ISO date, and in the report's locale. */
  readonly released: string;
  readonly releasedLabel: string;
  readonly title: string;
  /** "Daily people who post: 541" */
  readonly northStar: string;
  readonly seal: string;
  /** What was wrong with the version before; null of the first. */
  readonly correction: CorrectionFacts | null;
}

export const approval = z
  .strictObject({ name: z.string(), role: z.string(), date: z.string() })
  .readonly()
  .meta({ id: "Approval", description: "Who approved an edition, as what, and when (ISO date)." });

export const frozen = z
  .strictObject({
    edition: z.string(),
    version: z.number(),
    home: z.string(),
    releasedLabel: z.string(),
    approvedBy: z.string(),
    approved: approval,
    seal: z.string().describe("Printed where the seal will be."),
    correction: correctionFacts.nullable(),
  })
  .readonly()
  .meta({ id: "Frozen", description: "What the pages of a version say of it while they are rendered." });

export interface Frozen extends z.output<typeof frozen> {}
