import { type Day, parseDay } from "../../calendar/day.ts";
import { type Period, parsePeriod } from "../../calendar/period.ts";
import { nameOf } from "../../compute/breaks.ts";
import type { Earlier } from "../../compute/earlier.ts";
import type { MetricDocument } from "../../content/content.ts";
import { labelOf } from "../../format/labels.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { formatLongDate } from "../../format/period.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type {
  Changed,
  ChangedDefinition,
  DeclaredTarget,
  MovedTarget,
  ReplacedStar,
} from "../../report/facts/changed.ts";
import type { Restatement } from "../../report/facts/story.ts";

/** Definitions, targets and figures that are not as in the edition before (or, in the first, as declared to have been). */
export function buildChanged(
  book: FigureBook,
  before: Earlier | undefined,
  restatements: readonly Restatement[],
): Changed {
  const metrics = measuredMetrics(book);
  return {
    since: before?.label ?? null,
    stars: starsSince(book, firstDaySince(book, before)),
    definitions: definitionsSince(book, firstDaySince(book, before)),
    targets: metrics.flatMap((metric) => movedTargets(book, metric, before)),
    restatedLabel: restatedLabel(restatements, book.facts.locale),
  };
}

/** "moved from 720", of a target that is not what it first was; null of one that is. */
export function movedLabel({ facts }: FigureBook, { config }: MetricDocument, period: string): string | null {
  const moved = config.targets[period]?.moved;
  if (moved === undefined) return null;
  const was = formatNumber(moved.was, unitOf(config, facts.currency), facts.locale);
  return languageOf(facts.locale).report.target.movedFrom(was);
}

/** The targets of all metrics, for the next edition to compare with. */
export function declaredTargets(book: FigureBook): DeclaredTarget[] {
  return measuredMetrics(book).flatMap(({ id, config }) =>
    Object.entries(config.targets).map(([period, { value }]) => ({ metric: id, period, value })),
  );
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

/** Targets of this and later periods that were moved since the edition before, or that it had otherwise. */
function movedTargets(
  book: FigureBook,
  { id, config }: MetricDocument,
  before: Earlier | undefined,
): MovedTarget[] {
  const { calendar, currency, edition, locale } = book.facts;
  const unit = unitOf(config, currency);
  const write = (value: number) => formatNumber(value, unit, locale);
  return Object.entries(config.targets).flatMap(([key, { value, moved }]): MovedTarget[] => {
    const period = parsePeriod(key, calendar);
    const recent = moved !== undefined && moved.date > (before?.takenOn ?? "");
    const old = recent
      ? moved.was
      : before?.targets.find((one) => one.metric === id && one.period === key)?.value;
    if (period === null || old === undefined || old === value || isOver(period, edition.period)) return [];
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
