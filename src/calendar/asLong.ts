import type { Period } from "./period.ts";

/** The form of a period's id, which periods of one length share: "0000-q0". */
export function periodShape(id: string): string {
  return id.replace(/\d/g, "0");
}

/** Are two periods of the same length, so that their figures may be held against each other? */
export function isAsLong(one: Pick<Period, "id">, other: Pick<Period, "id">): boolean {
  return periodShape(one.id) === periodShape(other.id);
}

/** The edition before one, of earlier ones (oldest first): the latest of a period as long, else the latest. */
export function editionBefore<Edition>(
  own: Pick<Period, "id">,
  earlier: readonly Edition[],
  periodOf: (edition: Edition) => Pick<Period, "id">,
): Edition | undefined {
  return earlier.findLast((one) => isAsLong(periodOf(one), own)) ?? earlier.at(-1);
}
