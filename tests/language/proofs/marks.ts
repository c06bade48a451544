import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { dayOf } from "../byHand.ts";
import type { Made } from "../made.ts";
import { breaksOf, firstOf, knownDays, latestPhase, placesOf, reviewGrain, reviewsOf } from "../reviews.ts";
import { amountOf, before, definedAs, idOf, numbersIn, periodIn, shows } from "../values.ts";
import { frontOf, listed } from "../written.ts";
import type { Proof, Proofs } from "./proof.ts";
import { segmentOf } from "./segments.ts";

const ids = ({ company: { metrics } }: Made) => Object.keys(metrics);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The last 52 values before the edition, of which fixed limits are made: docs/why/mathematics.md §5. */
function lockedOn(made: Made, id: string): number[] {
  const past = reviewsOf(made, id).filter((period) => isoDay(spanOf(period).last) < firstOf(made));
  return past.slice(-52).map((period) => amountOf(made, id, period));
}

/** The review periods that are drawn and break a rule of fixed limits: far out, or the ninth in a row on one side. */
function breaking(made: Made, id: string): string[] {
  const values = lockedOn(made, id);
  const centre = mean(values);
  const half =
    (3 * mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0))))) / 1.128;
  const all = reviewsOf(made, id);
  const sides = all.map((period) => Math.sign(amountOf(made, id, period) - centre));
  const places = new Set(placesOf(made, id));
  return all.filter((period, at) => {
    const isRun = at >= 8 && sides.slice(at - 8, at + 1).every((side) => side !== 0 && side === sides[at]);
    return places.has(period) && (isRun || Math.abs(amountOf(made, id, period) - centre) > 1.05 * half);
  });
}

/** Is what is said of one point so? "February 2026 above the upper limit" */
function isMarked(made: Made, id: string, said: string): boolean {
  const [, label = "", side = ""] = /^(.*?) (?:nine in a row )?(above|below) /.exec(said) ?? [];
  const period = periodIn(label, made);
  const reviews = reviewsOf(made, id);
  const earlier = reviews
    .slice(0, reviews.indexOf(period))
    .slice(-12)
    .map((one) => amountOf(made, id, one));
  const isFixed = said.includes("limit") || said.includes("in a row");
  const level = isFixed ? mean(lockedOn(made, id)) : mean(earlier);
  const isSide = amountOf(made, id, period) > level === (side === "above");
  return isSide && (!isFixed || breaking(made, id).includes(period));
}

const said = (list: unknown) =>
  String(list)
    .split("; ")
    .filter((one) => !/^and \d+ more$/.test(one));

/** The key results of the edition, with what became of each. */
function wentAway(made: Made): boolean {
  const results = listed(made, "okrs").flatMap(({ key_results: all }) => (Array.isArray(all) ? all : []));
  return results.some(({ metric, from, to }) => {
    const value = amountOf(made, String(metric), made.company.edition);
    return (value - Number(from)) / (Number(to) - Number(from)) < 0;
  });
}

/** What the segments that are drawn leave of the total in the last period that is drawn. */
const rest: Proof = ({ parts: [value] }, made) =>
  made.report.segmentCharts.some(({ metric, dimension, lines, periods, as }) => {
    const last = periods.at(-1)?.period ?? "";
    const names = new Set(lines.map(({ name }) => name));
    const own = amountOf(made, metric, last, (row) => !names.has(segmentOf(row, dimension)));
    return shows(value, as === "share" ? own / amountOf(made, metric, last) : own);
  });

export const MARKS = {
  "report.target.movedAway": (_, made) => wentAway(made),
  "report.choice.judged": ({ parts: [, grain, count] }, made) =>
    ids(made).some((id) => {
      const known = latestPhase(breaksOf(made, id), reviewsOf(made, id)).length;
      // Twelve come before the first that can be judged.
      return reviewGrain(made, id) === grain && (known === count || known - 12 === count);
    }),
  "report.sprint.until": ({ parts: [day] }, made) =>
    Object.entries(made.company.files ?? {}).some(([path, text]) => {
      const ended = String(frontOf(text)["ended"]);
      const isSaid = Date.parse(`${String(day)} UTC`) === Date.parse(ended);
      return path.startsWith("content/sprint/") && isSaid && frontOf(text)["started"] === undefined;
    }),
  "charts.trend.range": ({ parts: [from, to, range] }, made) =>
    ids(made).some((id) => {
      const places = placesOf(made, id).map((period) => spanOf(period));
      const isStart = places.some(({ first }) => isoDay(first) === from);
      const isEnd = places.some(({ last }) => isoDay(last) === to);
      return isStart && isEnd && String(range).includes(" around ");
    }),
  "charts.trend.limits": ({ parts: [kind, lower, upper, centre] }, made) => {
    const [low, high, middle] = [lower, upper, centre].map((text) =>
      Number(
        String(text)
          .replace("−", "-")
          .replace(/[^\d.-]/g, ""),
      ),
    );
    const isOrdered = Number(low) <= Number(middle) && Number(middle) <= Number(high);
    return (
      isOrdered && (kind !== "limits" || ids(made).some((id) => shows(centre, mean(lockedOn(made, id)))))
    );
  },
  "charts.trend.surprises": ({ parts: [list] }, made) =>
    ids(made).some((id) => said(list).every((one) => isMarked(made, id, one))),
  "charts.query.missing": ({ parts: [missing, all] }, made) => {
    const rows = made.company.rows.filter(
      (row) => dayOf(row) >= firstOf(made) && dayOf(row) <= knownDays(made)[1],
    );
    const days = [...Map.groupBy(rows, dayOf).values()];
    return days.length === all && days.filter(({ length }) => length === 17).length === missing;
  },
  "charts.segments.rest": rest,
  "charts.segments.changed": ({ parts: [day, what] }, made) =>
    ids(made).some((id) => {
      const { changes = "", segments } = definedAs(made, id);
      return segments !== undefined && changes.includes(`since: ${String(day)}, what: ${String(what)}`);
    }),
  "blocks.common.noValues": ({ parts: [name] }, made) => {
    const id = idOf(made, name);
    const periods = Object.keys(numbersIn(definedAs(made, id)["values"]));
    const start = spanOf(made.company.edition).last - 363 * DAY_MS;
    return [...periods, ...reviewsOf(made, id)].every((period) => spanOf(period).last < start);
  },
  "blocks.restated.growth": ({ parts: [, against] }, made) =>
    periodIn(against, made) === before(made.company.edition) &&
    made.report.growth.length > 0 &&
    made.report.growth.every(({ metric, restated, published }) => {
      const base = before(made.company.edition);
      const now = amountOf(made, metric, made.company.edition);
      const was = made.earlier
        .findLast(({ edition }) => edition === base)
        ?.ledger.find(({ id }) => id === `${metric}@${base}`);
      return (
        shows(restated.text, now / amountOf(made, metric, base) - 1) &&
        shows(published.text, now / (was?.value ?? 0) - 1)
      );
    }),
  "blocks.scores.unscored": ({ parts: [reason] }, made) =>
    made.report.outlook.scored
      .filter(({ verdict }) => verdict === null)
      .every(({ metric, forecast: { period } }) => {
        const isBroken = breaksOf(made, metric).some((day) => day <= isoDay(spanOf(period).last));
        return reason === "definition changed" ? isBroken : Number.isNaN(amountOf(made, metric, period));
      }),
  "pages.revision.holds": ({ parts: [version] }, made) => {
    const [was = "", is = ""] = made.bodies ?? [];
    const lines = (text: string) => text.split("\n").filter((line) => line.includes("<Figure"));
    return (
      made.earlier.some((one) => one.edition === made.company.edition && one.version === version) &&
      !lines(was).some((line) => lines(is).includes(line))
    );
  },
  "exports.message.version": ({ parts: [, version] }, made) =>
    version === made.earlier.filter(({ edition }) => edition === made.company.edition).length + 1,
} satisfies Proofs;
