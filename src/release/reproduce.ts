import type { Figure } from "../report/figure.ts";

type Sealed = Pick<Figure, "id" | "value" | "text" | "reason">;

/** One figure that is not what it was. */
export interface Difference {
  readonly id: string;
  /** As sealed, and as computed now; null where it is not there. */
  readonly was: string | null;
  readonly is: string | null;
}

/** Sums of floating numbers may differ in their order: figures this close, relative, are the same. */
const SAME = 1e-12;

/** Every figure that is computed otherwise now than it was sealed: in value, wording, or by being there at all. */
export function compareLedgers(sealed: readonly Sealed[], now: readonly Sealed[]): Difference[] {
  const computed = new Map(now.map((figure) => [figure.id, figure]));
  const known = new Set(sealed.map(({ id }) => id));
  return [
    ...sealed.flatMap((figure) => {
      const other = computed.get(figure.id);
      return other !== undefined && isSame(figure, other)
        ? []
        : [{ id: figure.id, was: describe(figure), is: other === undefined ? null : describe(other) }];
    }),
    ...now
      .filter(({ id }) => !known.has(id))
      .map((figure) => ({ id: figure.id, was: null, is: describe(figure) })),
  ];
}

function isSame(one: Sealed, other: Sealed): boolean {
  if (one.text !== other.text || one.reason !== other.reason) return false;
  if (one.value === null || other.value === null) return one.value === other.value;
  return Math.abs(one.value - other.value) <= SAME * Math.abs(one.value);
}

function describe({ value, text, reason }: Sealed): string {
  return value === null ? `${text} (${reason ?? "words"})` : `${text} (${value})`;
}
