import { formatDay } from "../../calendar/day.ts";
import { isPeriodComplete, type Measured } from "../../compute/measured.ts";
import { aimOf } from "../../compute/pace.ts";
import { styled, type Text, written } from "../../document/text.ts";
import { labelOf } from "../../format/labels.ts";
import { formatLongDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { TowardsFacts } from "../../report/facts/ahead.ts";
import { targetNote } from "../changed/facts.ts";
import { buildPace } from "../metric/pace.ts";
import { num } from "../runs.ts";
import type { Voice } from "../setting.ts";
import { aimText, chanceText } from "./pace.ts";

/**
 * The way to the target of the period that an edition lies in, or of its own while that runs; null without one, and where
 * the data begin within that period, so that nobody knows how much of the way is gone.
 */
export function buildTowards(book: FigureBook, measured: Measured): TowardsFacts | null {
  const { edition, locale } = book.facts;
  const { id, config } = measured.metric;
  const period = aimOf(measured, edition.period);
  if (period === null || period.first < measured.coverage.from) return null;
  const of = (measure: Parameters<FigureBook["of"]>[1]) => book.of(id, measure, null, period.id);
  const required = of("required_pace");
  const isOver = period.last <= edition.period.last && isPeriodComplete(measured, period);
  const [asked, share] = [of("target_to_date"), of("attainment_to_date")];
  return {
    period: labelOf(period, locale),
    target: of("target"),
    note: targetNote(book, measured.metric, period.id),
    soFar: of("so_far"),
    onPath: asked.value === null ? null : { asked, share },
    required,
    requiredUnit: required.unit.kind === "noun" ? required.unit.name : null,
    ...needsOf(required, config.better, locale),
    per: languageOf(locale).report.pace.each(config.grain),
    until: formatLongDate(formatDay(period.last), locale),
    change: of("required_change"),
    present: of("present_pace"),
    presentPeriod: labelOf(edition.period, locale),
    distance: of("target_distance"),
    attainment: isOver ? of("attainment") : null,
    pace: isOver ? null : buildPace(book, measured, period),
  };
}

/** What is more than enough is "met even with"; where lower is better, what is left is allowed. */
function needsOf({ value }: Figure, better: "higher" | "lower", locale: string): Pick<TowardsFacts, "needs"> {
  const say = languageOf(locale).report.pace;
  const isMore = (value ?? 0) > 0;
  if (better === "lower") return { needs: (value ?? 0) >= 0 ? say.allows : say.needs };
  return { needs: isMore ? say.needs : say.metEvenWith };
}

/** The way to the target; `short` leaves out what the forecast says beside its verdict. */
export function towardsText(towards: TowardsFacts, voice: Voice, isShort: boolean): Text {
  const { semicolon } = voice.say.signs;
  const parts = [goalOf(towards, voice, isShort), ...courseTexts(towards, voice)];
  return [...parts.flatMap((part, index) => (index === 0 ? part : [semicolon, ...part])), "."];
}

function goalOf({ pace, period, target, note }: TowardsFacts, voice: Voice, isShort: boolean): Text {
  if (pace !== null) return isShort ? aimText(pace, voice) : chanceText(pace, voice);
  const said = note === null ? [] : [` (${note})`];
  return [
    styled("bold", voice.say.blocks.towards.targetFor(period)),
    voice.say.signs.colon,
    num(target, voice),
    ...said,
  ];
}

function courseTexts(towards: TowardsFacts, voice: Voice): readonly Text[] {
  const words = voice.say.blocks.towards;
  const { soFar, onPath, attainment, required, distance } = towards;
  if (attainment !== null) {
    const { ofTarget } = voice.say.blocks.headline;
    return [[num(attainment, voice), ` ${ofTarget} (`, num(soFar, voice), ")"]];
  }
  const path =
    onPath === null
      ? []
      : [", ", ...written(words.onPath, num(onPath.share, voice), num(onPath.asked, voice))];
  const come = [...written(words.soFar, num(soFar, voice)), ...path];
  if (required.value !== null) return [come, requiredText(towards, voice)];
  return distance.value === null ? [come] : [come, written(words.distance, num(distance, voice))];
}

/** "needs 690 people a day until 31 December 2026, +6.1% on 650 in October 2026" */
function requiredText(towards: TowardsFacts, voice: Voice): Text {
  const { required, requiredUnit, needs, per, until, change, present, presentPeriod } = towards;
  const words = voice.say.blocks.towards;
  const unit = requiredUnit === null ? "" : ` ${requiredUnit}`;
  const own = [`${needs} `, num(required, voice), `${unit} ${per} ${words.until(until)}`];
  if (change.value === null) return own;
  const beside = (by: string, now: string) => words.against(by, now, presentPeriod);
  return [...own, ", ", ...written(beside, num(change, voice), num(present, voice))];
}

/** The figures that the way to a target is told by. */
export function towardsFigures(towards: TowardsFacts | null): readonly Figure[] {
  if (towards === null) return [];
  const { target, soFar, onPath, required, change, present, distance, attainment, pace } = towards;
  return [
    ...[target, soFar, required, change, present, distance],
    ...(onPath === null ? [] : [onPath.asked, onPath.share]),
    ...(attainment === null ? [] : [attainment]),
    ...(pace === null ? [] : [pace.target, pace.forecast, pace.low, pace.high]),
  ];
}
