import type { Period } from "../calendar/period.ts";
import { reviewPeriods } from "./compare.ts";
import { controlChart, type ReviewPoint } from "./control.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";

/** How well a metric is known, by its complete review periods up to the end of an edition. */
export interface Quality {
  readonly complete: number;
  /** Those that have a value. */
  readonly known: number;
  /** The first of them; null where there is none. */
  readonly since: Period | null;
}

/** Of how many complete review periods up to the end of `edition` the value is known. */
export function qualityOf(measured: Measured, edition: Period): Quality {
  const complete = reviewPeriods(measured).filter(
    (period) => period.last <= edition.last && isPeriodComplete(measured, period),
  );
  const known = complete.filter((period) => typeof valueIn(measured, period, null).value === "number");
  return { complete: complete.length, known: known.length, since: known[0] ?? null };
}

/** The points of the control chart up to the end of `edition` that have limits to be judged by. */
export function judgedUntil(measured: Measured, edition: Period): readonly ReviewPoint[] {
  return controlChart(measured).points.filter(
    ({ period, limits }) => limits !== null && period.last <= edition.last,
  );
}
