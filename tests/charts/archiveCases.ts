import { archiveChart, type Published } from "../../src/charts/archive.ts";
import type { ChartOptions } from "../../src/charts/svg.ts";
import { formatNumber } from "../../src/format/number.ts";
import { people } from "./fixtures.ts";
import { ARABIC } from "./words.ts";

/** Editions of the quarters from Q1 2020 on; null is one without a value. */
function editions(values: readonly (number | null)[]): Published[] {
  return values.map((value, index) => ({
    label: `Q${(index % 4) + 1} ${2020 + Math.floor(index / 4)}`,
    value,
    follows: index > 0,
    recounted: null,
    text: value === null ? "n/a" : formatNumber(value, people, "en-GB"),
  }));
}

/** The same, with what the next edition counts of one of them. */
function recounted(values: readonly (number | null)[], place: number, now: number): Published[] {
  const again = { value: now, text: formatNumber(now, people, "en-GB") };
  return editions(values).map((one, index) => (index === place ? { ...one, recounted: again } : one));
}

const archives = {
  recounted: recounted([532, 554, 611], 1, 541),
  upward: recounted([532, 554, 611], 1, 600),
  redefined: editions([532, 554, 611]).map((one, index) => (index === 1 ? { ...one, follows: false } : one)),
  three: editions([532, 554, 611]),
  one: editions([532]),
  forty: editions(Array.from({ length: 40 }, (_, index) => 500 + index * 7 + (index % 5) * 9)),
  gaps: editions([532, null, 554, null]),
  huge: editions([1e15, 3.1e15, 2.2e15, 4e15]),
  negative: editions([-5, 3, -12]),
  equal: editions([7, 7, 7]),
};

/** The archive's timeline in every case. */
export const ARCHIVES: readonly (readonly [string, (size: ChartOptions) => string])[] = Object.entries(
  archives,
).map(([name, data]) => [`archive-${name}`, (size) => archiveChart(ARABIC, data, people, size)]);
