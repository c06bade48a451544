import type { Period } from "../calendar/period.ts";
import { verdictAfter } from "../compute/fits.ts";
import { historyBefore, type PeriodHistory } from "../compute/history.ts";
import { isPeriodComplete, type Measured, valueIn } from "../compute/measured.ts";
import type { NoVerdict, Verdict } from "../metrics/forecast/verdict.ts";

/** What a verdict on a period was told from. */
export interface Judged {
  readonly verdict: Verdict | NoVerdict;
  /** What was known before the period began; null where nothing can be. */
  readonly history: PeriodHistory | null;
}

const JUDGED = new WeakMap<Measured, Map<string, Judged>>();

/**
 * Was what came of a period to be expected, told from what was known before it began (docs/why/mathematics.md §5)? A
 * period that is over is judged by its own value, one that is not by its complete review periods.
 */
export function judgedIn(measured: Measured, period: Period): Judged {
  const known = JUDGED.get(measured) ?? new Map<string, Judged>();
  JUDGED.set(measured, known);
  const key = `${period.grain} ${period.id}`;
  const judged = known.get(key) ?? judge(measured, period);
  known.set(key, judged);
  return judged;
}

function judge(measured: Measured, period: Period): Judged {
  const history = historyBefore(measured, period);
  if ("missing" in history) return { verdict: history, history: null };
  const { rollup, came: values, shares } = history;
  const own = isPeriodComplete(measured, period) ? valueIn(measured, period, null).value : undefined;
  if (own !== undefined && typeof own !== "number") return { verdict: own, history };
  return { verdict: verdictAfter(history, { values, shares, rollup, came: own }), history };
}
