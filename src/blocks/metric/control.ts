import { formatDay } from "../../calendar/day.ts";
import type { Span } from "../../calendar/sameDays.ts";
import { addsUp, endsWithin, reviewGrain } from "../../compute/compare.ts";
import type { Measured } from "../../compute/measured.ts";
import {
  type ProcessChart,
  type ProcessPoint,
  processChart,
  type Shared,
} from "../../compute/processChart.ts";
import { targetOf } from "../../compute/targets.ts";
import { labelOf, labelWithin } from "../../format/labels.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { judge } from "../../metrics/change.ts";
import { type Prospect, prospectOf } from "../../metrics/forecast/xmr.ts";
import type { Band, PointSurprise, Series } from "../../report/facts/series.ts";
import type { ControlFacts } from "../../report/facts/slices.ts";
import { isPaused, toneOfSurprise } from "./tone.ts";

/**
 * Does the metric stand still (docs/why/mathematics.md §5)? `level` is its own series, which the chart draws with fixed
 * limits.
 */
export function buildControl(book: FigureBook, measured: Measured, level: Series): ControlFacts {
  const { period } = book.facts.edition;
  const chart = processChart(measured, period);
  const marks = new Map(
    chart.points.flatMap((point): [string, PointSurprise][] => {
      const mark = markOf(book, measured, chart, point);
      return mark === null ? [] : [[point.period.id, mark]];
    }),
  );
  const points = level.points.map((point) => ({ ...point, surprise: marks.get(point.period) ?? null }));
  return {
    speaks: chart.limits !== null,
    detail: detailOf(book, measured, chart),
    limitsLabel: limitsLabel(book, measured, chart),
    series: { ...level, points, bands: bandsOf(book, measured, chart, level) },
    prospect: prospect(book, measured, chart),
  };
}

function markOf(
  book: FigureBook,
  measured: Measured,
  { limits }: ProcessChart,
  { value, share, rules }: ProcessPoint,
): PointSurprise | null {
  const [rule] = rules;
  if (rule === undefined || limits === null || value === null) return null;
  const isUp = value > limits.centre * share;
  const say = languageOf(book.facts.locale).report.control.rules;
  const outside = isUp ? say.aboveLimit : say.belowLimit;
  const run = isUp ? say.nineAbove : say.nineBelow;
  const judgement = judge(isUp ? 1 : -1, measured.metric.config.better);
  return {
    direction: isUp ? "up" : "down",
    judgement,
    tone: toneOfSurprise(judgement, isPaused(book, measured)),
    text: rule === "outside" ? outside : run,
  };
}

/** What the chart says of the review periods that end in the edition; where it may say nothing, why. */
function detailOf(book: FigureBook, measured: Measured, chart: ProcessChart): string {
  const { edition, locale } = book.facts;
  const grain = reviewGrain(measured);
  const say = languageOf(locale).report.control;
  if (chart.silence === "too few") return say.tooFew(grain, labelOf(edition.period, locale));
  if (chart.silence === "not constant") return say.notConstant;
  if (chart.silence !== null)
    return say.unmoved(grain, formatCount(chart.silence.unmoved, locale), chart.silence.unmoved);
  const inside = chart.points.filter(({ period }) => endsWithin(period, edition.period));
  const marked = inside.filter(({ rules }) => rules.length > 0);
  const [first] = marked;
  if (first === undefined) return say.allWithin(grain);
  const outside = marked.filter(({ rules }) => rules.includes("outside"));
  const name = ({ period }: ProcessPoint) => labelWithin(period, edition.period, locale);
  if (outside.length === 0) return say.first(name(first), markOf(book, measured, chart, first)?.text ?? "");
  const who = outside.length <= 3 ? outside.map(name).join(", ") : say.periods(outside.length, grain);
  return say.outside(who);
}

/** "Limits from the 52 weeks before Q3 2026, locked for it." Null without limits. */
function limitsLabel(book: FigureBook, measured: Measured, { limits, byDays }: ProcessChart): string | null {
  const { edition, locale } = book.facts;
  if (limits === null) return null;
  const say = languageOf(locale).report.control;
  const count = formatCount(limits.points, locale);
  const grain = reviewGrain(measured);
  const locked = say.locked(grain, count, limits.points, labelOf(edition.period, locale));
  return byDays ? `${locked} ${say.byDays(grain)}` : locked;
}

/**
 * The limits from the first review period that they are made of to the end of the chart: one band as long as review
 * periods weigh alike, else one for each, as much of the limits as its days weigh.
 */
function bandsOf(
  book: FigureBook,
  measured: Measured,
  { limits, limited, points }: ProcessChart,
  level: Series,
): Band[] {
  const start = level.points[0]?.first;
  if (limits === null || points.length === 0 || start === undefined) return [];
  const { locale, currency } = book.facts;
  const unit = unitOf(measured.metric.config, currency);
  const write = (value: number) => formatNumber(value, unit, locale);
  return alike(limited)
    .filter(({ last }) => formatDay(last) >= start)
    .map(({ first, last, share }) => {
      const [lower, centre, upper] = [limits.lower * share, limits.centre * share, limits.upper * share];
      const from = formatDay(first);
      return {
        kind: "limits",
        first: from < start ? start : from,
        last: formatDay(last),
        ...{ lower, centre, upper },
        lowerText: write(lower),
        centreText: write(centre),
        upperText: write(upper),
        trial: false,
      };
    });
}

/** Neighbours of one share made one stretch. */
function alike(periods: readonly Shared[]): (Span & { readonly share: number })[] {
  const stretches: (Span & { readonly share: number })[] = [];
  for (const { period, share } of periods) {
    const before = stretches.at(-1);
    if (before?.share === share) stretches.splice(-1, 1, { ...before, last: period.last });
    else stretches.push({ first: period.first, last: period.last, share });
  }
  return stretches;
}

/** Only a level that stands still says of a target whether it will be met, and only one that is drawn beside it. */
function prospect(book: FigureBook, measured: Measured, { limits, points }: ProcessChart): Prospect | null {
  const { target } = targetOf(measured, book.facts.edition.period);
  const { config } = measured.metric;
  const moved = points.some(({ rules }) => rules.length > 0);
  if (limits === null || moved || typeof target !== "number" || addsUp(config)) return null;
  return prospectOf(limits, target, config.better);
}
