import { type Period, parsePeriod } from "../../calendar/period.ts";
import type { Drivers } from "../../compute/drivers/drivers.ts";
import type { Measured } from "../../compute/measured.ts";
import { type FigureRef, isPeriodId } from "../../content/figureId.ts";
import type { OfSegments } from "../../content/measureShape.ts";
import { nameIn, shapeOf } from "../../content/measures.ts";
import type { Facts } from "../figureBook.ts";
import { computationOf } from "./catalogue.ts";
import type { Objection } from "./computation.ts";

const WRITE_A_PERIOD = "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.";

/** Why there is no such figure; null where there is one, be it missing in the data. */
export function objectionTo(ref: FigureRef, facts: Facts, drivers: Drivers): Objection | null {
  const metric = facts.metrics.get(ref.metric);
  if (metric === undefined) {
    return {
      message: `there is no metric "${ref.metric}"`,
      word: ref.metric,
      known: [...facts.metrics.keys()],
    };
  }
  return (
    periodObjection(ref, facts) ??
    segmentObjection(ref, facts.measured.get(ref.metric)) ??
    targetObjection(ref) ??
    computationOf(ref.measure).objection?.(ref, { metric, facts, drivers }) ??
    null
  );
}

/** Why a period cannot be compared with an earlier one that a reference names; null where it can. */
export function baseObjection(vs: string, period: Period, facts: Pick<Facts, "calendar">): Objection | null {
  const base = parsePeriod(vs, facts.calendar);
  if (base === null) return notAPeriod(vs);
  const own = { word: vs, known: [] };
  if (base.grain !== period.grain) {
    const message = `${vs} is a ${base.grain}, and ${period.id} a ${period.grain}`;
    return { ...own, message, mend: `Compare with an earlier ${period.grain}.` };
  }
  if (base.first < period.first) return null;
  const message = `${vs} is not before ${period.id}`;
  return { ...own, message, mend: `Compare with an earlier ${period.grain}.` };
}

function periodObjection({ period, vs }: FigureRef, facts: Facts): Objection | null {
  const own = period === null ? facts.edition.period : parsePeriod(period, facts.calendar);
  if (own === null) return notAPeriod(period ?? "");
  return vs !== null && isPeriodId(vs) ? baseObjection(vs, own, facts) : null;
}

function notAPeriod(word: string): Objection {
  return { message: `"${word}" is not a period`, word, known: [], mend: WRITE_A_PERIOD };
}

/** Does the segment that a reference names, or that it names none, go with what its measure is of? */
function segmentObjection(ref: FigureRef, measured: Measured | undefined): Objection | null {
  const { measure, segment } = ref;
  const name = nameIn(measure);
  const of = name === null ? undefined : shapeOf(name).segments;
  if (segment === null) return needsSegment(measure, of);
  if (of === "refused") {
    const message = `${name} is of a whole metric, not of a segment`;
    return { message, word: measure, known: [], mend: "Leave the segment out." };
  }
  return measured === undefined ? null : strangeSegment(ref, segment, of, measured);
}

function needsSegment(measure: string, of: OfSegments | undefined): Objection | null {
  if (of === "one") {
    const message = measure === "share" ? "a share needs a segment" : `${measure} needs a segment`;
    return { message, word: measure, known: ["value", "change"] };
  }
  if (of !== "dimension") return null;
  const mend = "Write the dimension without a segment, such as region=.";
  return { message: `${measure} needs a dimension`, word: measure, known: [], mend };
}

function strangeSegment(
  { metric, measure }: FigureRef,
  { dimension, name }: NonNullable<FigureRef["segment"]>,
  of: OfSegments | undefined,
  { segments }: Measured,
): Objection | null {
  const names = segments.get(dimension);
  if (names === undefined) {
    const message = `${metric} has no segments by "${dimension}"`;
    return { message, word: dimension, known: [...segments.keys()] };
  }
  if (of === "dimension") {
    const mend = `Write ${dimension}= without a name.`;
    const message = `${measure} is of a whole dimension, not of "${name}"`;
    return name === "" ? null : { message, word: name, known: [], mend };
  }
  if (names.has(name) || (name === "" && of === "either")) return null;
  return { message: `${dimension} is never "${name}"`, word: name, known: [...names.keys()] };
}

function targetObjection({ measure, vs }: FigureRef): Objection | null {
  const name = nameIn(measure);
  if (vs !== "target" || name === null || shapeOf(name).compares !== "periods") return null;
  const message = `${measure} is against an earlier period, not against a target`;
  const mend = "Write .previous, .year or the id of an earlier period.";
  return { message, word: measure, known: [], mend };
}
