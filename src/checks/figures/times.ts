import { formatDay, parseDay } from "../../calendar/day.ts";
import { isPeriodComplete, type Measured } from "../../compute/measured.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { labelOf } from "../../format/labels.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { fromTheFuture } from "../data/future.ts";
import type { MeasuredEdition } from "./measuredEdition.ts";

/** Rules about time, by the moment at which the snapshot was taken: future rows, days without any, a stale snapshot. */
export function checkTimes({ facts }: MeasuredEdition): Diagnostic[] {
  const today = parseDay(facts.takenOn) ?? 0;
  const star = [...facts.measured.values()].find(({ metric }) => metric.config.role === "north_star");
  const all = [...facts.measured.values()];
  return [
    ...onePerSource(all).flatMap((measured) => futureRows(measured, today)),
    ...all.flatMap(emptyDays),
    ...(star === undefined ? [] : partlyCovered(facts, star)),
  ];
}

/** The first metric of each source and time column. */
function onePerSource(all: readonly Measured[]): Measured[] {
  const sources = new Map<string, Measured>();
  for (const measured of all.toReversed()) {
    const { from, time } = measured.metric.config;
    sources.set(`${from} ${time}`, measured);
  }
  return [...sources.values()];
}

function futureRows({ metric, coverage }: Measured, today: number): Diagnostic[] {
  const { from, time } = metric.config;
  if (coverage.to <= today || from === undefined || time === undefined) return [];
  return [fromTheFuture(metric.front.placeOf(["time"]), from, [time], coverage.to, today)];
}

/** What nobody can tell from rows that are lost. */
function emptyDays({ metric, empty }: Measured): Diagnostic[] {
  if (empty === undefined) return [];
  const { from, rollup, empty_is_zero: isZero } = metric.config;
  const [first, last] = [formatDay(empty.first), formatDay(empty.last)];
  const before = formatDay(empty.first - 1);
  const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
  const meaning = isZero
    ? `${metric.id} takes these days for zeros`
    : `${metric.id} is taken to be known up to ${before}`;
  const mend = `Complete the extract and take a new snapshot, or take it with the day that is covered: --through ${before}.`;
  const zeros =
    isZero || rollup === "last" ? "" : " If days without rows are zeros, write `empty_is_zero: true`.";
  return [
    diagnose(metric.front.placeOf(["from"]), "empty-days", {
      from: from ?? "",
      days,
      last,
      meaning,
      mend,
      zeros,
    }),
  ];
}

/** An edition whose period is not wholly covered: its end is still to come, or its beginning lies before the data. */
function partlyCovered({ edition, locale }: Facts, star: Measured): Diagnostic[] {
  if (isPeriodComplete(star, edition.period)) return [];
  const { from, to } = star.coverage;
  const label = labelOf(edition.period, locale);
  const beginsLate = from > edition.period.first && to >= edition.period.last + star.metric.config.matures;
  const place = edition.front.placeOf(["snapshot"]);
  if (beginsLate) {
    return [diagnose(place, "begins-late", { id: star.metric.id, from: formatDay(from), period: label })];
  }
  return [
    diagnose(place, "stale-snapshot", {
      snapshot: edition.config.snapshot,
      id: star.metric.id,
      to: formatDay(to),
      period: label,
    }),
  ];
}
