import { type SegmentChartRef, segmentChartRef } from "../../blocks/segments/chartRef.ts";
import type { Period } from "../../calendar/period.ts";
import { basePeriod, compared } from "../../compute/compare.ts";
import { chartedPeriods } from "../../compute/drivers/segmentPeriods.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import { compositionOf, segmentSum, sumsUp } from "../../compute/overlap.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { didYouMean } from "../../content/nearest.ts";
import { labelOf, labelWithin } from "../../format/labels.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { Wrong } from "./bridges.ts";

const WRITE = 'Write it like <Segments of="daily_active" by="region" as="share" />.';
const DECLARE = "Declare `segments` in the metric's file, or remove the component.";
const APART = 'Draw each segment by itself: as="multiples" or as="slope"; without `as` it is a table.';

interface Problem {
  readonly message: string;
  readonly mend: string;
}

/** The charts of segments that an edition's pages name, each once. */
export function segmentChartsNamed(facts: Facts): SegmentChartRef[] {
  const refs = usesIn(facts).flatMap(({ props }) => {
    const ref = segmentChartRef(props);
    return typeof ref === "string" || problemOf(ref, facts) !== null ? [] : [ref];
  });
  return [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
}

/** What is wrong with the segments that an edition's pages name: they are there, what is stacked adds up, what is compared can be. */
export function wrongSegmentCharts(facts: Facts): Wrong[] {
  return [...wrongTables(facts), ...wrongCharts(facts)];
}

/** Tables of segments that no metric is known by. */
function wrongTables(facts: Facts): Wrong[] {
  return segmentsIn(facts).flatMap((use) => {
    const { of, by, as } = use.props;
    if (as !== undefined || (of === undefined && by === undefined)) return [];
    const asked = of === undefined ? [...facts.measured.values()] : [facts.measured.get(of)];
    const dimensions = [...new Set(asked.flatMap((one) => [...(one?.segments.keys() ?? [])]))];
    if (by === undefined ? dimensions.length > 0 : dimensions.includes(by)) return [];
    const message = `there are no segments${of === undefined ? "" : ` of ${of}`}${by === undefined ? "" : ` by "${by}"`}`;
    return [{ use, message, mend: dimensions.length === 0 ? DECLARE : didYouMean(by ?? "", dimensions) }];
  });
}

function wrongCharts(facts: Facts): Wrong[] {
  return usesIn(facts).flatMap((use) => {
    const ref = segmentChartRef(use.props);
    const wrong = typeof ref === "string" ? { message: ref, mend: WRITE } : problemOf(ref, facts);
    return wrong === null ? [] : [{ use, ...wrong }];
  });
}

function usesIn(facts: Facts): ComponentUse[] {
  return segmentsIn(facts).filter(({ props }) => props["as"] !== undefined);
}

function segmentsIn({ edition, metrics }: Facts): ComponentUse[] {
  const isKnown = ({ props: { of } }: ComponentUse) => of === undefined || metrics.has(of);
  return edition.pages.flatMap((page) => page.uses).filter((use) => use.name === "Segments" && isKnown(use));
}

function problemOf(ref: SegmentChartRef, facts: Facts): Problem | null {
  const measured = facts.measured.get(ref.metric);
  const dimensions = [...(measured?.segments.keys() ?? [])];
  if (measured === undefined || !dimensions.includes(ref.dimension))
    return {
      message: `there are no segments of ${ref.metric} by "${ref.dimension}"`,
      mend: didYouMean(ref.dimension, dimensions) ?? WRITE,
    };
  if (ref.as === "slope") return slopeProblem(measured, facts);
  return ref.as === "multiples" ? null : stackProblem(measured, ref.dimension, facts);
}

function slopeProblem(measured: Measured, { edition, calendar, locale }: Facts): Problem | null {
  const base = basePeriod(edition.period, "previous", calendar);
  const { before } = compared(measured, base, edition.period, null);
  if (!isMissing(before)) return null;
  const [from, to] = [labelOf(base, locale), labelOf(edition.period, locale)];
  return {
    message: `${measured.metric.id} cannot be compared between ${from} and ${to}: ${before.missing}`,
    mend: 'Use as="multiples", or leave `as` out for the table.',
  };
}

function stackProblem(measured: Measured, dimension: string, facts: Facts): Problem | null {
  const { id, config } = measured.metric;
  const composition = compositionOf(config);
  if (composition === "ratio")
    return { message: `${id} is a ratio: its segments do not add up to the total`, mend: APART };
  if (composition === "other")
    return { message: `${id} is no single count or sum, so its segments need not add up`, mend: APART };
  const found = chartedPeriods(measured, facts.edition.period).flatMap(
    (period) => unstackable(measured, dimension, period, facts) ?? [],
  );
  return found[0] ?? null;
}

/** What keeps the segments of one period from being stacked; null where they can be. */
function unstackable(measured: Measured, dimension: string, period: Period, facts: Facts): Problem | null {
  const { id, config } = measured.metric;
  const sum = segmentSum(measured, dimension, period);
  const whole = valueIn(measured, period, null).value;
  if (isMissing(sum) || isMissing(whole)) return null;
  const at = labelWithin(period, facts.edition.period, facts.locale);
  const names = [...(measured.segments.get(dimension)?.keys() ?? [])];
  const values = names.map((name) => valueIn(measured, period, { dimension, name }).value);
  if (values.some((value) => !isMissing(value) && value < 0))
    return { message: `a segment of ${id} by ${dimension} is negative for ${at}`, mend: APART };
  if (sumsUp(sum, whole)) return null;
  const text = (value: number) => formatNumber(value, unitOf(config, facts.currency), facts.locale);
  const why = sum > whole ? "they overlap" : "part of it is in none";
  return {
    message: `the segments of ${id} by ${dimension} sum to ${text(sum)} for ${at}, the total is ${text(whole)}: ${why}`,
    mend: APART,
  };
}
