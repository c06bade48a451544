import { formatDay } from "../../calendar/day.ts";
import { reviewGrain } from "../../compute/compare.ts";
import { treeOf } from "../../compute/drivers/tree.ts";
import type { Measured } from "../../compute/measured.ts";
import { judgedUntil, qualityOf } from "../../compute/quality.ts";
import { understandingOf } from "../../compute/understand.ts";
import { visibleSegments } from "../../compute/visible.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { formatCount } from "../../format/number.ts";
import { formatDate } from "../../format/period.ts";
import { reportedBy } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { namesIn } from "../../metrics/formula.ts";
import type { ChoiceFacts, ChoiceLead } from "../../report/facts/choice.ts";
import { buildLeads } from "../leadTest/facts.ts";

/** The north star beside its candidates, in the order of their ids; empty where there are no candidates. */
export function buildChoice(book: FigureBook, content: Content): ChoiceFacts[] {
  const all = [...book.facts.measured.values()];
  const withRole = (role: string) => all.filter(({ metric }) => metric.config.role === role);
  const candidates = withRole("candidate");
  if (candidates.length === 0) return [];
  const leads = buildLeads(book);
  return [...withRole("north_star"), ...candidates].map((measured) => ({
    ...decisionOf(book, measured.metric),
    ...knownFacts(book, measured),
    leads: leads
      .filter(({ metric }) => metric === measured.metric.id)
      .map(
        ({ outcome, outcomeName, verdict, correlation, p, pairs, lagLabel, detail }): ChoiceLead => ({
          outcome,
          outcomeName,
          verdict,
          correlation,
          p,
          pairs,
          lagLabel,
          detail,
        }),
      ),
    betsLabel: betsOn(book, content, measured.metric.id),
  }));
}

function decisionOf({ facts }: FigureBook, metric: MetricDocument) {
  const { id, config } = metric;
  const { locale } = facts;
  const { decided, role } = config;
  const isStar = role === "north_star";
  const decision = decided?.decision ?? (isStar ? "chosen" : "open");
  const date = decided === undefined ? null : formatDate(decided.date, locale);
  return {
    metric: id,
    name: config.name,
    isStar,
    statement: config.statement,
    decision,
    dateLabel: date !== null && decision === "open" ? languageOf(locale).report.choice.since(date) : date,
    why: decided?.why ?? config.why_not ?? null,
    by: decided?.by ?? null,
    ...plainness(metric, locale),
  };
}

/** How plain a metric is: "17 words, reading ease 62" and of how many aggregates it is made. */
function plainness({ config }: MetricDocument, locale: string) {
  const { reading, parts } = understandingOf(config, locale);
  const say = languageOf(locale).report.choice;
  const words = say.words(formatCount(reading.words, locale), reading.words);
  return {
    wordsLabel: reading.ease === null ? words : say.ease(words, formatCount(reading.ease, locale)),
    aggregatesLabel:
      parts === null ? say.reported : say.aggregates(formatCount(parts.aggregates, locale), parts.aggregates),
  };
}

function knownFacts(book: FigureBook, measured: Measured) {
  const { edition, locale } = book.facts;
  const { id, config } = measured.metric;
  const grain = reviewGrain(measured);
  const { complete, since } = qualityOf(measured, edition.period);
  const say = languageOf(locale).report.choice;
  const judged = (count: number) => say.judged(formatCount(count, locale), grain, count);
  const suppressed = hiddenSegments(measured, edition.period);
  return {
    surprises: book.of(id, "surprises"),
    surpriseShare: book.of(id, "surprise_share"),
    judgedLabel: judged(judgedUntil(measured, edition.period).length),
    dataShare: book.of(id, "data_share"),
    gaps: book.of(id, "gaps"),
    knownLabel:
      since === null
        ? judged(complete)
        : say.known(judged(complete), formatDate(formatDay(since.first), locale)),
    notes: [
      ...(suppressed === 0 ? [] : [say.tooSmall(formatCount(suppressed, locale), suppressed)]),
      ...(config.values === undefined ? [] : [reportedBy(config, locale)]),
    ],
  };
}

function hiddenSegments(measured: Measured, period: Parameters<typeof visibleSegments>[2]): number {
  const hidden = [...measured.segments].map(
    ([dimension, names]) => names.size - visibleSegments(measured, dimension, period).size,
  );
  return hidden.reduce((sum, one) => sum + one, 0);
}

/** The bets on a metric or on what its tree is made of. */
function betsOn({ facts }: FigureBook, content: Content, id: string): string {
  const tree = new Set(treeMembers(facts.metrics, id));
  const bets = content.bets.filter(({ config }) => config.metric !== undefined && tree.has(config.metric));
  const say = languageOf(facts.locale).report.choice;
  if (bets.length === 0) return say.noBet;
  const teams = new Set(bets.map(({ config }) => config.team));
  const [betCount, teamCount] = [bets.length, teams.size];
  return say.bets(
    formatCount(betCount, facts.locale),
    formatCount(teamCount, facts.locale),
    betCount,
    teamCount,
  );
}

function treeMembers(metrics: ReadonlyMap<string, MetricDocument>, id: string): string[] {
  const tree = treeOf(metrics, id);
  const below = tree === undefined ? [] : namesIn(tree).flatMap((name) => treeMembers(metrics, name));
  return [id, ...below];
}
