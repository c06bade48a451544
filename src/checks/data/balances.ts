import type { Calendar } from "../../calendar/period.ts";
import { measuredMetric } from "../../compute/ask/plan.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { absentSql, addsAmounts, columnsSql, entityColumns, fewerSql } from "../../query/absentSql.ts";
import { balanceOf, carriedSql } from "../../query/balanceSql.ts";
import type { Plain } from "../../query/database.ts";
import type { MeasuredMetric } from "../../query/metricSql.ts";
import type { Answers, Statement } from "../../query/statement.ts";
import type { AskedRows } from "./askedRows.ts";
import { explainRefusals } from "./refusals.ts";

const HOW =
  "Write `last_of: <column>` for the last value of each; or `absent_is_zero: true` if each day's rows are all there is, so that who is not in them has nothing.";

/** What is wrong with balances: entities that are missing or have no name; a warning where values are carried for long. */
export async function checkBalances(asked: AskedRows): Promise<Diagnostic[]> {
  const { warehouse, metrics, calendar, through } = asked;
  const facts = await warehouse.answer(balanceFacts(metrics, through));
  const found = await warehouse.answer(absences(metrics, facts, calendar, through));
  return [
    ...(await explainRefusals(warehouse, metrics, facts)),
    ...(await explainRefusals(warehouse, metrics, found)),
    ...metrics.flatMap((metric) => [
      ...checkCarried(metric, facts),
      ...(watchedOf(metric).length === 0 ? [] : checkAbsent(metric, facts, found)),
    ]),
  ];
}

/** A balance whose rows are to be looked at, with how it is measured. */
interface Watched {
  readonly metric: MetricDocument;
  readonly measured: MeasuredMetric;
}

/** What is asked first: of what `last_of` carries how old it is, of other sums of a last day which columns there are. */
function balanceFacts(metrics: readonly MetricDocument[], through: string | null): Statement[] {
  return metrics.flatMap((metric) => {
    const measured = measuredMetric(metric);
    const balance = measured === null ? null : balanceOf(measured);
    if (measured !== null && balance !== null)
      return [{ id: carriedId(metric.id), sql: carriedSql(measured, balance, through) }];
    return watchedOf(metric).map((one) => ({ id: columnsId(metric.id), sql: columnsSql(one.measured) }));
  });
}

/** What is asked then: who is missing on a last day, by each column that may tell. */
function absences(
  metrics: readonly MetricDocument[],
  facts: Answers,
  calendar: Calendar,
  through: string | null,
): Statement[] {
  return metrics.flatMap(watchedOf).flatMap(({ metric, measured }) => {
    const { grain, review = grain } = metric.config;
    const by = { grain: review, calendar };
    const columns = columnsIn(facts, metric.id);
    return [
      { id: `${metric.id}/fewer`, sql: fewerSql(measured, by, through) },
      ...entityColumns(measured, columns).map((column) => ({
        id: absentId(metric.id, column.name),
        sql: absentSql(measured, column, by, through),
      })),
    ];
  });
}

function watchedOf(metric: MetricDocument): Watched[] {
  const { rollup, last_of: column, absent_is_zero: isNothing } = metric.config;
  const measured = measuredMetric(metric);
  const isWatched = rollup === "last" && column === undefined && !isNothing;
  return isWatched && measured !== null && addsAmounts(measured) ? [{ metric, measured }] : [];
}

function checkCarried(metric: MetricDocument, facts: Answers): Diagnostic[] {
  const row = facts.rows.get(carriedId(metric.id))?.[0];
  if (row === undefined) return [];
  const { last_of: column = "", from = "" } = metric.config;
  const place = metric.front.placeOf(["last_of"]);
  const [nameless, old] = [Number(row["nameless"]), Number(row["old"])];
  if (nameless > 0) {
    return [diagnose(place, "balance-of-nobody", { rows: nameless, from, column })];
  }
  return [
    ...carriedForLong(metric, place, old, row["oldest"]),
    ...unclear(metric, place, { uneven: row["uneven"], emptied: row["emptied"] }),
  ];
}

function carriedForLong(
  { id, config: { last_of: column = "" } }: MetricDocument,
  place: Place,
  old: number,
  oldest: Plain | undefined,
): Diagnostic[] {
  if (old === 0) return [];
  return [diagnose(place, "carried-for-long", { id, count: old, column, oldest: String(oldest) })];
}

/** Rows of an entity of which nobody can tell whether they are parts of its balance, or what it is worth since. */
function unclear(
  { config: { last_of: column = "" } }: MetricDocument,
  place: Place,
  { uneven, emptied }: { readonly uneven: Plain | undefined; readonly emptied: Plain | undefined },
): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  if (uneven != null) warnings.push(diagnose(place, "balance-uneven", { column, who: String(uneven) }));
  if (emptied != null) warnings.push(diagnose(place, "balance-emptied", { column, who: String(emptied) }));
  return warnings;
}

function checkAbsent(metric: MetricDocument, facts: Answers, found: Answers): Diagnostic[] {
  const { from = "", value = metric.config.numerator ?? "" } = metric.config;
  const place = metric.front.placeOf(["rollup"]);
  for (const { name } of columnsIn(facts, metric.id)) {
    const row = found.rows.get(absentId(metric.id, name))?.[0];
    if (row === undefined) continue;
    const message = `\`rollup: last\` takes \`${value}\` from the rows of one day, and ${from} has no row of ${name} "${row["who"]}" on ${row["day"]}, though it had one on ${row["seen"]} (somebody is missing on ${row["many"] === "1" ? "one such day" : `${row["many"]} such days`})`;
    return [diagnose(place, "balance-without-all", { message, mend: HOW.replace("<column>", name) })];
  }
  const fewer = found.rows.get(`${metric.id}/fewer`)?.[0];
  if (fewer === undefined) return [];
  const message = `\`rollup: last\` takes \`${value}\` from the rows of one day, and ${from} has ${fewer["rows"]} on ${fewer["day"]}, but ${fewer["full"]} on ${fewer["seen"]}`;
  return [diagnose(place, "balance-without-all", { message, mend: HOW })];
}

function columnsIn(facts: Answers, metric: string): { name: string; type: string }[] {
  const rows = facts.rows.get(columnsId(metric)) ?? [];
  return rows.map((row) => ({ name: String(row["name"]), type: String(row["type"]) }));
}

function carriedId(metric: string): string {
  return `${metric}/carried`;
}

function columnsId(metric: string): string {
  return `${metric}/columns`;
}

function absentId(metric: string, column: string): string {
  return `${metric}/absent/${column}`;
}
