import type { Figure } from "../../src/ledger/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { isoDay, type Span, spanBefore, spanOf } from "./oraclePeriods.ts";

/** Where who was there is written down: a table, the column that tells them apart, and the day. */
export interface Flowing {
  readonly table: string;
  readonly who: string;
  readonly day: string;
}

const LEAST = 30;

/** What the oracle says of a figure of flows, or of the days of a week; null for any other. */
export async function tellFlows(oracle: Oracle, figure: Figure): Promise<Told | null> {
  const [kind = "", number = ""] = figure.measure.split("/");
  const { flows } = oracle.known(figure.metric);
  if (flows === undefined) return null;
  const span = spanOf(figure.period);
  if (kind === "days_share" || kind === "days_mean")
    return tellDays(oracle, figure.metric, flows, span, kind === "days_share" ? Number(number) : null);
  if (!kind.startsWith("flow_") && kind !== "quick_ratio" && kind !== "gross_retention") return null;
  const [from, to] = await oracle.range(figure.metric);
  if (span.last > to || spanBefore(spanBefore(span)).first < from)
    throw new RangeError(`the oracle tells flows of ${figure.period} only where all of them are known`);
  return tellKind(kind, await countsOf(oracle, flows, span));
}

/** What came in a period and what left, each by a statement of its own. */
async function countsOf(oracle: Oracle, { table, who, day }: Flowing, now: Span) {
  const past = spanBefore(now);
  const within = (alias: string, { first, last }: Span) =>
    `${alias}.${day} BETWEEN DATE '${isoDay(first)}' AND DATE '${isoDay(last)}'`;
  const earlier = (alias: string, { first }: Span) => `${alias}.${day} < DATE '${isoDay(first)}'`;
  const is = (condition: string) =>
    `EXISTS (SELECT 1 FROM ${table} AS other WHERE other.${who} = own.${who} AND ${condition})`;
  const count = async (of: Span, ...conditions: string[]) => {
    const where = [within("own", of), ...conditions].join(" AND ");
    const [row] = await oracle.rows(
      `SELECT count(DISTINCT own.${who}) AS n FROM ${table} AS own WHERE ${where}`,
    );
    return Number(row?.["n"]);
  };
  const wasThere = is(within("other", past));
  return {
    before: await count(past),
    active: await count(now),
    new: await count(now, `NOT ${is(earlier("other", now))}`),
    resurrected: await count(now, `NOT ${wasThere}`, is(earlier("other", past))),
    lost: await count(past, `NOT ${is(within("other", now))}`),
    retained: await count(now, wasThere),
  };
}

function tellKind(kind: string, counts: Awaited<ReturnType<typeof countsOf>>): Told {
  const { before, active, lost, retained } = counts;
  const came = counts.new + counts.resurrected;
  if (kind === "flow_before") return told(before);
  if (kind === "flow_active") return told(active);
  if (kind === "flow_net") return told(active - before);
  const isSplit = kind === "flow_new" || kind === "flow_resurrected";
  const sizes = [lost, retained, came, ...(isSplit ? [counts.new, counts.resurrected] : [])];
  if (sizes.some((size) => size > 0 && size < LEAST)) return none("too few");
  if (kind === "quick_ratio") return lost === 0 ? none("zero base") : told(came / lost);
  if (kind === "gross_retention") return told(retained / before);
  return told(
    { flow_new: counts.new, flow_resurrected: counts.resurrected, flow_lost: lost }[kind] ?? retained,
  );
}

async function tellDays(
  oracle: Oracle,
  metric: string,
  { table, who, day }: Flowing,
  { first, last }: Span,
  number: number | null,
): Promise<Told> {
  const [, to] = await oracle.range(metric);
  const monday = `CAST(date_trunc('week', ${day}) AS DATE)`;
  const weeks = `SELECT ${who}, count(DISTINCT ${day}) AS days FROM ${table}
    WHERE ${monday} + 3 BETWEEN DATE '${isoDay(first)}' AND DATE '${isoDay(last)}' AND ${monday} + 6 <= DATE '${isoDay(to)}'
    GROUP BY ${who}, ${monday}`;
  const what = number === null ? "avg(days)" : `avg(CASE WHEN days = ${number} THEN 1 ELSE 0 END)`;
  const [row] = await oracle.rows(`SELECT ${what} AS n FROM (${weeks})`);
  return told(Number(row?.["n"]));
}

function told(value: number): Told {
  return { value, reason: null, scale: 1, digits: 12 };
}

function none(reason: string): Told {
  return { value: null, reason, scale: 0 };
}
