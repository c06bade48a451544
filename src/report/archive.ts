import { z } from "zod";
import type { Earlier, EarlierHeadline } from "../compute/earlier.ts";
import type { Course } from "./archiveCourse.ts";
import type { Comparison } from "./facts/comparison.ts";

/** Better data, routine recalculation, a new method, or a correction (docs/why/mathematics.md §8). */
export const reasonCode = z.enum(["R1", "R2", "R3", "C"]);

export const correctionFacts = z
  .strictObject({
    code: reasonCode,
    why: z.string(),
    of: z.int().optional().describe("The version that it corrects, where that is not the one before."),
  })
  .readonly()
  .meta({ id: "CorrectionFacts", description: "What was wrong with the version before." });

export interface CorrectionFacts extends z.output<typeof correctionFacts> {}

/** An edition in the archive. */
export interface ArchivedEdition
  extends Omit<Earlier, "figures" | "headline" | "moved" | "restatements" | "signal" | "targets" | "version">,
    Course {
  readonly headline: ArchivedHeadline;
  readonly isDraft: boolean;
  /** Newest first, without those that were withdrawn; none of a draft. */
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

/** Who vouches for a released version: by whose key it is signed, and which authority says since when it is there. */
export interface Vouched {
  /** Files are beside the version's manifest. */
  readonly signature: { readonly name: string; readonly fingerprint: string; readonly file: string } | null;
  readonly token: {
    /** ISO, UTC; and in the report's locale. */
    readonly at: string;
    readonly atLabel: string;
    /** Host and path of the authority. */
    readonly authority: string;
    readonly file: string;
  } | null;
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
  readonly vouched: Vouched;
  /** What was wrong with the version before; null of the first. */
  readonly correction: CorrectionFacts | null;
}

/** A released version that was withdrawn: nothing of what it said is told any more. */
export interface WithdrawnVersion
  extends Pick<ReleasedVersion, "version" | "home" | "released" | "releasedLabel" | "seal"> {
  readonly edition: string;
  /** "Q2 2026" */
  readonly label: string;
  /** The day of withdrawal (UTC): ISO, and in the report's locale. */
  readonly on: string;
  readonly onLabel: string;
  /** Plain text. */
  readonly reason: string;
  /** What stands at each address at which it had a page. */
  readonly pages: readonly WithdrawnPage[];
}

/** An address within the site at which a version had a page before it was withdrawn. */
export interface WithdrawnPage {
  readonly path: string;
  /** What the page was written in. */
  readonly locale: string;
  /** The day of withdrawal in it. */
  readonly onLabel: string;
  /** Where the version of the edition is that readers get now, in the same language where it has it; null where there is none. */
  readonly instead: string | null;
}

/** The version that a correction corrects. */
export function correctedBy(version: number, { of = version - 1 }: CorrectionFacts): number {
  return of;
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
