import type { Calendar } from "../../calendar/period.ts";
import { measuredMetric } from "../../compute/ask/plan.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type Diagnostic, errorAt, type Place, warningAt } from "../../content/diagnostic.ts";
import { absentSql, addsAmounts, columnsSql, entityColumns, fewerSql } from "../../query/absentSql.ts";
import { balanceOf, carriedSql } from "../../query/balanceSql.ts";
import type { Plain } from "../../query/database.ts";
import { plainSum } from "../../query/emptySql.ts";
import type { MeasuredMetric } from "../../query/metricSql.ts";
import type { Answers, Statement } from "../../query/statement.ts";

const HOW =
  "Write `last_of: <column>` for the last value of each; or `absent_is_zero: true` if each day's rows are all there is, so that who is not in them has nothing.";

/** The rules of `last_of` that need no data: it carries what a plain sum adds up. */
export function checkLastOf({ config, front }: MetricDocument): Diagnostic[] {
  const { last_of: column, value } = config;
  if (column === undefined) return [];
  const place = front.placeOf(["last_of"]);
  if (value === undefined || plainSum(value) === null) {
    const what = value === undefined ? "a metric without `value`" : `\`${value}\``;
    const message = `\`last_of: ${column}\` adds up the last value of each ${column}, and ${what} is no plain sum`;
    const mend =
      "Write `value: sum(balance)`, of a column or an expression; what rows count goes into `where`.";
    return [errorAt(place, "last-of-no-sum", message, mend)];
  }
  const other = (["empty_is_zero", "absent_is_zero"] as const).find((key) => config[key]);
  if (other === undefined) return [];
  const message = `\`last_of\` carries a value on where there is no row, and \`${other}\` says that it is 0 there`;
  return [errorAt(front.placeOf([other]), "last-of-and-zero", message, "Keep one of the two.")];
}

/** A balance whose rows are to be looked at, with how it is measured. */
interface Watched {
  readonly metric: MetricDocument;
  readonly measured: MeasuredMetric;
}

/** What is asked first: of what `last_of` carries how old it is, of other sums of a last day which columns there are. */
export function balanceFacts(metrics: readonly MetricDocument[], through: string | null): Statement[] {
  return metrics.flatMap((metric) => {
    const measured = measuredMetric(metric);
    const balance = measured === null ? null : balanceOf(measured);
    if (measured !== null && balance !== null)
      return [{ id: carriedId(metric.id), sql: carriedSql(measured, balance, through) }];
    return watchedOf(metric).map((one) => ({ id: columnsId(metric.id), sql: columnsSql(one.measured) }));
  });
}

/** What is asked then: who is missing on a last day, by each column that may tell. */
export function absences(
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

/** What is wrong with balances: entities that are missing or have no name; a warning where values are carried for long. */
export function checkBalances(
  metrics: readonly MetricDocument[],
  facts: Answers,
  found: Answers,
): Diagnostic[] {
  return metrics.flatMap((metric) => [
    ...checkCarried(metric, facts),
    ...(watchedOf(metric).length === 0 ? [] : checkAbsent(metric, facts, found)),
  ]);
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
    const message = `${nameless === 1 ? "a row" : `${nameless} rows`} of ${from} ${nameless === 1 ? "has" : "have"} no ${column}, so nobody knows whose last value that is`;
    const mend = `Fill ${column} in at the source, or leave such rows out: \`where: ${column} is not null\`.`;
    return [errorAt(place, "balance-of-nobody", message, mend)];
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
  const message = `${id} carries the last value of ${old} of \`${column}\` for more than a year, the oldest since ${oldest}`;
  const mend = "If they are closed, write a last row of 0 at the source, or leave them out by `where`.";
  return [warningAt(place, "carried-for-long", message, mend)];
}

/** Rows of an entity of which nobody can tell whether they are parts of its balance, or what it is worth since. */
function unclear(
  { config: { last_of: column = "" } }: MetricDocument,
  place: Place,
  { uneven, emptied }: { readonly uneven: Plain | undefined; readonly emptied: Plain | undefined },
): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  if (uneven != null)
    warnings.push(
      warningAt(
        place,
        "balance-uneven",
        `${column} "${uneven}" has one number of rows at one moment and another at another: what it has is the sum of the rows of its last moment`,
        `If a row replaces another, leave the older one out; if each ${column} has several balances, name the column that tells them apart (a named query can join two columns to one).`,
      ),
    );
  if (emptied != null)
    warnings.push(
      warningAt(
        place,
        "balance-emptied",
        `${column} "${emptied}" has a row without a value after its last one, and that last one is carried on`,
        "If it is closed, write 0 at the source; if the row says nothing of the balance, leave it out by `where`.",
      ),
    );
  return warnings;
}

function checkAbsent(metric: MetricDocument, facts: Answers, found: Answers): Diagnostic[] {
  const { from = "", value = metric.config.numerator ?? "" } = metric.config;
  const place = metric.front.placeOf(["rollup"]);
  for (const { name } of columnsIn(facts, metric.id)) {
    const row = found.rows.get(absentId(metric.id, name))?.[0];
    if (row === undefined) continue;
    const message = `\`rollup: last\` takes \`${value}\` from the rows of one day, and ${from} has no row of ${name} "${row["who"]}" on ${row["day"]}, though it had one on ${row["seen"]} (somebody is missing on ${row["many"] === "1" ? "one such day" : `${row["many"]} such days`})`;
    return [errorAt(place, "balance-without-all", message, HOW.replace("<column>", name))];
  }
  const fewer = found.rows.get(`${metric.id}/fewer`)?.[0];
  if (fewer === undefined) return [];
  const message = `\`rollup: last\` takes \`${value}\` from the rows of one day, and ${from} has ${fewer["rows"]} on ${fewer["day"]}, but ${fewer["full"]} on ${fewer["seen"]}`;
  return [errorAt(place, "balance-without-all", message, HOW)];
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
