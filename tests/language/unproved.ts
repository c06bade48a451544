import type { Unproved } from "./proofs/proofs.ts";

/** Claims that nothing holds against rows yet, each with what stands in the way. This list shrinks. */
export const UNPROVED = {
} as const satisfies Readonly<Record<Unproved, string>>;
