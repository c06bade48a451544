import { formatDay } from "../../calendar/day.ts";
import { shift } from "../../calendar/period.ts";
import { type Beginners, beginnersOf, isOver, leastOf } from "../../compute/behaviour.ts";
import type { CohortFacts } from "../../compute/evidence.ts";
import type { Measured } from "../../compute/measured.ts";
import type { RetentionConfig } from "../../content/schema/behaviour.ts";
import { formatCount } from "../../format/number.ts";
import { formatShortPeriod } from "../../format/period.ts";
import { fromSnapshot } from "../../format/source.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { RetentionFacts } from "../../report/facts/behaviourFacts.ts";
import type { CurveFacts } from "../../report/facts/flowFacts.ts";

/** The retention triangle of every metric of an edition that declares one. */
export function buildRetention(book: FigureBook, takenOn: string): RetentionFacts[] {
  return [...book.facts.measured.values()].flatMap((measured) => {
    const { retention } = measured.metric.config;
    return retention === undefined ? [] : [retentionOf(book, measured, retention, takenOn)];
  });
}

function retentionOf(
  book: FigureBook,
  measured: Measured,
  { grain, joined, periods }: RetentionConfig,
  takenOn: string,
): RetentionFacts {
  const { locale, edition } = book.facts;
  const { metric } = measured;
  const cohorts = beginnersOf(measured, edition.period);
  const all = cohorts.map((cohort) => rowOf(book, measured, cohort, periods));
  const width = all.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const rows = all.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, age) => row.cells[age] ?? null),
  }));
  const ages = Array.from({ length: width }, (_, age) => formatCount(age, locale));
  const least = formatCount(leastOf(metric), locale);
  const say = languageOf(locale).report.retention;
  return {
    metric: metric.id,
    metricName: metric.config.name,
    grain,
    finding: findingOf(rows, grain, locale),
    refusal: rows.length === 0 ? say.none(grain, least) : width < 2 ? say.refused(grain) : null,
    ages,
    rows,
    chart: chartOf(metric.config.name, grain, ages, rows, locale),
    curve: curveOf(book, measured, grain, width),
    sourceLabel: fromSnapshot(metric.config.from ?? "", takenOn, locale),
    notes: notesOf(book, measured, joined !== undefined, grain),
  };
}

type Row = RetentionFacts["rows"][number];

/** A cohort with its cells up to the last period that is whole in the snapshot and lies in the edition. */
function rowOf(book: FigureBook, measured: Measured, { period }: Beginners, periods: number): Row {
  const { edition, locale } = book.facts;
  const { metric, calendar } = measured;
  const cells: Figure[] = [];
  for (let age = 0; age <= periods; age += 1) {
    const later = shift(period, age, calendar);
    if (!isOver(measured, later, edition.period)) break;
    cells.push(book.of(metric.id, `retention/${period.id}/${age}`));
  }
  return {
    period: period.id,
    name: formatShortPeriod({ ...period, first: formatDay(period.first) }, locale),
    people: book.of(metric.id, `retention_people/${period.id}`),
    cells,
  };
}

/** How many were there again one period later: the least and the most of the cohorts. */
function findingOf(rows: readonly Row[], grain: string, locale: string): string {
  const { format, report } = languageOf(locale);
  const next = rows.flatMap(({ cells }) => cells[1] ?? []);
  const sorted = [...next].sort((left, right) => (left.value ?? 0) - (right.value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return report.retention.tooYoung(grain);
  const range = least.text === most.text ? least.text : format.range(least.text, most.text);
  return report.retention.again(grain, range);
}

/** In the first period everybody was there: the drawing begins with the one after it. */
function chartOf(
  name: string,
  grain: string,
  ages: readonly string[],
  rows: readonly Row[],
  locale: string,
): CohortFacts {
  const say = languageOf(locale).report.retention;
  const drawn = rows.map((row) => ({
    name: row.name,
    cells: row.cells
      .slice(1)
      .map((cell) => (cell === null || cell.value === null ? null : { value: cell.value, text: cell.text })),
  }));
  return {
    title: say.chart(name, grain),
    unit: { kind: "percent", name: "percent" },
    across: say.later(grain),
    columns: ages.slice(1),
    rows: drawn.filter(({ cells }) => cells.some((cell) => cell !== null)),
  };
}

/** All cohorts together at each age that one of them has. */
function curveOf(book: FigureBook, { metric }: Measured, grain: string, width: number): CurveFacts {
  const { locale } = book.facts;
  const { format, report } = languageOf(locale);
  const say = report.retention;
  const rows = Array.from({ length: Math.max(0, width - 1) }, (_, index) => {
    const age = index + 1;
    return {
      name: say.age(age, grain),
      people: book.of(metric.id, `retention_curve_people/${age}`),
      share: book.of(metric.id, `retention_curve/${age}`),
      low: book.of(metric.id, `retention_curve_low/${age}`),
      high: book.of(metric.id, `retention_curve_high/${age}`),
    };
  });
  const drawn = rows.flatMap(({ name, share, low, high }) =>
    share.value === null || low.value === null || high.value === null
      ? []
      : [
          {
            ...{ name, value: share.value, low: low.value, high: high.value, text: share.text },
            rangeText: format.range(low.text, high.text),
          },
        ],
  );
  const last = drawn.at(-1);
  return {
    finding: last === undefined ? say.tooYoung(grain) : say.curve(last.text, last.name),
    rows,
    chart: {
      title: say.curveChart(metric.config.name, grain),
      unit: { kind: "percent", name: "percent" },
      rows: drawn,
    },
    notes: [say.pooled],
  };
}

function notesOf({ facts }: FigureBook, { metric }: Measured, joined: boolean, grain: string): string[] {
  const least = formatCount(leastOf(metric), facts.locale);
  const say = languageOf(facts.locale).report.retention;
  return [joined ? say.joined(grain) : say.seen(grain), say.whole(grain, least)];
}
