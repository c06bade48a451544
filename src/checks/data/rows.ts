import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import { type Calendar, type Period, previous } from "../../calendar/period.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { gapsSql, undatedSql } from "../../query/gapsSql.ts";
import type { TimeOf } from "../../query/lateRows.ts";
import { namesMentioned } from "../../query/references.ts";
import type { Answers, Statement } from "../../query/statement.ts";
import type { AskedRows } from "./askedRows.ts";

/** Days that make a gap worth a warning, whatever the others are. */
const LEAST = 3;
/** A gap so long parts rows that belong to one table only by a mistake in a year. */
const YEAR = 366;

const LOST =
  "If rows are missing, complete the extract and take a new snapshot; if nothing happened then, write `empty_is_zero: true`.";
const WRONG_YEAR =
  "Look at the rows beyond these days: a wrong year, or a date that stands for none (1970-01-01), puts a row where it is in no figure of today. Mend it at the source, or leave it out by `where`.";

/** A metric with the table or query that it counts, and the column by which it places rows in time. */
interface Counted extends TimeOf {
  readonly metric: MetricDocument;
}

/**
 * Warnings for what no figure can show: rows that a metric counts, but that have no day and so are in no period; and a
 * run of days without rows, in the edition's period or the one before (or longer than a year, anywhere), that is far
 * longer than any other. A metric says by its `where` that rows without a day are none of its, and by `empty_is_zero`
 * that days without rows are zeros. One warning for each table and column.
 */
export async function checkRows({
  warehouse,
  metrics,
  period,
  calendar,
  through,
}: AskedRows): Promise<Diagnostic[]> {
  const counted = metrics.flatMap(countedBy);
  const answers = await warehouse.answer(rowStatements(counted, through));
  return [
    ...onePerSource(counted.filter(countsUndated), (one) => undatedRows(one, answers)),
    ...onePerSource(counted.filter(hasGaps), (one) => missingDays(one, answers, period, calendar, through)),
  ];
}

/** The statements that tell which rows have no day, and where days have no rows. */
function rowStatements(counted: readonly Counted[], through: string | null): Statement[] {
  return [
    ...counted.filter(countsUndated).map(undatedStatement),
    ...counted.filter(hasGaps).map((one) => gapStatement(one, through)),
  ];
}

function countedBy(metric: MetricDocument): Counted[] {
  const { from, time } = metric.config;
  return from === undefined || time === undefined ? [] : [{ metric, from, time }];
}

function countsUndated({ metric, time }: Counted): boolean {
  return namesMentioned(metric.config.where ?? "", [time]).length === 0;
}

/** A balance is carried on over days without rows. */
function hasGaps({ metric: { config } }: Counted): boolean {
  return !config.empty_is_zero && config.rollup !== "last";
}

/** The first warning of each source. */
function onePerSource(
  counted: readonly Counted[],
  warningOf: (one: Counted) => Diagnostic | null,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const one of counted) {
    const key = JSON.stringify([one.from, one.time]);
    const warning = found.has(key) ? null : warningOf(one);
    if (warning !== null) found.set(key, warning);
  }
  return [...found.values()];
}

function undatedStatement({ metric, ...source }: Counted): Statement {
  return { id: `${metric.id}/rows without a day`, sql: undatedSql(source, metric.config.where) };
}

function gapStatement({ from, time }: Counted, through: string | null): Statement {
  return { id: `days without rows: ${from} by ${time}`, sql: gapsSql({ from, time }, through) };
}

function undatedRows(one: Counted, answers: Answers): Diagnostic | null {
  const { metric, from, time } = one;
  const rows = Number(answers.rows.get(undatedStatement(one).id)?.[0]?.["rows"] ?? 0);
  if (rows === 0) return null;
  return diagnose(metric.front.placeOf(["time"]), "rows-without-day", { rows, from, id: metric.id, time });
}

function missingDays(
  one: Counted,
  answers: Answers,
  period: Period,
  calendar: Calendar,
  through: string | null,
): Diagnostic | null {
  const { metric, from } = one;
  const row = answers.rows.get(gapStatement(one, through).id)?.[0];
  const [before, after] = [parseDay(String(row?.["before"])), parseDay(String(row?.["after"]))];
  if (before === null || after === null) return null;
  const [gap, second] = [Number(row?.["gap"]), Number(row?.["second"])];
  const [first, last]: [Day, Day] = [before + 1, after - 1];
  const isSeen = first <= period.last && last >= previous(period, calendar).first;
  if (!isUnusual(gap, second) || !(isSeen || gap >= YEAR)) return null;
  const has =
    second === 0
      ? "though it has some on every other day"
      : `and never lacks them for more than ${second} ${second === 1 ? "day" : "days"} otherwise`;
  return diagnose(metric.front.placeOf(["from"]), "missing-days", {
    from,
    first: formatDay(first),
    last: formatDay(last),
    days: gap,
    has,
    mend: gap >= YEAR ? WRONG_YEAR : LOST,
  });
}

/** Weekends, or a row a week or a month, make the same gap again and again. */
function isUnusual(gap: number, second: number): boolean {
  return gap >= Math.max(LEAST, 1.8 * second + 2);
}
