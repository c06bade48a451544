import { buildMetricFacts } from "../../src/blocks/metric/facts.ts";
import { shift } from "../../src/calendar/period.ts";
import { forecastOf, periodAhead } from "../../src/compute/forecast.ts";
import type { MetricFacts } from "../../src/report/facts/slices.ts";
import { bookByHand, CALENDAR, measuredByHand, period } from "./handMade.ts";
import { uniforms } from "./seeded.ts";

/** Metrics of weekly values from 2019 on, and the quarters from 2020 on that tell of them, each as its snapshot knew them. */
export interface Many {
  readonly metrics: number;
  readonly editions: number;
}

const FIRST = "2019-w01";

/** The facts and the forecast of each metric in each edition, measured anew for each as a build does. */
export function tellMany({ metrics, editions }: Many): { facts: MetricFacts; ahead: unknown }[] {
  const series = Array.from({ length: metrics }, (_, seed) => weekly(seed, 53 + editions * 14));
  return Array.from({ length: editions }, (_, index) => {
    const edition = shift(period("2020-q1"), index, CALENDAR);
    const measured = series.map((values, at) =>
      measuredByHand({
        id: `m${at}`,
        first: FIRST,
        values: values.slice(0, weeksUntil(edition.last)),
        keys: { unit: "score", role: at === 0 ? "north_star" : "supporting" },
      }),
    );
    const book = bookByHand(edition.id, measured);
    return measured.map((one) => ({
      facts: buildMetricFacts(book, one, {}, "2027-01-02"),
      ahead: forecastOf(one, periodAhead(one, edition), edition),
    }));
  }).flat();
}

/** How many whole weeks there are from the first to the end of a day. */
export function weeksUntil(day: number): number {
  return Math.floor((day - period(FIRST).first + 1) / 7);
}

/** A level that wanders, with noise about it. */
function weekly(seed: number, count: number): number[] {
  const uniform = uniforms(seed);
  let level = 500;
  return Array.from({ length: count }, () => {
    level += 6 * (uniform() - 0.5);
    return level + 20 * uniform();
  });
}
