import { z } from "zod";
import { lookUp } from "../syntax/lookUp.ts";
import {
  isMeasureName,
  MEASURE_NAMES,
  type Measure,
  REPLACED_MEASURES,
  shapeOf,
  waysToWrite,
} from "./measures.ts";
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

/**
 * The parts of a figure's id: `metric@period[/dimension=segment][:measure[.vs]]` (docs/why/contract.md §5). A cell of a
 * query is `query@period[/row=3 | /column=value]:cell/<column>[/<unit>]`: its "segment" says in which row it stands.
 */
export interface FigureRef {
  /** The metric's id; of a cell the name of its query. */
  readonly metric: string;
  /** Null for the edition's own period. */
  readonly period: string | null;
  readonly segment: { readonly dimension: string; readonly name: string } | null;
  /** `value`, `change` … ; `contribution/<metric>` names the driver. */
  readonly measure: Measure;
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
export function isCell({ measure }: { readonly measure: string }): boolean {
  return measure.startsWith("cell/");
}

/** What a measure names after its slashes: `["posting_rate"]` of `contribution/posting_rate`. */
export function namedIn(measure: string): string[] {
  return measure.split("/").slice(1).map(decode);
}

/** The column and the unit that the measure of a cell names; no unit is empty. */
export function cellOf(measure: string): { readonly column: string; readonly unit: string } {
  const [column = "", unit = ""] = namedIn(measure);
  return { column, unit };
}

/** The measure of a cell: `cell/share/percent`. */
export function cellMeasure(column: string, unit = ""): Measure {
  return `cell/${[column, ...(unit === "" ? [] : [unit])].map(encodeURIComponent).join("/")}`;
}

/** The measure that the last part of an id names, by the shape that the catalogue gives it. */
function parseMeasure(tail: string): Pick<FigureRef, "measure" | "vs"> | string {
  const written = tail.split(/[/.]/)[0] ?? "";
  const name = Object.hasOwn(REPLACED_MEASURES, written) ? lookUp(REPLACED_MEASURES, written) : written;
  if (name === undefined || !isMeasureName(name)) return noMeasure(tail);
  const rest = tail.slice(written.length);
  const [named = "", vs, ...more] = shapeOf(name).isFree === true ? [rest] : rest.split(".");
  if (more.length > 0) return noMeasure(tail);
  const parts = named.split("/").slice(1);
  const measure = [name, ...parts.map((part) => encodeURIComponent(decode(part).trim()))].join("/");
  if (!isMeasure(measure)) return `"${tail}" is no measure; write ${waysToWrite(name).join(" or ")}`;
  if (shapeOf(name).compares === undefined)
    return vs === undefined ? { measure, vs: null } : `"${measure}" takes no ".${vs}"`;
  const versus = parseVersus(vs ?? "previous");
  return versus === null ? `".${vs}" is no comparison; there are ${COMPARISONS}` : { measure, vs: versus };
}

/** Is it a measure with all that it names? */
export function isMeasure(text: string): text is Measure {
  const [name = "", ...parts] = text.split("/");
  if (!isMeasureName(name) || parts.includes("")) return false;
  const { of = [], maybe } = shapeOf(name);
  return parts.length === of.length || (maybe !== undefined && parts.length === of.length + 1);
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

/** The measure that was meant; where none is near, the page that lists them. */
function noMeasure(word: string): string {
  const meant = nearest(word.split(/[/.]/)[0] ?? word, MEASURE_NAMES);
  const rest = meant === null ? "docs/reference/measures.md lists all" : `did you mean ${meant}?`;
  return `"${word}" is no measure; ${rest}`;
}
