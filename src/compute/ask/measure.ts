import { type Day, parseDay } from "../../calendar/day.ts";
import { type Calendar, type Grain, parsePeriod } from "../../calendar/period.ts";
import type { Span } from "../../calendar/sameDays.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Cell } from "../../metrics/cell.ts";
import { measuresOf } from "../../query/metricSql.ts";
import type { Answers } from "../../query/statement.ts";
import { readBehaviour } from "../behaviour.ts";
import { type Measured, spanKey } from "../measured.ts";
import { casesIn } from "../readings.ts";
import { emptyDays, readDays, type ShownDays } from "../shownDays.ts";
import { type MetricPlan, measuredMetric, rangeId, spanId, statementId } from "./plan.ts";
import { type BadCell, readCells } from "./readRows.ts";

/**
 * The metric as a snapshot's answers tell it; diagnostics where they are no numbers. `takenOn` is the day on which the
 * snapshot was taken; `isCut` says whether its source has rows after the last day that it declares whole.
 */
export function measure(
  plan: MetricPlan,
  answers: Answers,
  calendar: Calendar,
  takenOn: Day,
  isCut: boolean,
): Measured | Diagnostic[] {
  const { metric } = plan;
  const through = plan.through === null ? null : parseDay(plan.through);
  const end = plan.until === undefined ? {} : { until: plan.until };
  if (measuredMetric(metric) === null) {
    const told = reported(metric, calendar, plan.until ?? through ?? takenOn);
    return Array.isArray(told)
      ? told
      : { ...told, ...end, behaviour: readBehaviour(metric, answers, calendar, through) };
  }
  const days = daysOf(plan, answers);
  if (days === null && plan.isLater === true && plan.until !== undefined) {
    const coverage = { from: plan.until + 1, to: plan.until };
    const total = new Map(plan.grains.map((grain) => [grain, new Map()]));
    const behaviour = readBehaviour(metric, answers, calendar, through);
    return { metric, calendar, coverage, ...end, total, segments: new Map(), spans: new Map(), behaviour };
  }
  if (days === null) {
    const place = metric.front.placeOf(["from"]);
    return [diagnose(place, "no-rows", { from: metric.config.from ?? "", time: metric.config.time ?? "" })];
  }
  const bad: Diagnostic[] = [];
  const tableOf = (grain: Grain, dimension: string | null) => {
    const table = readCells(answers.rows.get(statementId(metric.id, grain, dimension)) ?? []);
    if (table.bad[0] !== undefined && bad.length === 0) bad.push(badCell(metric, table.bad[0]));
    return table.bySegment;
  };
  const total = new Map(plan.grains.map((grain) => [grain, tableOf(grain, null).get("") ?? new Map()]));
  const segments = new Map(
    plan.dimensions.map(({ name }) => [
      name,
      turn(plan.grains.map((grain) => [grain, tableOf(grain, name)])),
    ]),
  );
  if (bad.length === 0 && metric.config.rollup === "sum") bad.push(...inexactSum(metric, total));
  return bad.length > 0
    ? bad
    : {
        metric,
        calendar,
        ...covered(metric, days, calendar, through),
        ...end,
        total,
        segments,
        spans: new Map(),
        cases: casesIn(measuresOf(metric.config), tablesOf(plan, answers), isCut),
        behaviour: readBehaviour(metric, answers, calendar, through),
      };
}

/** The days on which a metric's source has rows until the edition's end; null where it has none. */
export function daysOf({ metric }: MetricPlan, { rows }: Answers): ShownDays | null {
  return readDays(rows.get(rangeId(metric.id))?.[0]);
}

/** The rows by which a metric is counted, in all and by each segment. */
function tablesOf({ metric, grains, dimensions }: MetricPlan, { rows }: Answers) {
  const names = [null, ...dimensions.map(({ name }) => name)];
  return grains.flatMap((grain) => names.map((name) => rows.get(statementId(metric.id, grain, name)) ?? []));
}

/**
 * The days that count as whole. Declared ones on which the source has no rows, though it was never without for so long,
 * are none: nobody can tell them from rows that are lost. Unless the metric says that days without rows are zeros.
 */
function covered(
  { config }: MetricDocument,
  days: ShownDays,
  calendar: Calendar,
  through: Day | null,
): Pick<Measured, "coverage" | "empty"> {
  const { first: from, last } = days;
  if (through === null) return { coverage: { from, to: last } };
  const empty = emptyDays(days, through, { ...config, calendar });
  if (empty === null) return { coverage: { from, to: through } };
  return { coverage: { from, to: config.empty_is_zero ? through : empty.first - 1 }, empty };
}

/** The metric with what is counted anew over spans of days; diagnostics where that is no number. */
export function withSpans(
  measured: Measured,
  plan: MetricPlan,
  spans: readonly Span[],
  answers: Answers,
): Measured | Diagnostic[] {
  const tables = spans.map((span) => {
    const read = (dimension: string | null) =>
      readCells(answers.rows.get(spanId(plan.metric.id, span, dimension)) ?? []);
    return {
      span,
      tables: new Map([null, ...plan.dimensions].map((one) => [one?.name ?? "", read(one?.name ?? null)])),
    };
  });
  const bad = tables.flatMap((one) => [...one.tables.values()].flatMap((table) => table.bad))[0];
  if (bad !== undefined) return [badCell(plan.metric, bad)];
  const known = tables.map(({ span, tables: byDimension }): [string, Map<string, Map<string, Cell>>] => [
    spanKey(span),
    new Map([...byDimension].map(([name, { bySegment }]) => [name, onlyCells(bySegment)])),
  ]);
  return { ...measured, spans: new Map(known) };
}

/** Of each segment its one cell. */
function onlyCells(bySegment: ReadonlyMap<string, ReadonlyMap<Day, Cell>>): Map<string, Cell> {
  return new Map(
    [...bySegment].flatMap(([name, cells]) => [...cells.values()].map((cell) => [name, cell] as const)),
  );
}

/** From segments by grain to grains by segment, segments in the order of their names. */
function turn(
  byGrain: readonly (readonly [Grain, ReadonlyMap<string, ReadonlyMap<Day, Cell>>])[],
): Map<string, Map<Grain, ReadonlyMap<Day, Cell>>> {
  const names = [...new Set(byGrain.flatMap(([, segments]) => [...segments.keys()]))].sort();
  return new Map(
    names.map((name) => [
      name,
      new Map(byGrain.map(([grain, segments]) => [grain, segments.get(name) ?? new Map()])),
    ]),
  );
}

/** Values that no table holds: each stands for its period as it was reported; those of later periods are not known yet. */
function reported(
  metric: MetricDocument,
  calendar: Calendar,
  until: Day,
): Omit<Measured, "behaviour"> | Diagnostic[] {
  const cells = new Map<Grain, Map<Day, Cell>>();
  const days: Day[] = [];
  for (const [id, value] of Object.entries(metric.config.values ?? {})) {
    const period = parsePeriod(id, calendar);
    if (period === null) {
      return [
        diagnose(metric.front.placeOfKey(["values", id]), "not-a-period", {
          period: id,
          mend: "Write it like 2026-q3 or 2026-09.",
        }),
      ];
    }
    if (period.last > until) continue;
    const known = cells.get(period.grain) ?? new Map<Day, Cell>();
    cells.set(period.grain, known.set(period.first, { kind: "value", value }));
    days.push(period.first, period.last);
  }
  const coverage =
    days.length === 0 ? { from: until + 1, to: until } : { from: Math.min(...days), to: Math.max(...days) };
  return { metric, calendar, coverage, total: cells, segments: new Map(), spans: new Map() };
}

/** Whole numbers that are exact by themselves, but not in a longer period's sum. */
function inexactSum(metric: MetricDocument, total: ReadonlyMap<Grain, ReadonlyMap<Day, Cell>>): Diagnostic[] {
  const cells = [...(total.get(metric.config.grain)?.values() ?? [])];
  const parts = cells.map((cell) =>
    cell.kind === "value" ? [cell.value] : [cell.numerator, cell.denominator],
  );
  return [0, 1]
    .flatMap((measure) => {
      const numbers = parts.flatMap((part) => part[measure] ?? []);
      const sum = numbers.reduce((sum, number) => sum + Math.abs(number), 0);
      if (!numbers.every(Number.isInteger) || sum <= Number.MAX_SAFE_INTEGER) return [];
      const what = { problem: "beyond exact", text: `up to ${sum}`, type: "HUGEINT" } as const;
      return [badCell(metric, { measure, period: "all of its days", what })];
    })
    .slice(0, 1);
}

function badCell(metric: MetricDocument, { measure, period, what }: BadCell): Diagnostic {
  const key = metric.config.value !== undefined ? "value" : measure === 0 ? "numerator" : "denominator";
  const place = metric.front.placeOf([key]);
  if (what.problem === "text") {
    return diagnose(place, "not-a-number", { key, type: kindOf(what.type), text: what.text, period });
  }
  if (what.problem === "infinite") {
    return diagnose(place, "not-finite", {
      message: `\`${key}\` of ${metric.id} is ${what.text} in the period of ${period}`,
      mend: "Guard the division or the logarithm, for example with nullif(…, 0).",
    });
  }
  const message = `\`${key}\` is ${what.text} in the period of ${period}, beyond the whole numbers that are exact (2^53)`;
  return diagnose(place, "beyond-exact", {
    message,
    mend: "Count in a larger unit, for example sum(bytes) / 1e9.",
  });
}

function kindOf(type: string): string {
  if (type === "VARCHAR") return "a text";
  return type === "DATE" || type.startsWith("TIMESTAMP") ? "a date" : `a ${type}`;
}
