import { z } from "zod";
import { nearest } from "./nearest.ts";
export const VERSUS = ["previous", "year", "target"] as const;
/** The id of an earlier period, as the base of a comparison: `2026-q1`. */
export type BasePeriodId = `${number}` | `${number}-${string}`;
/** What a figure is compared with. */
export type Versus = (typeof VERSUS)[number] | BasePeriodId;

/** The same, as a Report holds it. */
export const versus: z.ZodType<Versus> = z.union([
  z.enum(VERSUS),
  z.templateLiteral([z.number(), "-", z.string()]),
  z.templateLiteral([z.number()]),
]);

/** Measures that compare, and so take `.previous`, `.year`, `.target` or the id of an earlier period. */
export const COMPARING = [
  "change",
  "percent_change",
  "change_phrase",
  "change_phrase_singular",
  "change_phrase_plural",
  "adjusted_change",
  "calendar_effect",
  "base",
  "comparable",
  "shared_change",
  "shared_base",
  "shared_value",
  "contribution",
  "contribution_low",
  "contribution_high",
  "residual",
  "rate_effect",
  "mix_effect",
  "volume_effect",
  "total_effect",
  "effect_share",
  "other_effect",
  "change_as_published",
  "percent_change_as_published",
] as const;
/** Measures of one driver, which they name after a slash. */
export const OF_DRIVERS = ["contribution", "contribution_low", "contribution_high"] as const;
/** Measures of one outcome, which they name after a slash: what the leading test found. */
export const OF_OUTCOMES = ["correlation", "rank_correlation", "effective_pairs", "p_value"] as const;
/** Measures of one group of people, which they name after slashes: `cohort_rate/<cohort>/<group>`, each from 1. */
export const OF_GROUPS = ["cohort_rate", "cohort_low", "cohort_high", "cohort_people"] as const;
/** Measures of all groups of a cohort, which they name after a slash, from 1. */
export const OF_COHORTS = [
  "cohort_difference",
  "cohort_difference_low",
  "cohort_difference_high",
  "cohort_trend",
  "cohort_p",
] as const;
/** Measures of who began in a period: `retention_people/2026-04`, `retention/2026-04/3` for three periods later. */
export const OF_BEGINNERS = ["retention", "retention_people"] as const;
/** The measure of a cell of a query, which names its column after a slash, and then maybe its unit. */
export const CELL = "cell";
/** What measures of people write after a slash. */
const OF_PEOPLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OF_GROUPS.map((kind) => [kind, "<cohort>/<group>"])),
  ...Object.fromEntries(OF_COHORTS.map((kind) => [kind, "<cohort>"])),
  retention: "<period>/<periods later>",
  retention_people: "<period>",
};
/** Measures that stand alone. */
export const PLAIN = [
  "value",
  "target",
  "attainment",
  "progress",
  "expected_progress",
  "share",
  "watch",
  "breach",
  "status",
  "verdict",
  "expected",
  "expected_low",
  "expected_high",
  "lower_limit",
  "centre_line",
  "upper_limit",
  "forecast",
  "forecast_low",
  "forecast_high",
  "needed_step",
  "needed_level",
  "segment_sum",
  "overlap",
  "overlap_share",
  "surprises",
  "surprise_share",
  "gaps",
  "data_share",
  "published",
  "revision",
  "percent_revision",
  "first_published",
  "whole_revision",
  "percent_whole_revision",
] as const;

/** Measures that there were once, with the measure that replaces each. */
export const REPLACED_MEASURES: Readonly<Record<string, string>> = {
  signal: "verdict",
  signals: "surprises",
  signal_share: "surprise_share",
};

/** Every kind of measure; what is named after its slash is left out. */
export type MeasureKind = (
  | typeof COMPARING
  | typeof PLAIN
  | typeof OF_OUTCOMES
  | typeof OF_GROUPS
  | typeof OF_COHORTS
  | typeof OF_BEGINNERS
  | readonly [typeof CELL]
)[number];

/**
 * The parts of a figure's id: `metric@period[/dimension=segment][:measure[.vs]]` (docs/contract.md §5). A cell of a
 * query is `query@period[/row=3 | /column=value]:cell/<column>[/<unit>]`: its "segment" says in which row it stands.
 */
export interface FigureRef {
  /** The metric's id; of a cell the name of its query. */
  readonly metric: string;
  /** Null for the edition's own period. */
  readonly period: string | null;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
  /** `value`, `change` … ; `contribution/<metric>` names the driver. */
  readonly measure: string;
  readonly vs: Versus | null;
}

/** The parts that an id names, or a sentence that says why it names none. */
export function parseFigureId(id: string): FigureRef | string {
  const match = /^([a-z][a-z0-9_]*)(?:@([^/:]+))?(?:\/([^:=]+)=([^:]*))?(?::(.+))?$/.exec(id.trim());
  if (match === null) return `"${id}" does not follow metric@period/segment=value:measure.vs`;
  const [, metric = "", period = null, dimension, name, tail = "value"] = match;
  const measured = parseMeasure(tail);
  if (typeof measured === "string") return measured;
  if (dimension === undefined) return { metric, period, segment: null, ...measured };
  const of = isCell(measured) ? decode(dimension) : dimension;
  return { metric, period, segment: { dimension: of, name: decode(name ?? "") }, ...measured };
}

/** The canonical id of a reference, with its period. */
export function figureId(ref: FigureRef & { readonly period: string }): string {
  const segment = ref.segment === null ? "" : segmentPart(ref.segment, isCell(ref));
  const vs = ref.vs === null ? "" : `.${ref.vs}`;
  const measure = ref.measure === "value" ? "" : `:${ref.measure}${vs}`;
  return `${ref.metric}@${ref.period}${segment}${measure}`;
}

/** Columns of queries may have any name. */
function segmentPart({ dimension, name }: NonNullable<FigureRef["segment"]>, ofCell: boolean): string {
  return `/${ofCell ? encodeURIComponent(dimension) : dimension}=${encodeURIComponent(name)}`;
}

/** Is it a cell of a query, and no figure of a metric? */
export function isCell({ measure }: Pick<FigureRef, "measure">): boolean {
  return measure.startsWith(`${CELL}/`);
}

/** The column and the unit that the measure of a cell names; no unit is empty. */
export function cellOf(measure: string): { readonly column: string; readonly unit: string } {
  const [, column = "", unit = ""] = measure.split("/").map(decode);
  return { column, unit };
}

/** The measure of a cell: `cell/share/percent`. */
export function cellMeasure(column: string, unit = ""): string {
  return [CELL, column, ...(unit === "" ? [] : [unit])].map(encodeURIComponent).join("/");
}

function parseCell(tail: string): { measure: string; vs: null } | string {
  const [, column = "", unit, ...rest] = tail.split("/").map((part) => decode(part).trim());
  const isWhole = column !== "" && unit !== "" && rest.length === 0;
  if (!isWhole) return `"${tail}" is no measure; write cell/<column> or cell/<column>/<unit>`;
  return { measure: cellMeasure(column, unit), vs: null };
}

function parseMeasure(tail: string): { measure: string; vs: Versus | null } | string {
  if (/^cell(?:\/|$)/.test(tail)) return parseCell(tail);
  const [written = "", vs, ...rest] = tail.split(".");
  const measure = Object.hasOwn(REPLACED_MEASURES, written) ? (REPLACED_MEASURES[written] ?? "") : written;
  const kind = measure.split("/")[0] ?? "";
  const ofOutcome = OF_OUTCOMES.find((one) => one === kind);
  if (ofOutcome !== undefined) {
    const whole = measure.includes("/") && vs === undefined;
    return whole ? { measure, vs: null } : `"${tail}" is no measure; write ${ofOutcome}/<outcome>`;
  }
  const ofPeople = Object.hasOwn(OF_PEOPLE, kind) ? OF_PEOPLE[kind] : undefined;
  if (ofPeople !== undefined) {
    const whole = measure.split("/").length === ofPeople.split("/").length + 1 && vs === undefined;
    return whole ? { measure, vs: null } : `"${tail}" is no measure; write ${kind}/${ofPeople}`;
  }
  const compares = COMPARING.some((one) => one === kind);
  if (rest.length > 0 || !(compares || PLAIN.some((one) => one === measure))) {
    return noMeasure(tail);
  }
  const ofDriver = OF_DRIVERS.find((one) => one === kind);
  if ((ofDriver !== undefined) !== measure.includes("/")) {
    return `"${tail}" is no measure; write ${ofDriver ?? "contribution"}/<driver>`;
  }
  if (!compares) return vs === undefined ? { measure, vs: null } : `"${measure}" takes no ".${vs}"`;
  const versus = parseVersus(vs ?? "previous");
  return versus === null ? `".${vs}" is no comparison; there are ${COMPARISONS}` : { measure, vs: versus };
}

/** What a text compares with; null where it is neither a word for it nor looks like the id of a period. */
export function parseVersus(text: string): Versus | null {
  return isPeriodId(text) ? text : (VERSUS.find((one) => one === text) ?? null);
}

/** Is it the id of a period, by its look? Whether there is such a period, the calendar says. */
export function isPeriodId(text: string): text is BasePeriodId {
  return /^\d{4}(?:-[a-z0-9]+)*$/.test(text);
}

/** What there is to compare with, as messages list it. */
export const COMPARISONS = `${VERSUS.join(", ")}, or the id of an earlier period`;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The measure that was meant; all that there are where none is near. */
function noMeasure(word: string): string {
  const known = [...PLAIN, ...COMPARING, ...OF_OUTCOMES, ...Object.keys(OF_PEOPLE), CELL];
  const meant = nearest(word.split(".")[0] ?? word, known);
  const rest = meant === null ? `there are ${known.join(", ")}` : `did you mean ${meant}?`;
  return `"${word}" is no measure; ${rest}`;
}
