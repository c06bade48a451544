import { type Measure, type MetricMeasureName, nameIn } from "../../content/measures.ts";
import { CHANGES } from "./changes.ts";
import type { Computation } from "./computation.ts";
import { DRIVERS } from "./drivers.ts";
import { EXPECTATIONS } from "./expectations.ts";
import { FLOWS } from "./flows.ts";
import { FORECASTS } from "./forecasts.ts";
import { GUARDRAILS } from "./guardrails.ts";
import { LEADS } from "./leads.ts";
import { LEVELS } from "./levels.ts";
import { PACES } from "./paces.ts";
import { OF_PEOPLE } from "./people.ts";
import { PUBLISHED } from "./published.ts";
import { QUALITY } from "./quality.ts";
import { SEGMENTS } from "./segments.ts";

/** How each measure of metrics comes about; cells of queries are `cells.ts`. One without a computation does not compile. */
export const COMPUTATIONS: Readonly<Record<MetricMeasureName, Computation>> = {
  ...LEVELS,
  ...CHANGES,
  ...SEGMENTS,
  ...DRIVERS,
  ...GUARDRAILS,
  ...EXPECTATIONS,
  ...QUALITY,
  ...FORECASTS,
  ...PACES,
  ...LEADS,
  ...OF_PEOPLE,
  ...FLOWS,
  ...PUBLISHED,
};

/** The computation of a measure of metrics. */
export function computationOf(measure: Measure): Computation {
  const name = nameIn(measure);
  if (name === null || name === "cell") throw new RangeError(`${measure} is no measure of a metric`);
  return COMPUTATIONS[name];
}
