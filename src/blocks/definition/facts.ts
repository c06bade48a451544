import { type Review, reviewState } from "../../compute/reviews.ts";
import { LEAST_EASE, MOST_WORDS, type Understanding, understandingOf } from "../../compute/understand.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { formatCount } from "../../format/number.ts";
import { formatLongDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type {
  DefinitionFacts,
  HeldReview,
  ReviewFacts,
  SaidLine,
  UnderstandableFacts,
  UnderstandableRow,
} from "../../report/facts/definitionFacts.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { missingParts, type PartName } from "./parts.ts";

/** The definition cards of all metrics as of a day (ISO); what is missing is asked of the north star alone. */
export function buildDefinitions(
  { report, metrics }: Content,
  measured: Iterable<string>,
  today: string,
): DefinitionFacts[] {
  const { mission, teams, locale } = report.config;
  return [...measured].flatMap((id): DefinitionFacts[] => {
    const metric = metrics.get(id);
    if (metric === undefined) return [];
    const owner = metric.config.owner;
    const team = owner === undefined ? undefined : (lookUp(teams, owner)?.name ?? owner);
    return [definitionOf(metric, { mission, owner: team, locale, today })];
  });
}

interface Context {
  readonly mission: string | undefined;
  /** The name of the team. */
  readonly owner: string | undefined;
  readonly locale: string;
  readonly today: string;
}

function definitionOf({ id, config }: MetricDocument, context: Context): DefinitionFacts {
  const isStar = config.role === "north_star";
  const missing = isStar ? missingParts(config, context.mission) : [];
  const say = languageOf(context.locale).report.definition;
  const question = (name: PartName) => (missing.includes(name) ? say.questions[name] : null);
  const line = (label: string, text: string | undefined, name: PartName): SaidLine => ({
    label,
    text: text ?? null,
    question: question(name),
  });
  const { rationale } = config;
  return {
    metric: id,
    name: config.name,
    statement: config.statement,
    chain: [
      ...(isStar ? [line(say.mission, context.mission, "mission")] : []),
      line(say.coreValue, config.core_value, "core_value"),
      line(say.valueExchange, config.value_exchange, "value_exchange"),
    ].filter(isSaid),
    whys: { texts: config.whys, question: question("whys") },
    lines: [
      line(say.counts, listed(config.includes), "includes"),
      line(say.doesNotCount, listed(config.excludes), "excludes"),
      line(say.timeFrame, config.time_frame, "time_frame"),
      { label: say.unit, text: unitWord(config.unit, context.locale), question: null },
      { label: say.better, text: say[config.better], question: null },
      line(say.owner, context.owner, "owner"),
      line(say.game, config.game === undefined ? undefined : say.games[config.game], "game"),
    ].filter(isSaid),
    rationale: [
      line(say.mission, rationale.mission, "fits_mission"),
      line(say.value, rationale.value, "fits_value"),
      line(say.actionable, rationale.actionable, "actionable"),
      line(say.growth, rationale.growth, "growth"),
    ].filter(isSaid),
    evidence: config.evidence.map(({ kind, what, link }) => ({
      kind: say.evidence[kind],
      what,
      link: link ?? null,
    })),
    evidenceQuestion: question("evidence"),
    understandable: understandable(config, context.locale),
    review: reviewFacts(config, context),
  };
}

/** A unit in words: those that we know in the language, the author's noun as it is. */
function unitWord(unit: string, locale: string): string {
  const known: Readonly<Record<string, string>> = languageOf(locale).report.definition.units;
  return lookUp(known, unit) ?? unit;
}

function isSaid({ text, question }: SaidLine): boolean {
  return text !== null || question !== null;
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(", ");
}

function understandable(config: MetricConfig, locale: string): UnderstandableFacts {
  const found = understandingOf(config, locale);
  const rows = [...statementRows(found, locale), ...partRows(found, config, locale)];
  return { verdict: rows.some(({ kept }) => kept === false) ? "look again" : "plain", rows };
}

function statementRows({ reading }: Understanding, locale: string): UnderstandableRow[] {
  const { words, sentences, ease } = reading;
  const count = (value: number) => formatCount(value, locale);
  const { report, format, reading: rules } = languageOf(locale);
  const say = report.definition;
  return [
    {
      label: say.words,
      measured: count(words),
      rule: say.atMost(count(MOST_WORDS)),
      kept: words <= MOST_WORDS,
    },
    { label: say.sentences, measured: count(sentences), rule: say.one, kept: sentences <= 1 },
    ease === null
      ? {
          label: say.ease,
          measured: say.noFormula(format.notAvailable, locale),
          rule: null,
          kept: null,
        }
      : {
          label: say.easeBy(rules.scale),
          measured: count(ease),
          rule: say.atLeast(count(LEAST_EASE)),
          kept: ease >= LEAST_EASE,
        },
  ];
}

function partRows({ parts, composite }: Understanding, config: MetricConfig, locale: string) {
  const { report, format } = languageOf(locale);
  const say = report.definition;
  const counts = (["aggregates", "conditions"] as const).map(
    (key): UnderstandableRow => ({
      label: say[key],
      measured: parts === null ? say.reported(format.notAvailable) : formatCount(parts[key], locale),
      rule: null,
      kept: null,
    }),
  );
  const why = composite === "unit" ? say.compositeUnit(unitWord(config.unit, locale)) : say.compositeParts;
  const put: UnderstandableRow = {
    label: say.composite,
    measured: composite === null ? say.notComposite : why,
    rule: say.notComposite,
    kept: composite === null,
  };
  return [...counts, put];
}

function reviewFacts(config: MetricConfig, { locale, today }: Context): ReviewFacts {
  const { held, due, overdue } = reviewState(config, today);
  const dueLabel = due === null ? null : formatLongDate(due, locale);
  const say = languageOf(locale).report.definition;
  const said = dueLabel === null ? say.neverReviewed : say.overdue(dueLabel);
  return {
    held: held.map((review) => heldReview(review, locale)),
    nextLabel: overdue ? null : dueLabel,
    overdue: overdue ? said : null,
  };
}

function heldReview(review: Review, locale: string): HeldReview {
  const say = languageOf(locale).report.definition;
  return {
    date: review.date,
    label: formatLongDate(review.date, locale),
    by: review.by,
    answers: [
      { question: say.stillCore, answer: review.core_value },
      { question: say.stillLeads, answer: review.leads },
      { question: say.market, answer: review.market },
    ],
    decision: review.decision,
    note: review.note ?? null,
  };
}
