import { formatCount, formatNumber, formatRelative } from "../../format/number.ts";
import { formatCorrelation } from "../../format/statistic.ts";
import { languageOf } from "../../language/language.ts";
import { relativeStep } from "../../metrics/changes.ts";
import type { LeadResult } from "../../metrics/leadTest.ts";
import type { ScatterFacts } from "../evidence.ts";
import type { LeadFacts } from "../evidenceFacts.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import { type LeadTest, leadTestsOf } from "../lead.ts";
import { unitOf } from "../unit.ts";

/** Every leading test of the report; none where nothing is declared. */
export function buildLeads(book: FigureBook): LeadFacts[] {
  const { measured, edition } = book.facts;
  return leadTestsOf(measured, edition.period).map((test) => factsOf(book, test));
}

function factsOf(book: FigureBook, test: LeadTest): LeadFacts {
  const { metrics, locale } = book.facts;
  const { metric, outcome, hypothesis, grain, result } = test;
  const name = (id: string) => metrics.get(id)?.config.name ?? id;
  const { report, format } = languageOf(locale);
  const say = report.lead;
  const lagLabel =
    hypothesis.lag === 0
      ? say.inTheSame(grain)
      : say.later(formatCount(hypothesis.lag, locale), grain, hypothesis.lag);
  const figure = (measure: string) => book.of(metric, `${measure}/${outcome}`);
  const moves = hypothesis.sign === "positive" ? say.sameWay : say.otherWay;
  return {
    metric,
    metricName: name(metric),
    outcome,
    outcomeName: name(outcome),
    verdict: result.verdict,
    hypothesis: moves(name(metric), name(outcome), lagLabel),
    lagLabel,
    grain,
    detail: detailOf(result, grain, hypothesis.season, locale),
    correlation: figure("correlation"),
    rank: figure("rank_correlation"),
    effective: figure("effective_pairs"),
    p: figure("p_value"),
    pairs: result.pairs,
    scatter: scatterOf(book, test, lagLabel),
    lags: {
      title: say.otherLags(name(metric), name(outcome)),
      grain,
      lags: test.lags.map((r, lag) => ({
        lag,
        r,
        text: r === null ? format.notAvailable : formatCorrelation(r, locale),
      })),
      declared: hypothesis.lag,
    },
    sourceLabel: say.source(grain),
  };
}

function scatterOf(book: FigureBook, test: LeadTest, lagLabel: string): ScatterFacts {
  const { locale } = book.facts;
  const [x, y] = [
    changesOf(book, test.metric, test.logarithmic[0]),
    changesOf(book, test.outcome, test.logarithmic[1]),
  ];
  return {
    title: languageOf(locale).report.lead.scatter(x.axis.name, y.axis.name, lagLabel),
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
function detailOf(
  { verdict, pairs, coarse }: LeadResult,
  grain: string,
  season: boolean,
  locale: string,
): string {
  const say = languageOf(locale).report.lead;
  if (verdict === "not testable") return season ? say.tooFewOfSeason(pairs, grain) : say.tooFew(pairs, grain);
  const few = coarse ? [say.few] : [];
  if (verdict === "supported") return [say.supported, ...few, say.noExperiment].join(" ");
  return [verdict === "contradicted" ? say.contradicted : say.notShown, ...few].join(" ");
}
