import type { Claim } from "../../../src/language/conditions/conditions.ts";
import type { Said } from "../../support/recordTemplates.ts";
import type { Made } from "../made.ts";

/** Is a sentence true of the rows and definitions of a company? Knows nothing of how the report computes. */
export type Proof = (said: Said, made: Made) => boolean;

/** What is known of sentences by another way than the one that makes them. */
export type Proofs = Readonly<Partial<Record<Claim, Proof>>>;
