import { parsePeriod } from "../../calendar/period.ts";
import { type FigureRef, namedIn } from "../../content/figureId.ts";
import type { RetentionConfig } from "../../content/schema/behaviour.ts";
import { numbered as counted } from "../../language/messages.ts";
import type { Asking, Objection } from "./computation.ts";

/** Why a metric has no such cohort or group. */
export function cohortObjection(ref: FigureRef, asking: Asking): Objection | null {
  const { id, config } = asking.metric;
  const kind = kindOf(ref);
  const [number = "", group] = namedIn(ref.measure);
  const cohort = numbered(config.cohorts, number);
  const cohorts = config.cohorts.map((_, index) => String(index + 1));
  if (cohort === undefined)
    return { message: `${id} declares no cohort ${number}`, word: number, known: cohorts };
  if (group === undefined || numbered(cohort.groups, group) !== undefined) return otherPeriod(ref, asking);
  const known = cohort.groups.map((_, index) => `${kind}/${number}/${index + 1}`);
  const message = `cohort ${number} of ${id} has no group ${group}`;
  return { message, word: group, known, mend: `There are ${known.join(", ")}.` };
}

/** Why nothing is known of who began in a period and was there again so many periods later. */
export function retentionObjection(ref: FigureRef, asking: Asking): Objection | null {
  const { retention } = asking.metric.config;
  const [name = "", age] = namedIn(ref.measure);
  if (retention === undefined) return undeclared(ref, asking);
  const cohort = parsePeriod(name, asking.facts.calendar);
  const { grain } = retention;
  const mend = `Write a ${grain}, such as ${grain === "week" ? "2026-w14" : grain === "month" ? "2026-04" : "2026-q2"}.`;
  if (cohort?.grain !== grain) return { message: `"${name}" is no ${grain}`, word: name, known: [], mend };
  return ageObjection(ref, asking, retention, age);
}

/** Why nothing is known of all cohorts that are so many periods old. */
export function curveObjection(ref: FigureRef, asking: Asking): Objection | null {
  const { retention } = asking.metric.config;
  if (retention === undefined) return undeclared(ref, asking);
  return ageObjection(ref, asking, retention, namedIn(ref.measure)[0]);
}

function ageObjection(
  ref: FigureRef,
  asking: Asking,
  { grain, periods }: RetentionConfig,
  age: string | undefined,
): Objection | null {
  const { id } = asking.metric;
  if (age === undefined || (/^\d+$/.test(age) && Number(age) <= periods)) return otherPeriod(ref, asking);
  const message = `the retention of ${id} is followed for ${counted(periods, grain)}, not for "${age}"`;
  return { message, word: age, known: [], mend: `Write a whole number from 0 to ${periods}.` };
}

function undeclared(ref: FigureRef, { metric: { id } }: Asking): Objection {
  const mend = "Declare `retention` in the front matter of the metric.";
  return { message: `${id} declares no retention`, word: kindOf(ref), known: [], mend };
}

/** People are counted as of the edition's own period. */
function otherPeriod(ref: FigureRef, { facts }: Asking): Objection | null {
  if (ref.period === null || ref.period === facts.edition.period.id) return null;
  const message = `${kindOf(ref)} is of the edition's own period, not of ${ref.period}`;
  return { message, word: ref.period, known: [], mend: "Leave the period out." };
}

function kindOf({ measure }: FigureRef): string {
  return measure.split("/")[0] ?? "";
}

function numbered<Item>(items: readonly Item[], number: string): Item | undefined {
  return /^[1-9]\d*$/.test(number) ? items[Number(number) - 1] : undefined;
}
