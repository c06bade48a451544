import { isoDay, spanOf } from "../../support/oraclePeriods.ts";
import type { Row } from "../../support/smallCompany.ts";
import { rowsIn } from "../byHand.ts";
import { judgedOf } from "../judged.ts";
import { kept } from "../kept.ts";
import type { Made } from "../made.ts";
import { breaksOf, lastOf, placesOf, reviewsOf } from "../reviews.ts";
import {
  amountOf,
  before,
  changeOf,
  definedAs,
  idOf,
  isBetter,
  isPercent,
  periodIn,
  shows,
} from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

const ids = ({ company: { metrics } }: Made) => Object.keys(metrics);

function sideOf({ region, minutes }: Row): string {
  if (region === "South") return "South";
  return region === "North" && Number(minutes) <= 30 ? "Near" : "Far";
}

/** The segment of a row in a dimension of these companies. */
export function segmentOf(row: Row, dimension: string): string {
  if (dimension === "side") return sideOf(row);
  if (dimension === "half") return Number(row["day"]?.slice(5, 7)) < 7 ? "first" : "second";
  return row[dimension] ?? "";
}

const namesOf = kept((made: Made, dimension: string) =>
  [...new Set(made.company.rows.map((row) => segmentOf(row, dimension)))].sort(),
);

const dimensionsOf = (made: Made, id: string) =>
  [...(definedAs(made, id)["segments"] ?? "").matchAll(/(\w+): /g)].map(([, name = ""]) => name);

const inSegment = (dimension: string, name: string) => (row: Row) => segmentOf(row, dimension) === name;

const segmentValue = kept((made: Made, id: string, dimension: string, name: string, period: string) =>
  amountOf(made, id, period, inSegment(dimension, name)),
);

/** Every metric with every dimension that it is taken apart by. */
const tables = (made: Made) =>
  ids(made).flatMap((id) => dimensionsOf(made, id).map((dimension) => ({ id, dimension })));

/** How many are counted in a segment, by which it may be shown. */
const sizeOf = kept((made: Made, id: string, dimension: string, name: string, period: string): number => {
  const rows = rowsIn(made.company.rows, period).filter(inSegment(dimension, name));
  if (rows.length === 0) return 0;
  const { value = "" } = definedAs(made, id);
  return value === "count(*)" ? rows.length : segmentValue(made, id, dimension, name, period);
});

function tooSmall(
  made: Made,
  id: string,
  dimension: string,
  periods: readonly string[],
  least: number,
): string[] {
  return namesOf(made, dimension).filter((name) =>
    periods.some((period) => !(sizeOf(made, id, dimension, name, period) >= least)),
  );
}

/** Of one that is too small the next smallest hides too; so more than one, or none of which anything is said. */
const hidden =
  (periodsOf: (made: Made, id: string) => readonly string[]): Proof =>
  ({ text, parts: [count, least] }, made) =>
    [...made.report.segments, ...made.report.segmentCharts]
      .filter(({ notes }) => notes.includes(text))
      .every((shown) => {
        const { metric, dimension } = shown;
        const own = leastOf(made, metric);
        const names = new Set(("rows" in shown ? shown.rows : shown.lines).map(({ name }) => name));
        const hidden = namesOf(made, dimension).filter((name) => !names.has(name));
        const small = tooSmall(made, metric, dimension, periodsOf(made, metric), own);
        // Beside one that is too small the next smallest is hidden too, or the total would give it away.
        return own === least && hidden.length === count && hidden.some((name) => small.includes(name));
      });

function drawnPeriods(made: Made, id: string): string[] {
  const places = new Set(placesOf(made, id));
  return reviewsOf(made, id).filter((period) => places.has(period));
}

/** Its values as a line: shares of the total where a chart is of those. */
function lineOf(made: Made, id: string, dimension: string, name: string, isShare: boolean) {
  return (period: string) => {
    const own = segmentValue(made, id, dimension, name, period);
    return isShare ? own / amountOf(made, id, period) : own;
  };
}

const isCourse =
  (isSo: (value: (period: string) => number, periods: readonly string[]) => boolean) =>
  (made: Made, names: (dimension: string) => readonly string[]): boolean =>
    tables(made).some(({ id, dimension }) =>
      names(dimension).some((name) =>
        [false, true].some((isShare) => {
          const periods = [[before(made.company.edition), made.company.edition], drawnPeriods(made, id)];
          const isShown = (period: string) =>
            [period, before(period)].every(
              (one) => sizeOf(made, id, dimension, name, one) >= leastOf(made, id),
            );
          return periods.some((own) => isSo(lineOf(made, id, dimension, name, isShare), own.filter(isShown)));
        }),
      ),
    );

const leastOf = (made: Made, id: string) => Number(definedAs(made, id)["min_group"] ?? 30);

const sumIs =
  (isSo: (sum: number, total: number) => boolean): Proof =>
  ({ parts: [dimension, period] }, made) =>
    tables(made).some(({ id, dimension: own }) => {
      if (own !== dimension || periodIn(period, made) !== made.company.edition) return false;
      const { edition } = made.company;
      const parts = namesOf(made, own).map((name) => segmentValue(made, id, own, name, edition));
      const sum = parts.reduce((all, part) => all + (Number.isNaN(part) ? 0 : part), 0);
      return isSo(sum, amountOf(made, id, edition));
    });

/** The two ends of a segment, and whether no other that is drawn went further. */
const wentFurthest =
  (isShare: boolean): Proof =>
  ({ parts: [name, from, to] }, made) =>
    made.report.segmentCharts.some(({ metric: id, dimension, lines, periods }) => {
      const went = (one: string) => {
        const value = lineOf(made, id, dimension, one, isShare);
        const last = periods.at(-1)?.period ?? "";
        const since = breaksOf(made, id).findLast((day) => day <= isoDay(spanOf(last).last)) ?? "";
        const first = periods.find(({ period }) => isoDay(spanOf(period).first) >= since)?.period ?? "";
        return [value(first), value(last)] as const;
      };
      const [low, high] = went(String(name));
      const far = ([first, last]: readonly [number, number]) => Math.abs(last - first);
      const others = lines.map((line) => far(went(line.name)));
      const isFurthest = others.every((other) => !(other > far([low, high]) + 1e-9));
      return others.length > 1 && shows(from, low) && shows(to, high) && isFurthest;
    });

export const SEGMENTS = {
  "report.segments.hidden": hidden((made) => [before(made.company.edition), made.company.edition]),
  "report.segments.hiddenSometimes": hidden(drawnPeriods),
  "report.choice.tooSmall": ({ parts: [, count] }, made) =>
    tables(made).some(({ id, dimension }) => {
      const least = leastOf(made, id);
      return tooSmall(made, id, dimension, [made.company.edition], least).length === count;
    }),
  "charts.segments.course": ({ parts: [name, from, first, to, last] }, made) =>
    isCourse((value) => shows(from, value(periodIn(first, made))) && shows(to, value(periodIn(last, made))))(
      made,
      (dimension) => namesOf(made, dimension).filter((one) => one === name),
    ),
  "charts.segments.extremes": ({ parts: [lowest, then, highest, when] }, made) =>
    isCourse((value, periods) => {
      const [low, high] = [periodIn(then, made), periodIn(when, made)];
      const values = periods.map(value).filter((one) => !Number.isNaN(one));
      return (
        shows(lowest, value(low)) &&
        shows(highest, value(high)) &&
        !values.some((one) => one > value(high) + 1e-9 || one < value(low) - 1e-9)
      );
    })(made, (dimension) => namesOf(made, dimension)),
  "blocks.segments.sum": sumIs((sum, total) => Math.abs(sum - total) < 1e-6 * Math.abs(total)),
  "blocks.segments.sumMore": sumIs((sum, total) => sum > total * 1.0000001),
  "blocks.segments.effects": ({ parts: [name, dimension, , base] }, made) =>
    dimensionsOf(made, idOf(made, name)).includes(String(dimension)) &&
    periodIn(base, made) === before(made.company.edition),
  "blocks.segments.refused": ({ parts: [name, dimension, why] }, made) => {
    const id = idOf(made, name);
    const least = leastOf(made, id);
    const small = tooSmall(made, id, String(dimension), drawnPeriods(made, id), least);
    return String(why).startsWith("No segment can be shown") && small.length > 0;
  },
  "blocks.segments.shareWent": wentFurthest(true),
  "blocks.segments.movedMost": wentFurthest(false),
  "blocks.segments.reversal": (_, made) =>
    made.report.segments.every(({ metric, dimension, effects }) => {
      if (effects?.reversal !== true) return true;
      const { edition } = made.company;
      const [now, then] = [edition, before(edition)];
      const total = Math.sign(amountOf(made, metric, now) - amountOf(made, metric, then));
      return namesOf(made, dimension).every((name) => {
        const own =
          segmentValue(made, metric, dimension, name, now) -
          segmentValue(made, metric, dimension, name, then);
        return Math.sign(own) === -total;
      });
    }),
  "blocks.segments.parts": (_, made) => everyProduct(made, null),
  "blocks.segments.partsAndRest": (_, made) => everyProduct(made, "rest"),
  "blocks.coreFalls.said": ({ parts: [, , label] }, made) =>
    periodIn(label, made) === before(made.company.edition) &&
    made.report.coreFalls.every(({ metric, segment }) => {
      const { edition } = made.company;
      const total = judgedOf(made, metric, edition, before(edition));
      if (segment === null) return total >= 0;
      const [now, then] = [edition, before(edition)].map((period) =>
        segmentValue(made, metric, segment.dimension, segment.name, period),
      );
      const change = isPercent(made, metric) ? (now ?? 0) - (then ?? 0) : (now ?? 0) / (then ?? 1) - 1;
      return total >= 0 && !isBetter(made, metric, change) && lastOf(made) !== isoDay(0);
    }),
} satisfies Proofs;

/** Volume, mix and rate, and what is left, are the change of the total. */
function everyProduct(made: Made, rest: "rest" | null): boolean {
  const { edition } = made.company;
  return made.report.segments.every(({ metric, effects }) => {
    const { volume, mix, rate } = { volume: null, ...effects?.parts };
    if (effects == null || volume?.value == null || mix?.value == null || rate?.value == null) return true;
    const left = effects.residual?.value ?? 0;
    if ((left !== 0) !== (rest !== null)) return true;
    const sum = volume.value + mix.value + rate.value + left;
    const [now, then] = [amountOf(made, metric, edition), amountOf(made, metric, before(edition))];
    return (
      Math.abs(sum - (now - then)) < 1e-6 && !Number.isNaN(changeOf(made, metric, edition, before(edition)))
    );
  });
}
