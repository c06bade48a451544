import { parseDay } from "../calendar/day.ts";
import type { Period } from "../calendar/period.ts";
import type { EditionDocument } from "../content/content.ts";
import type { EditionConfig } from "../content/schema/edition.ts";
import { missing, type Value } from "../metrics/missing.ts";
import { expectedProgress, progress } from "../metrics/progress.ts";
import { valueOfOneDefinition } from "./compare.ts";
import type { Measured } from "./measured.ts";

/** What progress is told from. */
interface Given {
  readonly known: Measured;
  readonly period: Period;
  readonly keyResult: KeyResult | null;
  /** ISO date on which the snapshot was taken. */
  readonly takenOn: string;
}

/** A metric with where it comes from and where it should be by the end of the edition's period. */
export type KeyResult = EditionConfig["okrs"][number]["key_results"][number];

/** The edition's key result on a metric; null where there is none. */
export function keyResultOn({ config }: EditionDocument, metric: string): KeyResult | null {
  const all = config.okrs.flatMap(({ key_results: results }) => results);
  return all.find((one) => one.metric === metric) ?? null;
}

/** How much of the way from `from` to `to` the metric has gone, as a fraction. */
export function keyResultProgress({ known, period, keyResult }: Omit<Given, "takenOn">): Value {
  if (keyResult === null) return missing("no target");
  return progress(valueOfOneDefinition(known, period), keyResult.from, keyResult.to);
}

/** The progress that an even pace would have made: the share of the period's days that were over as of the snapshot. */
export function expectedByNow({ period, keyResult, takenOn }: Omit<Given, "known">): Value {
  if (keyResult === null) return missing("no target");
  const elapsed = (parseDay(takenOn) ?? period.first) - period.first;
  return expectedProgress(elapsed, period.last - period.first + 1);
}
