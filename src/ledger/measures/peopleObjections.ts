import { parsePeriod } from "../../calendar/period.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type FigureRef, OF_BEGINNERS, OF_COHORTS, OF_GROUPS } from "../../content/figureId.ts";
import { numbered as counted } from "../../language/messages.ts";
import type { Facts } from "../figureBook.ts";

/** Why there is no such figure: the word that is wrong, and what there is instead. */
export interface Objection {
  readonly message: string;
  readonly word: string;
  readonly known: string[];
  readonly mend?: string;
}

/** Why there is no such figure of a metric's people; null where there is one, and for all other figures. */
export function peopleObjection(ref: FigureRef, metric: MetricDocument, facts: Facts): Objection | null {
  const [kind = ""] = ref.measure.split("/");
  const isOf = (kinds: readonly string[]) => kinds.includes(kind);
  const found = isOf(OF_BEGINNERS)
    ? retentionObjection(ref, metric, facts)
    : isOf([...OF_GROUPS, ...OF_COHORTS])
      ? cohortObjection(ref, metric)
      : null;
  if (found !== null || !isOf([...OF_BEGINNERS, ...OF_GROUPS, ...OF_COHORTS])) return found;
  const own = facts.edition.period.id;
  if (ref.segment !== null) {
    const { dimension, name } = ref.segment;
    return {
      message: `${kind} is not known by segment`,
      word: `${dimension}=${name}`,
      known: [],
      mend: "Leave the segment out.",
    };
  }
  if (ref.period === null || ref.period === own) return null;
  const message = `${kind} is of the edition's own period, not of ${ref.period}`;
  return { message, word: ref.period, known: [], mend: "Leave the period out." };
}

function cohortObjection(ref: FigureRef, { id, config }: MetricDocument): Objection | null {
  const [kind = "", number = "", group] = ref.measure.split("/");
  const cohort = numbered(config.cohorts, number);
  const cohorts = config.cohorts.map((_, index) => String(index + 1));
  if (cohort === undefined)
    return { message: `${id} declares no cohort ${number}`, word: number, known: cohorts };
  if (group === undefined || numbered(cohort.groups, group) !== undefined) return null;
  const known = cohort.groups.map((_, index) => `${kind}/${number}/${index + 1}`);
  const message = `cohort ${number} of ${id} has no group ${group}`;
  return { message, word: group, known, mend: `There are ${known.join(", ")}.` };
}

function numbered<Item>(items: readonly Item[], number: string): Item | undefined {
  return /^[1-9]\d*$/.test(number) ? items[Number(number) - 1] : undefined;
}

function retentionObjection(
  ref: FigureRef,
  { id, config }: MetricDocument,
  { calendar }: Facts,
): Objection | null {
  const { retention } = config;
  const [kind = "", name = "", age] = ref.measure.split("/");
  if (retention === undefined) {
    const mend = "Declare `retention` in the front matter of the metric.";
    return { message: `${id} declares no retention`, word: kind, known: [], mend };
  }
  const cohort = parsePeriod(name, calendar);
  const { grain, periods } = retention;
  const mend = `Write a ${grain}, such as ${grain === "week" ? "2026-w14" : grain === "month" ? "2026-04" : "2026-q2"}.`;
  if (cohort?.grain !== grain) return { message: `"${name}" is no ${grain}`, word: name, known: [], mend };
  if (age === undefined || (/^\d+$/.test(age) && Number(age) <= periods)) return null;
  const message = `the retention of ${id} is followed for ${counted(periods, grain)}, not for "${age}"`;
  return { message, word: age, known: [], mend: `Write a whole number from 0 to ${periods}.` };
}
