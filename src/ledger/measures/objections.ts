import { type Period, parsePeriod } from "../../calendar/period.ts";
import { isCalendarAdjusted } from "../../compute/calendarDays.ts";
import type { Drivers } from "../../compute/drivers.ts";
import { keyResultOn } from "../../compute/keyResult.ts";
import type { Measured } from "../../compute/measured.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type FigureRef, isPeriodId, OF_DRIVERS, OF_OUTCOMES } from "../../content/figureId.ts";
import type { Facts } from "../figureBook.ts";
import { type Objection, peopleObjection } from "./peopleObjections.ts";
import { isOfSharedEnds } from "./sharedMeasures.ts";

export type { Objection };

/** Measures of a segment, or of a whole dimension where its name is empty. */
const OF_SEGMENTS = ["rate_effect", "mix_effect"];
/** Measures of one segment only. */
const OF_ONE_SEGMENT = ["share", "total_effect", "effect_share"];
/** Measures of a whole dimension only. */
const OF_DIMENSIONS = ["volume_effect", "other_effect", "segment_sum", "overlap", "overlap_share"];

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
    driverObjection(ref, drivers) ??
    outcomeObjection(ref, metric, facts) ??
    keyResultObjection(ref, facts) ??
    peopleObjection(ref, metric, facts) ??
    calendarObjection(ref, metric) ??
    sharedObjection(ref) ??
    measureObjection(ref, metric)
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

function segmentObjection(ref: FigureRef, measured: Measured | undefined): Objection | null {
  const { measure, segment } = ref;
  if (segment === null || measured === undefined) return needsSegment(measure, segment === null);
  const { dimension, name } = segment;
  const names = measured.segments.get(dimension);
  if (names === undefined) {
    const message = `${ref.metric} has no segments by "${dimension}"`;
    return { message, word: dimension, known: [...measured.segments.keys()] };
  }
  if (OF_DIMENSIONS.includes(measure)) {
    const mend = `Write ${dimension}= without a name.`;
    const message = `${measure} is of a whole dimension, not of "${name}"`;
    return name === "" ? null : { message, word: name, known: [], mend };
  }
  if (names.has(name) || (name === "" && OF_SEGMENTS.includes(measure))) return null;
  return { message: `${dimension} is never "${name}"`, word: name, known: [...names.keys()] };
}

function needsSegment(measure: string, isWhole: boolean): Objection | null {
  if (!isWhole) return null;
  if (OF_ONE_SEGMENT.includes(measure)) {
    const message = measure === "share" ? "a share needs a segment" : `${measure} needs a segment`;
    return { message, word: measure, known: ["value", "change"] };
  }
  if (!OF_DIMENSIONS.includes(measure)) return null;
  const mend = "Write the dimension without a segment, such as region=.";
  return { message: `${measure} needs a dimension`, word: measure, known: [], mend };
}

/** Only declared hypotheses are tested: a candidate's own, or else the north star's. */
function outcomeObjection(ref: FigureRef, metric: MetricDocument, { metrics }: Facts): Objection | null {
  const [kind = "", outcome = ""] = ref.measure.split("/");
  if (!OF_OUTCOMES.some((one) => one === kind)) return null;
  const star = [...metrics.values()].find(({ config }) => config.role === "north_star");
  const own = metric.config.leads.length > 0 ? metric.config.leads : (star?.config.leads ?? []);
  const declared = own.map((lead) => lead.outcome);
  if (declared.includes(outcome)) return null;
  const message = `${ref.metric} declares no lead of "${outcome}"`;
  return { message, word: outcome, known: declared };
}

/** Progress is that of the edition's own key results, and of whole metrics. */
function keyResultObjection({ measure, metric, period, segment }: FigureRef, facts: Facts): Objection | null {
  const { edition } = facts;
  if (measure !== "progress" && measure !== "expected_progress") return null;
  const own = { word: measure, known: ["value", "change"] };
  if (keyResultOn(edition, metric) === null) {
    const message = `${metric} has no key result in ${edition.id}`;
    return { ...own, message, mend: "Name a metric that a key result of `okrs` names." };
  }
  if (segment !== null) return { ...own, message: `${measure} is of a whole metric, not of a segment` };
  if (period === null || period === edition.period.id) return null;
  const mend = "Leave the period out: a key result is of its edition's period.";
  return { ...own, message: `${edition.id} has no key results for ${period}`, mend };
}

function driverObjection(ref: FigureRef, drivers: Drivers): Objection | null {
  const [kind = "", driver = ""] = ref.measure.split("/");
  if (kind === "residual") {
    const message = `${ref.metric} has no tree`;
    const isTree = drivers.below(ref.metric).length > 0;
    return isTree ? null : { message, word: "residual", known: ["value", "change"] };
  }
  if (!OF_DRIVERS.some((one) => one === kind)) return null;
  const known = drivers.below(ref.metric);
  if (!known.includes(driver)) {
    const message = `"${driver}" is no driver in the tree of ${ref.metric}`;
    return { message, word: driver, known };
  }
  const leaves = drivers.leaves(ref.metric);
  if (kind === "contribution" || leaves.includes(driver)) return null;
  const message = `${kind} is known of the leaves of the tree only, and ${driver} has a tree itself`;
  return { message, word: driver, known: leaves };
}

/** Only what is summed up day by day grows with the number and kind of days, and never the target it is held against. */
function calendarObjection({ measure, metric: id, vs }: FigureRef, metric: MetricDocument): Objection | null {
  if (measure !== "adjusted_change" && measure !== "calendar_effect") return null;
  const own = { word: measure, known: [] };
  if (vs === "target")
    return {
      ...own,
      message: `${measure} is against an earlier period, not against a target`,
      mend: "Write .previous, .year or the id of an earlier period.",
    };
  if (isCalendarAdjusted(metric.config)) return null;
  const off = metric.config.calendar_adjusted ? "is no sum over days" : "says `calendar_adjusted: false`";
  const message = `${id} ${off}, so that nothing of its change is the calendar's`;
  return { ...own, message, mend: "Write percent_change or change." };
}

/** The weeks that two periods share are those of a whole metric. */
function sharedObjection({ measure, segment, vs }: FigureRef): Objection | null {
  if (!isOfSharedEnds(measure)) return null;
  const own = { word: measure, known: [] };
  const mend = "Write .previous, .year or the id of an earlier period.";
  if (vs === "target")
    return { ...own, message: `${measure} is against an earlier period, not against a target`, mend };
  if (segment === null) return null;
  const message = `${measure} is of a whole metric, not of a segment`;
  return { ...own, message, mend: "Leave the segment out." };
}

function measureObjection({ measure, metric: id }: FigureRef, metric: MetricDocument): Objection | null {
  const needsThreshold = ["watch", "breach", "status"].includes(measure);
  if (!needsThreshold || metric.config.thresholds !== undefined) return null;
  return { message: `${id} has no thresholds`, word: measure, known: ["value", "change"] };
}
