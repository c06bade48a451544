import type { MetricDocument } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { identifier } from "../../syntax/sql.ts";

/** SQL that runs by itself unless the key at `path` is wrong; the key's own text stands on lines of its own. */
export interface Attempt {
  readonly path: KeyPath;
  readonly sql: string;
  /** The table whose columns may have been meant. */
  readonly from: string;
}

/** What to try, key by key, when the SQL of a metric's cohorts, of its retention or of its flows does not run. */
export function behaviourAttempts(metric: MetricDocument): Attempt[] {
  return [...peopleAttempts(metric), ...flowsAttempts(metric)];
}

function flowsAttempts({ config: { flows, from = "" } }: MetricDocument): Attempt[] {
  if (flows === undefined) return [];
  const { entity, amount } = flows;
  const path = ["flows"];
  return [
    column([...path, "entity"], entity, from),
    ...(amount === undefined ? [] : [aggregate([...path, "amount"], amount, entity, from)]),
  ];
}

function peopleAttempts({ config }: MetricDocument): Attempt[] {
  const cohorts = config.cohorts.flatMap((cohort, index) => {
    const path = ["cohorts", index];
    const from = cohort.from ?? config.from ?? "";
    const { time = config.time ?? "", person, where, behaviour, outcome } = cohort;
    const later = [...path, "outcome"];
    return [
      ...sourceAttempts(path, { from, time, person, where }),
      aggregate([...path, "behaviour"], behaviour, person, from),
      ...sourceAttempts(later, {
        from: outcome.from ?? from,
        time: outcome.time ?? time,
        person: outcome.person ?? person,
        where: outcome.where,
      }),
    ];
  });
  const { retention, from = "" } = config;
  if (retention === undefined) return cohorts;
  const { person, joined } = retention;
  return [
    ...cohorts,
    column(["retention", "person"], person, from),
    ...(joined === undefined
      ? []
      : [expression(["retention", "joined"], `max(CAST((\n${joined}\n) AS DATE))`, from)]),
  ];
}

interface Source {
  readonly from: string;
  readonly time: string;
  readonly person: string;
  readonly where: string | undefined;
}

function sourceAttempts(path: KeyPath, { from, time, person, where }: Source): Attempt[] {
  const rows = `SELECT count(*) FROM ${identifier(from)}`;
  return [
    { path: [...path, "from"], sql: `${rows} LIMIT 0`, from },
    column([...path, "person"], person, from),
    column([...path, "time"], time, from),
    ...(where === undefined ? [] : [{ path: [...path, "where"], sql: `${rows} WHERE (\n${where}\n)`, from }]),
  ];
}

function column(path: KeyPath, name: string, from: string): Attempt {
  return { path, sql: `SELECT\n${identifier(name)}\nFROM ${identifier(from)} LIMIT 0`, from };
}

function expression(path: KeyPath, sql: string, from: string): Attempt {
  return { path, sql: `SELECT ${sql} FROM ${identifier(from)}`, from };
}

/** An aggregate that gives a number for each person. */
function aggregate(path: KeyPath, own: string, person: string, from: string): Attempt {
  const each = `SELECT CAST((\n${own}\n) AS DOUBLE) AS "amount" FROM ${identifier(from)} GROUP BY ${identifier(person)}`;
  return { path, sql: `SELECT max("amount") FROM (${each})`, from };
}
