import { formatDay } from "../../calendar/day.ts";
import { expectedByNow, keyResultOn, keyResultProgress } from "../../compute/keyResult.ts";
import { earlierLastDay, valueIn } from "../../compute/measured.ts";
import { exceedsValue, firstTargetOf, targetBandOf, targetOf } from "../../compute/targets.ts";
import type { FigureRef } from "../../content/figureId.ts";
import { formatDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import { attainment } from "../../metrics/change.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { Asking, Family, Given, Objection } from "./computation.ts";
import { LEVEL, SHARE } from "./numberKinds.ts";

/** A metric's value, and the goals that it is held against. */
export const LEVELS: Family<"levels"> = {
  value: {
    rule: 1,
    kind: LEVEL,
    value: ({ ref, known, period }) => valueIn(known, period, ref.segment).value,
    write: withDay,
  },
  target: { rule: 1, kind: LEVEL, value: ({ known, period }) => targetOf(known, period).target },
  attainment: {
    rule: 1,
    kind: SHARE,
    value: ({ known, period }) => {
      const { target, actual } = targetOf(known, period);
      return attainment(actual, target, known.metric.config.better);
    },
  },
  exceeds: { rule: 1, kind: LEVEL, value: ({ known, period }) => exceedsValue(known, period) },
  target_band: {
    rule: 1,
    kind: LEVEL,
    value: ({ known, period }) => {
      const { target, actual } = targetOf(known, period);
      return isMissing(target) ? target : actual;
    },
    write: (_, { known, period, locale }) => {
      const band = targetBandOf(known, period);
      const { targetBands } = languageOf(locale).report;
      return typeof band === "string" ? targetBands[band] : languageOf(locale).format.notAvailable;
    },
  },
  first_target: { rule: 1, kind: LEVEL, value: ({ known, period }) => firstTargetOf(known, period).target },
  first_attainment: {
    rule: 1,
    kind: SHARE,
    value: ({ known, period }) => {
      const { target, actual } = firstTargetOf(known, period);
      return attainment(actual, target, known.metric.config.better);
    },
  },
  progress: {
    rule: 1,
    kind: SHARE,
    value: keyResultProgress,
    write: progressText,
    objection: keyResultObjection,
  },
  expected_progress: { rule: 1, kind: SHARE, value: expectedByNow, objection: keyResultObjection },
};

/** A value that was taken before the last day of its period says of which day it is. */
function withDay(value: number, { ref, known, period, unit, locale }: Given): string {
  const text = LEVEL.write(value, { unit, locale });
  const day = earlierLastDay(known, period, ref.segment);
  return day === null ? text : languageOf(locale).format.ofDay(text, formatDate(formatDay(day), locale));
}

/** A negative share of the way is a large number that says little. */
function progressText(share: number, { unit, locale }: Given): string {
  return share < 0 ? languageOf(locale).report.target.movedAway : SHARE.write(share, { unit, locale });
}

/** Progress is that of the edition's own key results. */
function keyResultObjection({ measure, metric, period }: FigureRef, { facts }: Asking): Objection | null {
  const { edition } = facts;
  const own = { word: measure, known: ["value", "change"] };
  if (keyResultOn(edition, metric) === null) {
    const message = `${metric} has no key result in ${edition.id}`;
    return { ...own, message, mend: "Name a metric that a key result of `okrs` names." };
  }
  if (period === null || period === edition.period.id) return null;
  const mend = "Leave the period out: a key result is of its edition's period.";
  return { ...own, message: `${edition.id} has no key results for ${period}`, mend };
}
