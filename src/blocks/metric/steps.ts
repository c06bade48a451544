import { formatDay } from "../../calendar/day.ts";
import type { Measured } from "../../compute/measured.ts";
import type { SteppedPlace } from "../../compute/surprises.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { judge } from "../../metrics/change.ts";
import type { Band, PointSurprise } from "../../report/facts/series.ts";
import { isPaused, toneOfSurprise } from "./tone.ts";

/** The one-step bands of review periods, each by the values before it alone. */
export function stepBands(book: FigureBook, measured: Measured, places: readonly SteppedPlace[]): Band[] {
  const { locale, currency } = book.facts;
  const unit = unitOf(measured.metric.config, currency);
  const write = (value: number) => formatNumber(value, unit, locale);
  return places.flatMap(({ period, step }): Band[] => {
    if (step === null) return [];
    const { low: lower, mean: centre, high: upper, trial } = step;
    return [
      {
        kind: "step",
        first: formatDay(period.first),
        last: formatDay(period.last),
        lower,
        centre,
        upper,
        lowerText: write(lower),
        centreText: write(centre),
        upperText: write(upper),
        trial,
      },
    ];
  });
}

/** By the id of their review period: the values outside what was to be expected of them. */
export function surprisesOf(
  book: FigureBook,
  measured: Measured,
  places: readonly SteppedPlace[],
): Map<string, PointSurprise> {
  const { metric } = measured;
  const { locale } = book.facts;
  const paused = isPaused(book, measured);
  const say = languageOf(locale).report.verdict.steps;
  return new Map(
    places.flatMap(({ period, step }): [string, PointSurprise][] => {
      if (step === null || step.surprise === null) return [];
      const up = step.surprise === "above";
      const judgement = judge(up ? 1 : -1, metric.config.better);
      const tone = toneOfSurprise(judgement, paused);
      return [[period.id, { direction: up ? "up" : "down", judgement, tone, text: say[step.surprise] }]];
    }),
  );
}
