import { formatDay } from "../../calendar/day.ts";
import { type Period, periodOf, periodsBetween, shift } from "../../calendar/period.ts";
import { isFlowOver } from "../../compute/flows.ts";
import type { Measured } from "../../compute/measured.ts";
import type { FlowsConfig } from "../../content/schema/behaviour.ts";
import { labelOf } from "../../format/labels.ts";
import { formatList } from "../../format/list.ts";
import { formatCount } from "../../format/number.ts";
import { formatLongDate, formatShortPeriod } from "../../format/period.ts";
import { fromSnapshot } from "../../format/source.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { flowSum } from "../../ledger/flowSums.ts";
import type { FlowFacts, FlowRow } from "../../report/facts/flowFacts.ts";

/** So many periods are shown: a year and the period that it is held against. */
const MOST = 13;

/** What came into every metric of an edition that declares `flows`, and what left it. */
export function buildFlows(book: FigureBook, takenOn: string): FlowFacts[] {
  return [...book.facts.measured.values()].flatMap((measured) => {
    const { flows } = measured.metric.config;
    return flows === undefined ? [] : [flowsOf(book, measured, flows, takenOn)];
  });
}

function flowsOf(book: FigureBook, measured: Measured, flows: FlowsConfig, takenOn: string): FlowFacts {
  const { locale } = book.facts;
  const { id, config } = measured.metric;
  const periods = periodsOf(book, measured, flows);
  const rows = periods.map((period) => rowOf(book, measured, flows, period));
  const say = languageOf(locale).report.flows;
  const latest = rows.findLast(({ isOver }) => isOver);
  const period = periods.find((one) => one.id === latest?.period);
  return {
    metric: id,
    metricName: config.name,
    every: flows.every,
    title: say.chart(config.name, flows.every),
    finding: findingOf(book, id, latest, period, flows.every) ?? say.chart(config.name, flows.every),
    refusal: latest === undefined ? say.refused(flows.every) : null,
    rows,
    sourceLabel: fromSnapshot(config.from ?? "", takenOn, locale),
    notes: notesOf(measured, flows, rows, periods, locale),
  };
}

/** The latest periods that end within the edition and of which new and returning can be told apart. */
function periodsOf({ facts }: FigureBook, measured: Measured, { every }: FlowsConfig): Period[] {
  const { coverage, calendar } = measured;
  const { last } = facts.edition.period;
  const first = periodOf(coverage.from, every, calendar);
  const whole = first.first < coverage.from ? shift(first, 1, calendar) : first;
  const from = shift(whole, 2, calendar).first;
  const until = Math.min(last, coverage.to);
  return periodsBetween(from, until, every, calendar)
    .filter((period) => period.last <= last)
    .slice(-MOST);
}

function rowOf(book: FigureBook, measured: Measured, { amount }: FlowsConfig, period: Period): FlowRow {
  const { id } = measured.metric;
  const figure = (measure: Parameters<FigureBook["of"]>[1]) => book.of(id, measure, null, period.id);
  const isAmount = amount !== undefined;
  return {
    period: period.id,
    name: formatShortPeriod({ ...period, first: formatDay(period.first) }, book.facts.locale),
    isOver: isFlowOver(measured, period),
    before: figure("flow_before"),
    new: figure("flow_new"),
    resurrected: figure("flow_resurrected"),
    expansion: isAmount ? figure("flow_expansion") : null,
    contraction: isAmount ? figure("flow_contraction") : null,
    lost: figure("flow_lost"),
    active: figure("flow_active"),
    quick: figure("quick_ratio"),
    netRetention: isAmount ? figure("net_retention") : null,
    grossRetention: figure("gross_retention"),
  };
}

/** The flows in the order in which they are told: what came, then what left. */
export const FLOW_NAMES = ["new", "resurrected", "expansion", "contraction", "lost"] as const;

/** What came and what left in the latest period that is over; null where not all of that is told. */
function findingOf(
  book: FigureBook,
  metric: string,
  latest: FlowRow | undefined,
  period: Period | undefined,
  every: string,
): string | null {
  const { locale } = book.facts;
  const say = languageOf(locale).report.flows;
  if (latest === undefined || period === undefined) return null;
  const name = labelOf(period, locale);
  const net = book.of(metric, "flow_net", null, period.id);
  const flows = FLOW_NAMES.flatMap((flow) => {
    const figure = latest[flow];
    return figure === null ? [] : [{ flow, figure }];
  });
  if (net.value === null || flows.some(({ figure }) => figure.value === null)) return null;
  const told = flows.map(({ flow, figure }) => say.came[flow](figure.text));
  return say.found(name, formatList(told, locale), latest.active.text, net.text, every);
}

function notesOf(
  measured: Measured,
  { every }: FlowsConfig,
  rows: readonly FlowRow[],
  periods: readonly Period[],
  locale: string,
): string[] {
  const { metric, coverage } = measured;
  const say = languageOf(locale).report.flows;
  const { rollup, min_group: least } = metric.config;
  const unit = rows[0]?.active.unit;
  const isAdjusted =
    unit !== undefined && periods.some((period) => flowSum(measured, period, unit)?.rounding === "adjusted");
  const open = periods.find((period) => rows.some(({ period: id, isOver }) => id === period.id && !isOver));
  const isSmall = rows.some((row) => FLOW_NAMES.some((flow) => row[flow]?.reason === "too few"));
  return [
    say.there(every),
    ...(rollup === "mean" ? [say.notMean(every)] : []),
    say.since(formatLongDate(formatDay(coverage.from), locale)),
    ...(open === undefined ? [] : [say.soFar(labelOf(open, locale))]),
    ...(isAdjusted ? [languageOf(locale).blocks.common.adjusted] : []),
    ...(isSmall ? [say.small(every, formatCount(least, locale))] : []),
  ];
}
