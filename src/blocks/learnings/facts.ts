import { formatDate } from "../../format/period.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import type { Bet, Declined, Learning } from "../../report/facts/workFacts.ts";

/** What was tried, what was found, and what comes of it. */
export function buildLearnings(words: Words, { facts }: FigureBook, bets: readonly Bet[]): Learning[] {
  const { config, front } = facts.edition;
  return config.learnings.map(({ what, found, so, bet, date }, index) => ({
    whatHtml: words.html(front, ["learnings", index, "what"], what),
    foundHtml: words.html(front, ["learnings", index, "found"], found),
    soHtml: words.html(front, ["learnings", index, "so"], so),
    bet: bets.find(({ id }) => id === bet)?.name ?? null,
    date: date === undefined ? null : formatDate(date, facts.locale),
  }));
}

/** What was declined, and why. */
export function buildDeclined(words: Words, { facts }: FigureBook): Declined[] {
  const { config, front } = facts.edition;
  return config.declined.map(({ what, why, metric, date }, index) => ({
    whatHtml: words.html(front, ["declined", index, "what"], what),
    whyHtml: words.html(front, ["declined", index, "why"], why),
    metric: metric ?? null,
    metricName: metric === undefined ? null : (facts.metrics.get(metric)?.config.name ?? metric),
    date: date === undefined ? null : formatDate(date, facts.locale),
  }));
}
