import { z } from "zod";
/** What became of a commitment. */
export const commitmentScores = z.enum(["kept", "late", "missed", "dropped", "open"]);

export type CommitmentScore = z.output<typeof commitmentScores>;

/** A commitment as it was written down; days are ISO dates. */
export interface Promised {
  readonly status: "done" | "late" | "missed" | "dropped" | "open";
  readonly due: string;
  readonly done?: string | undefined;
}

/** What became of a commitment as of the day `today`: done after it was due is late, open after it was due is missed. */
export function commitmentScore({ status, due, done }: Promised, today: string): CommitmentScore {
  if (status === "open") return due < today ? "missed" : "open";
  if (status === "done") return done !== undefined && done > due ? "late" : "kept";
  return status;
}
