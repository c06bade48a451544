/** Is this the long form of the tests, which `.ci/run --full` runs (SEXTANT_FULL=1)? */
export const IS_FULL = process.env["SEXTANT_FULL"] === "1";

/** All of a list in the long form, else each so-manieth. */
export function someOf<Item>(all: readonly Item[], each: number): Item[] {
  return all.filter((_, index) => IS_FULL || index % each === 0);
}
