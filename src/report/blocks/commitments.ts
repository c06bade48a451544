import type { Content, EditionDocument } from "../../content/content.ts";
import type { BetConfig } from "../../content/schema/bet.ts";
import { formatNumber, formatWholePercent } from "../../format/number.ts";
import { formatDate } from "../../format/period.ts";
import type { Figure } from "../figure.ts";
import type { FigureBook } from "../figureBook.ts";
import type { Ask, Bet, Commitment, Okr } from "../report.ts";
import { unitOf } from "../unit.ts";
import { escapeHtml, type Words } from "../words.ts";

/** What is asked of the board. */
export function buildAsks(words: Words, { config, front }: EditionDocument, locale: string): Ask[] {
  return config.asks.map(({ decision, recommendation, owner, by }, index) => ({
    decisionHtml: words.html(front, ["asks", index, "decision"], decision),
    recommendationHtml:
      recommendation === undefined
        ? null
        : words.html(front, ["asks", index, "recommendation"], recommendation),
    owner,
    by: formatDate(by, locale),
  }));
}

/** What was promised last time, and what came of it. */
export function buildCommitments(
  words: Words,
  { config, front }: EditionDocument,
  locale: string,
): Commitment[] {
  return config.commitments.map(({ what, owner, due, status, result }, index) => ({
    whatHtml: words.html(front, ["commitments", index, "what"], what),
    owner,
    due: formatDate(due, locale),
    status,
    resultHtml: result === undefined ? null : words.html(front, ["commitments", index, "result"], result),
  }));
}

/** Objectives with their key results, each as the edition's figure of its metric. */
export function buildOkrs(book: FigureBook, content: Content, { config }: EditionDocument): Okr[] {
  const { locale, currency } = book.facts;
  return config.okrs.map(({ objective, team, key_results: results }) => ({
    objective,
    team: content.report.config.teams[team]?.name ?? team,
    keyResults: results.flatMap(({ metric, from, to }) => {
      const definition = content.metrics.get(metric)?.config;
      if (definition === undefined || !book.facts.measured.has(metric)) return [];
      const unit = unitOf(definition, currency);
      const now = book.of(metric);
      const write = (value: number) => formatNumber(value, unit, locale);
      return [
        {
          metric,
          name: definition.name,
          from: write(from),
          to: write(to),
          now,
          progress: progressOf(now, from, to, locale),
        },
      ];
    }),
  }));
}

/** The bets with the names of their teams and metrics. */
export function buildBets(content: Content): Bet[] {
  return content.bets.map(({ id, config }) => ({
    id,
    name: config.name,
    team: content.report.config.teams[config.team]?.name ?? config.team,
    metric: config.metric,
    metricName: content.metrics.get(config.metric)?.config.name ?? config.metric,
    hypothesis: config.hypothesis,
    status: config.status,
    expected: expectedOf(content, config),
    resultHtml: config.result === undefined ? null : escapeHtml(config.result),
  }));
}

/** The change that a bet is expected to make, in its metric's terms; words as they were written. */
function expectedOf(content: Content, { expected, metric }: BetConfig): string | null {
  const definition = content.metrics.get(metric)?.config;
  if (expected === undefined) return null;
  if (typeof expected === "string" || definition === undefined) return String(expected);
  const { currency, locale } = content.report.config;
  return formatNumber(expected, unitOf(definition, currency), locale, { signed: true, difference: true });
}

/** The share of the way from `from` to `to`, in whole percent; words where the metric moved away. */
function progressOf(now: Figure, from: number, to: number, locale: string): string | null {
  if (now.value === null || to === from) return null;
  const share = (now.value - from) / (to - from);
  return share < 0 ? "moved away" : formatWholePercent(share, locale);
}
