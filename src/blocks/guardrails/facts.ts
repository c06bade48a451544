import { anchor, type Period } from "../../calendar/period.ts";
import { reviewGrain, reviewPeriods } from "../../compute/compare.ts";
import { guardrailStateIn, isCountedAlike, judgeGuardrail } from "../../compute/guardrail.ts";
import type { Measured } from "../../compute/measured.ts";
import { baselinePeriod } from "../../compute/thresholds.ts";
import { beginningLabel, labelOf, labelWithin } from "../../format/labels.ts";
import { formatNumber, formatWholePercent } from "../../format/number.ts";
import { formatDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import { breachedSince, type GuardrailState, type Thresholds } from "../../metrics/guardrail.ts";
import { isMissing, type Missing, type Value } from "../../metrics/missing.ts";
import type { GuardrailFacts, MetricFacts } from "../../report/facts/slices.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { buildLapsed } from "./lapsed.ts";

/** A guardrail, judged on the latest complete review period of the edition (docs/why/mathematics.md §13). */
export function buildGuardrail(
  book: FigureBook,
  measured: Measured,
  facts: MetricFacts,
  words: Words,
): GuardrailFacts {
  const { edition, locale } = book.facts;
  const { config, id } = measured.metric;
  const { review: judged, isComplete, value, limits, state } = judgeGuardrail(measured, edition.period);
  const stateAt = (period: Period) => guardrailStateIn(measured, period);
  const breach = book.of(id, "breach");
  return {
    ...facts,
    watches: config.watches ?? null,
    state,
    judged: book.of(id, "value", null, judged.id),
    judgedLabel: labelWithin(judged, edition.period, locale),
    watch: config.thresholds?.watch === undefined ? null : book.of(id, "watch"),
    breach,
    baselineLabel: baselineLabel(measured, judged, locale),
    distanceText:
      state === "unknown"
        ? isComplete || isMissing(value)
          ? unjudged(value, breach, locale)
          : languageOf(locale).report.guardrail.noWhole(reviewGrain(measured))
        : distance(value, limits, facts, locale),
    sinceLabel: since(measured, { judged, edition: edition.period }, stateAt, locale),
    lapsed: buildLapsed(book, measured),
    acknowledgement: acknowledgementOf(book, id, words),
  };
}

/** What relative thresholds are held against: "breach 10% worse than in Q4 2025"; null for fixed ones. */
function baselineLabel(measured: Measured, judged: Period, locale: string): string | null {
  const { baseline, breach = 0 } = measured.metric.config.thresholds ?? {};
  if (baseline === undefined) return null;
  const period = baselinePeriod(measured, judged, baseline);
  const say = languageOf(locale).report.guardrail;
  const share = formatWholePercent(breach, locale);
  if (baseline === "year") return say.worseThanYear(share);
  return period === null ? say.worseThan(share, baseline) : say.worseThanIn(share, labelOf(period, locale));
}

/** Why nothing can be said of a value: it is not there, its limit is not there, or its period is not over. */
function unjudged(value: Value, breach: Figure, locale: string): string {
  const { missing } = languageOf(locale).format;
  if (isMissing(value)) return missing[value.missing];
  return breach.why ?? missing[breach.reason ?? "incomplete period"];
}

function distance(value: Value, limits: Thresholds | Missing, facts: MetricFacts, locale: string): string {
  const { report } = languageOf(locale);
  if (isMissing(value) || "missing" in limits) return "";
  const inside = facts.better === "lower" ? limits.breach - value : value - limits.breach;
  const amount = formatNumber(Math.abs(inside), facts.unit, locale, { difference: true });
  return inside > 0 ? report.guardrail.inside(amount) : report.guardrail.past(amount);
}

function since(
  measured: Measured,
  { judged, edition }: { readonly judged: Period; readonly edition: Period },
  stateAt: (period: Period) => GuardrailState,
  locale: string,
): string | null {
  const all = reviewPeriods(measured).filter((period) => anchor(period) <= anchor(judged));
  const periods = all.filter((period) => isCountedAlike(measured, period, judged));
  const first = periods[breachedSince(periods.map(stateAt))];
  if (first === undefined) return null;
  const { report } = languageOf(locale);
  const label = beginningLabel(first, edition, locale);
  return first === all[0] ? report.guardrail.sinceOrBefore(label) : report.guardrail.since(label);
}

function acknowledgementOf(book: FigureBook, id: string, words: Words): GuardrailFacts["acknowledgement"] {
  const { edition, locale } = book.facts;
  const told = lookUp(edition.config.acknowledge, id);
  if (told === undefined) return null;
  return {
    actionHtml: words.html(edition.front, ["acknowledge", id, "action"], told.action),
    owner: told.owner,
    by: formatDate(told.by, locale),
  };
}
