import { MEASURE_FAMILIES } from "./measureFamilies.ts";
import type { MeasureShape } from "./measureShape.ts";

/** Every measure by its name. */
export const MEASURES = {
  ...MEASURE_FAMILIES.levels,
  ...MEASURE_FAMILIES.changes,
  ...MEASURE_FAMILIES.segments,
  ...MEASURE_FAMILIES.drivers,
  ...MEASURE_FAMILIES.guardrails,
  ...MEASURE_FAMILIES.expectations,
  ...MEASURE_FAMILIES.quality,
  ...MEASURE_FAMILIES.forecasts,
  ...MEASURE_FAMILIES.paces,
  ...MEASURE_FAMILIES.leads,
  ...MEASURE_FAMILIES.people,
  ...MEASURE_FAMILIES.flows,
  ...MEASURE_FAMILIES.published,
  ...MEASURE_FAMILIES.cells,
} as const satisfies Readonly<Record<MeasureName, MeasureShape>>;

/** The name of a measure, without what it names after a slash. */
export type MeasureName = { [Family in FamilyName]: MeasureOf<Family> }[FamilyName];
/** The name of a measure of metrics: all but the cells of queries. */
export type MetricMeasureName = Exclude<MeasureName, "cell">;

/** The family of a measure. */
export type FamilyName = keyof typeof MEASURE_FAMILIES;
/** The measures of a family. */
export type MeasureOf<Family extends FamilyName> = keyof (typeof MEASURE_FAMILIES)[Family];

type Written<Name extends MeasureName> = (typeof MEASURES)[Name] extends { readonly of: readonly string[] }
  ? `${Name}/${string}`
  : Name;
/** A measure as an id has it, with what it names: `value`, `contribution/posting_rate`. */
export type Measure = { [Name in MeasureName]: Written<Name> }[MeasureName];

/** The measures that name just this after their slashes: `MeasuresWith<["cohort", "group"]>`. */
export type MeasuresWith<Slots extends readonly string[]> = {
  [Name in MeasureName]: (typeof MEASURES)[Name] extends { readonly of: Readonly<Slots> } ? Name : never;
}[MeasureName];

/** All names, family by family. */
export const MEASURE_NAMES: readonly MeasureName[] = Object.keys(MEASURES).filter(isMeasureName);

/** Measures that there were once, with the measure that replaces each: released versions may hold them, nothing new may. */
export const REPLACED_MEASURES: Readonly<Record<string, MeasureName>> = {
  signal: "verdict",
  signals: "surprises",
  signal_share: "surprise_share",
};

/** Is it the name of a measure? */
export function isMeasureName(name: string): name is MeasureName {
  return Object.hasOwn(MEASURES, name);
}

/** What an author writes of a measure. */
export function shapeOf(name: MeasureName): MeasureShape {
  return MEASURES[name];
}

/** The name of a measure that an id has; null of one that there is not, or no more. */
export function nameIn(measure: string): MeasureName | null {
  const name = measure.split("/")[0] ?? "";
  return isMeasureName(name) ? name : null;
}

/** How a measure is written: `change`, `contribution/<driver>`; with what it may name besides, a second way. */
export function waysToWrite(name: MeasureName): string[] {
  const { of = [], maybe } = shapeOf(name);
  const whole = [name, ...of.map((one) => `<${one}>`)].join("/");
  return maybe === undefined ? [whole] : [whole, `${whole}/<${maybe}>`];
}
