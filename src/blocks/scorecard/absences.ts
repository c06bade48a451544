import type { Language } from "../../language/language.ts";
import type { ScorecardCell, ScorecardRow } from "../../report/facts/scorecard.ts";

/** That numbers of a line of the scorecard are missing, or of a part of their period, over periods that follow each other. */
export interface Absence {
  /** "Actual", "Year on year" */
  readonly line: string;
  /** The labels of the periods, oldest first. */
  readonly periods: readonly string[];
  readonly reason: string;
  /** The metrics of which it is so. */
  readonly names: readonly string[];
}

type Why = (cell: ScorecardCell) => string | null;

/** What is missing of a scorecard, and why: each reason once, for all periods and metrics that have it. */
export function absencesOf(rows: readonly ScorecardRow[], say: Language): readonly Absence[] {
  const lines = Object.entries(linesOf(say));
  const found = lines.flatMap(([line, why]) =>
    rows.flatMap((one) => stretchesOf(one, why).map((stretch) => ({ line, ...stretch, names: [one.name] }))),
  );
  const merged = new Map<string, Absence>();
  for (const one of found) {
    const key = JSON.stringify([one.line, one.periods, one.reason]);
    merged.set(key, { ...one, names: [...(merged.get(key)?.names ?? []), ...one.names] });
  }
  return [...merged.values()];
}

/** Why a number of each line is missing, or what it is of; null where there is nothing to say. */
function linesOf({ blocks, format }: Language): Readonly<Record<string, Why>> {
  const { scorecard, plan } = blocks;
  const redefined = format.missing["definition changed"];
  return {
    [scorecard.actual]: ({ told }) => (told === null ? redefined : reasonOf(told.value, format)),
    [plan.ofPlan]: ({ told }) => {
      if (told === null || told.plan === null) return null;
      const { attainment } = told.plan;
      return attainment === null ? format.missing["incomplete period"] : reasonOf(attainment, format);
    },
    [scorecard.onYear]: ({ told }) =>
      told === null ? null : (reasonOf(told.year.change, format) ?? told.year.partLabel),
  };
}

function reasonOf(
  {
    why,
    reason,
  }: { readonly why?: string | undefined; readonly reason: keyof Language["format"]["missing"] | null },
  { missing }: Language["format"],
): string | null {
  return reason === null ? null : (why ?? missing[reason]);
}

/** Periods one after the other for which the same is to be said. */
function stretchesOf({ cells }: ScorecardRow, why: Why): Pick<Absence, "periods" | "reason">[] {
  const stretches: { periods: string[]; reason: string }[] = [];
  let before: string | null = null;
  for (const cell of cells) {
    const reason = why(cell);
    const last = stretches.at(-1);
    if (reason !== null && reason === before && last !== undefined) last.periods.push(cell.label);
    else if (reason !== null) stretches.push({ periods: [cell.label], reason });
    before = reason;
  }
  return stretches;
}
