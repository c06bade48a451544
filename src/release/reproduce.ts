import { nameIn } from "../content/measures.ts";
import type { Figure } from "../ledger/figure.ts";
import { FIRST_RULE, isRetired, ruleOfMeasure } from "../ledger/rules.ts";

type Sealed = Pick<Figure, "id" | "measure" | "value" | "text" | "reason" | "rule">;

/** One figure that is not what it was, by the same rule. */
export interface Difference {
  readonly id: string;
  /** As sealed, and as computed now; null where it is not there. */
  readonly was: string;
  readonly is: string | null;
}

/** What became of the figures of a released version, computed again. */
export interface Reproduction {
  /** How many come out as they were sealed. */
  readonly agree: number;
  /** Those that rules of another number made, by that number and by measure: they keep their sealed value. */
  readonly older: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly differences: readonly Difference[];
}

/** Sums of floating numbers may differ in their order: figures this close, relative, are the same. */
const SAME = 1e-12;

/**
 * Holds sealed figures against those of today. A figure whose rule is still the same must agree in value and wording;
 * one that another rule made, or of a measure that is `retired`, is only counted: but where only what it reads may be
 * read otherwise, and comes out the same, it agrees. Figures that were not sealed are no matter of the version.
 */
export function compareLedgers(
  sealed: readonly Sealed[],
  now: readonly Sealed[],
  retired: (measure: string) => boolean = isRetired,
): Reproduction {
  const computed = new Map(now.map((figure) => [figure.id, figure]));
  const older = new Map<number, Map<string, number>>();
  const differences: Difference[] = [];
  for (const figure of sealed) {
    const other = computed.get(figure.id);
    if (other !== undefined && isSame(figure, other) && !isOtherMeasure(figure)) continue;
    if (other === undefined ? retired(figure.measure) : ruleOf(other) !== ruleOf(figure))
      count(older, figure);
    else if (other === undefined || !isSame(figure, other))
      differences.push({
        id: figure.id,
        was: describe(figure),
        is: other === undefined ? null : describe(other),
      });
  }
  const counted = [...older.values()].flatMap((measures) => [...measures.values()]);
  const others = counted.reduce((sum, one) => sum + one, differences.length);
  return { agree: sealed.length - others, older, differences };
}

function ruleOf({ rule }: Sealed): number {
  return rule ?? FIRST_RULE;
}

/** Was the figure made by another rule of its measure than today's? */
function isOtherMeasure(figure: Sealed): boolean {
  const name = nameIn(figure.measure);
  return name !== null && ruleOfMeasure(name) > ruleOf(figure);
}

function count(older: Map<number, Map<string, number>>, figure: Sealed): void {
  const measures = older.get(ruleOf(figure)) ?? new Map<string, number>();
  const kind = figure.measure.split("/")[0] ?? figure.measure;
  older.set(ruleOf(figure), measures.set(kind, (measures.get(kind) ?? 0) + 1));
}

function isSame(one: Sealed, other: Sealed): boolean {
  if (one.text !== other.text || one.reason !== other.reason) return false;
  if (one.value === null || other.value === null) return one.value === other.value;
  return Math.abs(one.value - other.value) <= SAME * Math.abs(one.value);
}

function describe({ value, text, reason }: Sealed): string {
  return value === null ? `${text} (${reason ?? "words"})` : `${text} (${value})`;
}
