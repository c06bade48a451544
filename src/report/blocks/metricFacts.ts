import { shift } from "../../calendar/period.ts";
import { judge } from "../../metrics/change.ts";
import { basePeriod } from "../compare.ts";
import type { Figure, Versus } from "../figure.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import type { Measured, Segment } from "../measured.ts";
import type { Comparison, MetricFacts, TargetFacts } from "../report.ts";
import { unitLabel, unitOf } from "../unit.ts";
import { headlineMeasure } from "../worded.ts";
import { buildControl } from "./control.ts";
import { buildPace } from "./pace.ts";
import { buildSeries } from "./series.ts";

/** Who a metric is and how it did in the edition's period. */
export function buildMetricFacts(
  book: FigureBook,
  measured: Measured,
  teams: Readonly<Record<string, { readonly name: string }>>,
  takenOn: string,
): MetricFacts {
  const { config, id } = measured.metric;
  const { edition, currency } = book.facts;
  const unit = unitOf(config, currency);
  const series = buildSeries(book, measured, takenOn);
  return {
    id,
    name: config.name,
    statement: config.statement,
    unit,
    unitLabel: unitLabel(config, unit, edition.period.grain),
    better: config.better,
    owner: config.owner === undefined ? null : (teams[config.owner]?.name ?? null),
    whyNot: config.why_not ?? null,
    value: book.of(id),
    previous: compare(book, measured, "previous", null),
    year: compare(book, measured, "year", null),
    target: targetFacts(book, measured),
    control: buildControl(book, measured, series),
    series,
  };
}

/** The edition's value, or a segment's, held against the previous period, last year or the target. */
export function compare(
  book: FigureBook,
  measured: Measured,
  vs: Versus,
  segment: Segment | null,
): Comparison {
  const { id, config } = measured.metric;
  const { calendar, edition, locale, currency } = book.facts;
  const base = vs === "target" ? null : basePeriod(edition.period, vs, calendar);
  const get = (measure: string, period: string | null, versus: Versus | null) =>
    book.get({ metric: id, period, segment, measure, vs: versus });
  const change = get(headlineMeasure(unitOf(config, currency)), null, vs);
  const judged = get("change", null, vs);
  return {
    vs,
    against: base === null ? "target" : labelOf(base, locale),
    base: base === null ? get("target", null, null) : get("value", base.id, null),
    change,
    phrase: get("change_phrase", null, vs),
    judgement: judgementOf(judged, config.better),
  };
}

/** Good, bad or neutral, by the direction that is better; what shows as no change is neutral. */
export function judgementOf(change: Figure, better: "higher" | "lower") {
  const shown = /[1-9]/.test(change.text) ? (change.value ?? 0) : 0;
  return judge(shown, better);
}

function targetFacts(book: FigureBook, measured: Measured): TargetFacts | null {
  const { config, id } = measured.metric;
  const { edition, calendar, locale } = book.facts;
  if (config.targets[edition.period.id] === undefined) return null;
  const next = shift(edition.period, 1, calendar);
  const attainment = book.of(id, "attainment");
  const target = book.of(id, "target");
  const exit = config.targets[edition.period.id]?.of === "exit";
  const following = config.targets[next.id] === undefined ? null : book.of(id, "target", null, next.id);
  return {
    target,
    attainment,
    comparison: compare(book, measured, "target", null),
    met: attainment.value === null ? null : attainment.value >= 1,
    label: `${target.text} was the goal${exit ? " for the end of it" : ""}`,
    pace: buildPace(book, measured, next),
    nextLabel: following === null ? null : `next: ${following.text} in ${labelOf(next, locale)}`,
  };
}
