import { formatDay } from "../../calendar/day.ts";
import type { Period } from "../../calendar/period.ts";
import { reviewGrain, reviewPeriods } from "../../compute/compare.ts";
import { isPeriodComplete, type Measured } from "../../compute/measured.ts";
import type { Content } from "../../content/content.ts";
import { type FigureRef, isPeriodId } from "../../content/figureId.ts";
import type { BetConfig } from "../../content/schema/bet.ts";
import { labelWithin } from "../../format/labels.ts";
import type { Unit } from "../../format/number.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { betScore } from "../../metrics/progress.ts";
import type { Bet, BetStatus, ExperimentFacts, ObservedEffect } from "../../report/facts/workFacts.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { escapeMarkup } from "../../syntax/markup.ts";

/** The bets as of the snapshot, with what was expected of them and what became of their metrics. */
export function buildBets(book: FigureBook, { bets, report }: Content): Bet[] {
  const { teams } = report.config;
  return bets.map(({ id, config }) => {
    const { metric } = config;
    const status = statusAsOf(config, book.facts.takenOn);
    const isOver = status !== "planned" && status !== "running";
    const observed = isOver ? observedOf(book, config) : null;
    const experiment = isOver ? experimentOf(book, config) : null;
    const found = (isOver ? config.experiment?.effect : undefined) ?? observed?.change?.value ?? null;
    const isScored = typeof config.expected === "number" && found !== null;
    return {
      id,
      name: config.name,
      team: lookUp(teams, config.team)?.name ?? config.team,
      metric: metric ?? null,
      metricName: metric === undefined ? null : nameOf(book, metric),
      hypothesis: config.hypothesis,
      status,
      expected: expectedOf(book, config),
      worth: isOver ? null : worthOf(book, config),
      observed,
      experiment,
      score: isScored ? betScore(Number(config.expected), found) : null,
      resultHtml: isOver && config.result !== undefined ? escapeMarkup(config.result) : null,
    };
  });
}

/** What a bet was on a day (ISO date): planned before it started, running before it ended. */
export function statusAsOf({ status, started, ended }: BetConfig, day: string): BetStatus {
  if (started !== undefined && started > day) return "planned";
  return ended !== undefined && ended > day ? "running" : status;
}

/** The change that a bet is expected to make, in its metric's terms; words as they were written. */
function expectedOf(book: FigureBook, { expected, metric }: BetConfig): string | null {
  if (expected === undefined) return null;
  return typeof expected === "string" ? expected : effectText(book, metric, expected);
}

/** What a change that is expected would be worth in the north star, by its tree; null where the tree does not say. */
function worthOf(book: FigureBook, { expected, metric }: BetConfig): Figure | null {
  const star = [...book.facts.metrics.values()].find(({ config }) => config.role === "north_star");
  if (typeof expected !== "number" || metric === undefined || star === undefined) return null;
  const measure = `what_if/${metric}/${expected}` as const;
  const ref: FigureRef = { metric: star.id, period: null, segment: null, measure, vs: null };
  return book.objection(ref) === null ? book.get(ref) : null;
}

function effectText({ facts }: FigureBook, metric: string | undefined, effect: number): string {
  const unit = unitOf(facts.metrics.get(metric ?? "")?.config ?? { unit: "" }, facts.currency);
  return `${bareText(effect, unit, facts.locale)}${nounOf(unit)}`;
}

/** " people" after a count; nothing where the number's text says its unit itself. */
function nounOf({ kind, name }: Unit): string {
  return kind === "noun" && name !== "" ? ` ${name}` : "";
}

function bareText(effect: number, unit: Unit, locale: string): string {
  return formatNumber(effect, unit, locale, { signed: true, difference: true });
}

function experimentOf(book: FigureBook, { experiment, metric }: BetConfig): ExperimentFacts | null {
  if (experiment === undefined) return null;
  const { currency, locale, metrics } = book.facts;
  const unit = unitOf(metrics.get(metric ?? "")?.config ?? { unit: "" }, currency);
  const write = (bound: number) => bareText(bound, unit, locale);
  const { effect, low, high, source } = experiment;
  const interval = languageOf(locale).format.range(write(low), write(high));
  return { effect: effectText(book, metric, effect), interval, source };
}

/** From the last complete review period before a bet to the first that ends with it or later, or to the edition's last. */
function observedOf(book: FigureBook, { metric, started, ended }: BetConfig): ObservedEffect | null {
  const measured = book.facts.measured.get(metric ?? "");
  if (measured === undefined) return null;
  const { format, report } = languageOf(book.facts.locale);
  if (started === undefined || ended === undefined)
    return { change: null, noun: "", label: report.bets.noTime };
  const grain = reviewGrain(measured);
  const complete = completeUntil(measured, book.facts.edition.period);
  const before = complete.findLast(({ last }) => formatDay(last) < started);
  const after = complete.find(({ last }) => formatDay(last) >= ended) ?? complete.at(-1);
  const vs = before?.id ?? "";
  if (before === undefined || after === undefined || after.first <= before.first || !isPeriodId(vs))
    return { change: null, noun: "", label: report.bets.nothingWhole(grain) };
  const ref = { metric: measured.metric.id, period: after.id, segment: null, measure: "change", vs } as const;
  const change = book.get(ref);
  const name = (period: Period) => labelWithin(period, book.facts.edition.period, book.facts.locale);
  return { change, noun: nounOf(change.unit), label: format.range(name(before), name(after)) };
}

/** The complete review periods that end by the end of a longer one, oldest first. */
function completeUntil(measured: Measured, { last }: Period): Period[] {
  return reviewPeriods(measured).filter(
    (period) => period.last <= last && isPeriodComplete(measured, period),
  );
}

function nameOf({ facts }: FigureBook, metric: string): string {
  return facts.metrics.get(metric)?.config.name ?? metric;
}
