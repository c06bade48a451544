import { type Day, parseDay } from "../../calendar/day.ts";
import { type Period, parsePeriod } from "../../calendar/period.ts";
import { nameOf } from "../../compute/breaks.ts";
import type { Earlier } from "../../compute/earlier.ts";
import type { Measured } from "../../compute/measured.ts";
import { targetValue } from "../../compute/targets.ts";
import type { MetricDocument } from "../../content/content.ts";
import type { Target } from "../../content/schema/target.ts";
import { labelOf } from "../../format/labels.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { formatLongDate } from "../../format/period.ts";
import { writeRelative } from "../../format/target.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { isMissing } from "../../metrics/missing.ts";
import type {
  Changed,
  ChangedDefinition,
  DeclaredTarget,
  MovedTarget,
  ReplacedStar,
} from "../../report/facts/changed.ts";
import type { Restatement } from "../../report/facts/story.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** Definitions, targets and figures that are not as in the edition before (or, in the first, as declared to have been). */
export function buildChanged(
  book: FigureBook,
  before: Earlier | undefined,
  restatements: readonly Restatement[],
): Changed {
  return {
    since: before?.label ?? null,
    stars: starsSince(book, firstDaySince(book, before)),
    definitions: definitionsSince(book, firstDaySince(book, before)),
    targets: [...book.facts.measured.values()].flatMap((one) => movedTargets(book, one, before)),
    restatedLabel: restatedLabel(restatements, book.facts.locale),
  };
}

/** How a target came about: "+20% on Q3 2026", "moved from 720"; null of one that was written as it is. */
export function targetNote({ facts }: FigureBook, { config }: MetricDocument, period: string): string | null {
  const { calendar, currency, locale } = facts;
  const target = lookUp(config.targets, period);
  if (target === undefined) return null;
  const unit = unitOf(config, currency);
  const { value, moved } = target;
  const relative = typeof value === "number" ? [] : [writeRelative(value, unit, locale, calendar)];
  const { movedFrom } = languageOf(locale).report.target;
  const said = [...relative, ...(moved ? [movedFrom(formatNumber(moved.was, unit, locale))] : [])];
  return said.length === 0 ? null : said.join(", ");
}

/** The targets of all metrics, for the next edition to compare with. */
export function declaredTargets(book: FigureBook): DeclaredTarget[] {
  return [...book.facts.measured.values()].flatMap((measured) =>
    Object.entries(measured.metric.config.targets).flatMap(([period, declared]): DeclaredTarget[] => {
      const value = targetValue(measured, { id: period });
      const own = { metric: measured.metric.id, period };
      return isMissing(value) ? [] : [{ ...own, value, ...relativeOf(declared) }];
    }),
  );
}

function relativeOf({ value }: Target): Pick<DeclaredTarget, "relative"> {
  return typeof value === "number" ? {} : { relative: `${value.change} ${value.by} ${value.base}` };
}

function measuredMetrics({ facts }: FigureBook): MetricDocument[] {
  return [...facts.measured.values()].map(({ metric }) => metric);
}

/** Changes of definition from a day on to the edition's end. */
export function definitionsSince(book: FigureBook, from: Day): ChangedDefinition[] {
  return measuredMetrics(book).flatMap(({ id, config }) =>
    config.changes.filter(isSince(book, from)).map(({ since, what, why, restate }) => ({
      metric: id,
      name: config.name,
      since: formatLongDate(since, book.facts.locale),
      what,
      why: why ?? null,
      restated: restate,
    })),
  );
}

/** Metrics that became the north star from a day on to the edition's end. */
export function starsSince(book: FigureBook, from: Day): ReplacedStar[] {
  return measuredMetrics(book).flatMap(({ id, config }) =>
    config.replaces.filter(isSince(book, from)).map(({ metric, since, why }) => ({
      metric: id,
      name: config.name,
      since: formatLongDate(since, book.facts.locale),
      before: nameOf(metric, book.facts.metrics),
      why,
    })),
  );
}

/** The day after the end of the edition before, or the beginning of this one. */
function firstDaySince({ facts }: FigureBook, before: Earlier | undefined): Day {
  const { first } = facts.edition.period;
  return Math.min((parseDay(before?.period.last ?? "") ?? first - 1) + 1, first);
}

function isSince({ facts }: FigureBook, from: Day): (change: { since: string }) => boolean {
  return ({ since }) => {
    const day = parseDay(since) ?? 0;
    return day >= from && day <= facts.edition.period.last;
  };
}

/**
 * Targets of this and later periods that were moved since the edition before, or that it had otherwise. One that is
 * relative to the same as before has not moved: what it is relative to was counted anew.
 */
function movedTargets(book: FigureBook, measured: Measured, before: Earlier | undefined): MovedTarget[] {
  const { calendar, currency, edition, locale } = book.facts;
  const { id, config } = measured.metric;
  const unit = unitOf(config, currency);
  const write = (value: number) => formatNumber(value, unit, locale);
  return Object.entries(config.targets).flatMap(([key, declared]): MovedTarget[] => {
    const { moved } = declared;
    const value = targetValue(measured, { id: key });
    const period = parsePeriod(key, calendar);
    const recent = moved !== undefined && moved.date > (before?.takenOn ?? "");
    const known = before?.targets.find((one) => one.metric === id && one.period === key);
    const old = recent ? moved.was : known?.value;
    if (period === null || old === undefined || isMissing(value) || isOver(period, edition.period)) return [];
    const { relative } = relativeOf(declared);
    if (old === value || (!recent && relative !== undefined && relative === known?.relative)) return [];
    const harder = value > old === (config.better === "higher");
    return [
      {
        metric: id,
        name: config.name,
        period: key,
        label: labelOf(period, locale),
        before: write(old),
        now: write(value),
        direction: harder ? "raised" : "lowered",
        why: recent ? moved.why : null,
      },
    ];
  });
}

function isOver(period: Period, edition: Period): boolean {
  return period.last < edition.first;
}

/** "four figures of Q2 2026" */
function restatedLabel(restatements: readonly Restatement[], locale: string): string | null {
  if (restatements.length === 0) return null;
  const periods = [...new Set(restatements.map(({ period }) => period))];
  const count = formatCount(restatements.length, locale);
  const say = languageOf(locale).report.changed;
  return say.restated(count, periods.join(", "), restatements.length);
}
