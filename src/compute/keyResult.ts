import { parseDay } from "../calendar/day.ts";
import type { EditionDocument } from "../content/content.ts";
import type { EditionConfig } from "../content/schema/edition.ts";
import type { Measure } from "../ledger/measures/worded.ts";
import { missing, type Value } from "../metrics/missing.ts";
import { expectedProgress, progress } from "../metrics/progress.ts";
import { valueOfOneDefinition } from "./compare.ts";

/** A metric with where it comes from and where it should be by the end of the edition's period. */
export type KeyResult = EditionConfig["okrs"][number]["key_results"][number];

/** The edition's key result on a metric; null where there is none. */
export function keyResultOn({ config }: EditionDocument, metric: string): KeyResult | null {
  const all = config.okrs.flatMap(({ key_results: results }) => results);
  return all.find((one) => one.metric === metric) ?? null;
}

/** How much of the way from `from` to `to` the metric has gone, as a fraction. */
export function keyResultProgress({ known, period, keyResult }: Measure): Value {
  if (keyResult === null) return missing("no target");
  return progress(valueOfOneDefinition(known, period), keyResult.from, keyResult.to);
}

/** The progress that an even pace would have made: the share of the period's days that were over as of the snapshot. */
export function expectedByNow({ period, keyResult, takenOn }: Measure): Value {
  if (keyResult === null) return missing("no target");
  const elapsed = (parseDay(takenOn) ?? period.first) - period.first;
  return expectedProgress(elapsed, period.last - period.first + 1);
}
