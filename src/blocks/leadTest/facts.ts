import type { ScatterFacts } from "../../compute/evidence.ts";
import { type LeadTest, leadTestsOf, PERIODS_A_SEASON } from "../../compute/lead.ts";
import type { MeasuresWith } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { formatCount, formatNumber, formatRelative } from "../../format/number.ts";
import { formatCorrelation } from "../../format/statistic.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { relativeStep } from "../../metrics/changes.ts";
import type { LeadFacts } from "../../report/facts/evidenceFacts.ts";

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
  const figure = (measure: MeasuresWith<["outcome"]>) => book.of(metric, `${measure}/${outcome}`);
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
    detail: detailOf(test, [name(metric), name(outcome)], locale),
    correlation: figure("correlation"),
    rank: figure("rank_correlation"),
    effective: figure("effective_pairs"),
    p: figure("p_value"),
    pairs: result.pairs,
    scatter: scatterOf(book, test, lagLabel),
    seasonLabel: seasonLabelOf(test, locale),
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
    sourceLabel: say.source(
      grain,
      [test.perDay.includes(true) ? say.perDay : "", seasonLabelOf(test, locale)].join(""),
    ),
  };
}

function scatterOf(book: FigureBook, test: LeadTest, lagLabel: string): ScatterFacts {
  const { locale } = book.facts;
  const { logarithmic, points } = test.result;
  const [x, y] = [
    changesOf(book, test.metric, logarithmic[0], test.perDay[0]),
    changesOf(book, test.outcome, logarithmic[1], test.perDay[1]),
  ];
  const say = languageOf(locale).report.lead;
  return {
    title: say.scatter(x.axis.name, y.axis.name, lagLabel, seasonLabelOf(test, locale)),
    x: x.axis,
    y: y.axis,
    points: points.map(({ x: own, y: other }, index) => {
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

function seasonLabelOf({ result }: LeadTest, locale: string): string {
  return result.seasonRemoved ? languageOf(locale).report.lead.noSeason : "";
}

/** How the changes of a metric are shown: relative where they are those of logarithms, else in its unit (a day). */
function changesOf({ facts }: FigureBook, id: string, logarithmic: boolean, perDay: boolean) {
  const { metrics, currency, locale } = facts;
  const config = metrics.get(id)?.config;
  const own = config?.name ?? id;
  const name = perDay && !logarithmic ? languageOf(locale).report.lead.unitPerDay(own) : own;
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

/** The verdict in words that claim no more than it does; why there is none where nothing was tested. */
function detailOf(
  { result, grain }: LeadTest,
  [metric, outcome]: readonly [string, string],
  locale: string,
): string {
  const say = languageOf(locale).report.lead;
  const { verdict, reason, pairs, changes, coarse } = result;
  if (reason === "too few pairs") return say.tooFew(pairs, grain);
  if (reason === "season not seen twice")
    return say.seasonNotSeen(changes, grain, PERIODS_A_SEASON[grain] * 2);
  if (reason !== null) return say.doesNotVary(reason === "metric does not vary" ? metric : outcome);
  const few = coarse ? say.few : "";
  if (verdict === "supported") return say.supported(few);
  return verdict === "contradicted" ? say.contradicted(few) : say.notShown(few);
}
