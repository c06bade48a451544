import { formatCount, formatNumber, formatRelative } from "../../format/number.ts";
import { formatCorrelation } from "../../format/statistic.ts";
import { relativeStep } from "../../metrics/changes.ts";
import type { LeadResult } from "../../metrics/leadTest.ts";
import type { ScatterFacts } from "../evidence.ts";
import type { LeadFacts } from "../evidenceFacts.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import { type LeadTest, leadTestsOf } from "../lead.ts";
import { unitOf } from "../unit.ts";
import { NOT_AVAILABLE } from "../worded.ts";

/** Every leading test of the report; none where nothing is declared. */
export function buildLeads(book: FigureBook): LeadFacts[] {
  const { measured, edition } = book.facts;
  return leadTestsOf(measured, edition.period).map((test) => factsOf(book, test));
}

function factsOf(book: FigureBook, test: LeadTest): LeadFacts {
  const { metrics, locale } = book.facts;
  const { metric, outcome, hypothesis, grain, result } = test;
  const name = (id: string) => metrics.get(id)?.config.name ?? id;
  const lagLabel =
    hypothesis.lag === 0
      ? `in the same ${grain}`
      : `${formatCount(hypothesis.lag, locale)} ${grain}${hypothesis.lag === 1 ? "" : "s"} later`;
  const figure = (measure: string) => book.of(metric, `${measure}/${outcome}`);
  const moves = hypothesis.sign === "positive" ? "the same way" : "the other way";
  return {
    metric,
    metricName: name(metric),
    outcome,
    outcomeName: name(outcome),
    verdict: result.verdict,
    hypothesis: `When ${name(metric)} changes, ${name(outcome)} changes ${moves} ${lagLabel}.`,
    lagLabel,
    grain,
    detail: detailOf(result, grain, hypothesis.season),
    correlation: figure("correlation"),
    rank: figure("rank_correlation"),
    effective: figure("effective_pairs"),
    p: figure("p_value"),
    pairs: result.pairs,
    scatter: scatterOf(book, test, lagLabel),
    lags: {
      title: `${name(metric)} and ${name(outcome)} at other lags`,
      grain,
      lags: test.lags.map((r, lag) => ({
        lag,
        r,
        text: r === null ? NOT_AVAILABLE : formatCorrelation(r, locale),
      })),
      declared: hypothesis.lag,
    },
    sourceLabel: `Changes from one ${grain} to the next, complete ${grain}s only`,
  };
}

function scatterOf(book: FigureBook, test: LeadTest, lagLabel: string): ScatterFacts {
  const { locale } = book.facts;
  const [x, y] = [
    changesOf(book, test.metric, test.logarithmic[0]),
    changesOf(book, test.outcome, test.logarithmic[1]),
  ];
  return {
    title: `Changes of ${x.axis.name}, and of ${y.axis.name} ${lagLabel}`,
    x: x.axis,
    y: y.axis,
    points: test.result.points.map(([own, other], index) => {
      const period = test.periods[index];
      return {
        name: period === undefined ? "" : labelOf(period, locale),
        x: x.shown(own),
        y: y.shown(other),
        xText: x.text(own),
        yText: y.text(other),
      };
    }),
    line: null,
  };
}

/** How the changes of a metric are shown: relative where they are those of logarithms, else in its unit. */
function changesOf({ facts }: FigureBook, id: string, logarithmic: boolean) {
  const { metrics, currency, locale } = facts;
  const config = metrics.get(id)?.config;
  const name = config?.name ?? id;
  const unit = unitOf({ unit: config?.unit ?? "" }, currency);
  if (!logarithmic) {
    const text = (change: number) => formatNumber(change, unit, locale, { signed: true, difference: true });
    return { axis: { name, unit }, shown: (change: number) => change, text };
  }
  const axis = { name, unit: { kind: "percent", name: "percent" } as const };
  return {
    axis,
    shown: relativeStep,
    text: (change: number) => formatRelative(relativeStep(change), locale),
  };
}

/** The verdict in words that claim no more than it does. */
function detailOf({ verdict, pairs, coarse }: LeadResult, grain: string, season: boolean): string {
  const few = coarse ? " With so few pairs only very large effects can be seen." : "";
  if (verdict === "supported") return `The changes go together as was declared.${few} That is no experiment.`;
  if (verdict === "contradicted") return `The changes go together the other way than was declared.${few}`;
  if (verdict === "not shown") return `No such relation shows. That does not say that there is none.${few}`;
  const least = season ? "36, for it has a season" : "10";
  return `There are ${pairs} pairs of ${grain}s; a test needs ${least}, and values that vary.`;
}
