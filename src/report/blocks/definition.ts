import type { Content, MetricDocument } from "../../content/content.ts";
import type { EVIDENCE } from "../../content/schema/definition.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { formatCount } from "../../format/number.ts";
import { formatLongDate } from "../../format/period.ts";
import type {
  DefinitionFacts,
  HeldReview,
  ReviewFacts,
  SaidLine,
  UnderstandableFacts,
  UnderstandableRow,
} from "../definitionFacts.ts";
import { missingParts, PARTS, type PartName } from "../definitionParts.ts";
import { type Review, reviewState } from "../reviews.ts";
import { LEAST_EASE, MOST_WORDS, type Understanding, understandingOf } from "../understand.ts";
import { NOT_AVAILABLE } from "../worded.ts";

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
    const team = owner === undefined ? undefined : (teams[owner]?.name ?? owner);
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
  const question = (name: PartName) => (missing.includes(name) ? asQuestion(PARTS[name].question) : null);
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
      ...(isStar ? [line("Mission", context.mission, "mission")] : []),
      line("Core value", config.core_value, "core_value"),
      line("Value exchange", config.value_exchange, "value_exchange"),
    ].filter(isSaid),
    whys: { texts: config.whys, question: question("whys") },
    lines: [
      line("Counts", listed(config.includes), "includes"),
      line("Does not count", listed(config.excludes), "excludes"),
      line("Time frame", config.time_frame, "time_frame"),
      { label: "Unit", text: config.unit, question: null },
      { label: "Better", text: config.better, question: null },
      line("Owner", context.owner, "owner"),
      line("Game", config.game === undefined ? undefined : GAMES[config.game], "game"),
    ].filter(isSaid),
    rationale: [
      line("Mission", rationale.mission, "fits_mission"),
      line("Value", rationale.value, "fits_value"),
      line("Actionable", rationale.actionable, "actionable"),
      line("Growth", rationale.growth, "growth"),
    ].filter(isSaid),
    evidence: config.evidence.map(({ kind, what, link }) => ({
      kind: EVIDENCE_KINDS[kind],
      what,
      link: link ?? null,
    })),
    evidenceQuestion: question("evidence"),
    understandable: understandable(config, context.locale),
    review: reviewFacts(config, context),
  };
}

const GAMES: Readonly<Record<NonNullable<MetricConfig["game"]>, string>> = {
  attention: "attention: customers give us their time",
  transaction: "transaction: customers deal with one another",
  productivity: "productivity: customers get work done",
};

const EVIDENCE_KINDS: Readonly<Record<(typeof EVIDENCE)[number], string>> = {
  interviews: "Interviews",
  jobs_to_be_done: "Jobs to be done",
  retained_users: "Most retained users",
  experiment: "Experiment",
  other: "Other",
};

function isSaid({ text, question }: SaidLine): boolean {
  return text !== null || question !== null;
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(", ");
}

function asQuestion(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function understandable(config: MetricConfig, locale: string): UnderstandableFacts {
  const found = understandingOf(config, locale);
  const rows = [...statementRows(found, locale), ...partRows(found, config, locale)];
  return { verdict: rows.some(({ kept }) => kept === false) ? "look again" : "plain", rows };
}

function statementRows({ reading }: Understanding, locale: string): UnderstandableRow[] {
  const { words, sentences, ease } = reading;
  const count = (value: number) => formatCount(value, locale);
  const scale = new Intl.Locale(locale).language === "de" ? "Amstad" : "Flesch";
  return [
    {
      label: "Words in the statement",
      measured: count(words),
      rule: `at most ${count(MOST_WORDS)}`,
      kept: words <= MOST_WORDS,
    },
    { label: "Sentences", measured: count(sentences), rule: "one", kept: sentences <= 1 },
    ease === null
      ? {
          label: "Reading ease",
          measured: `${NOT_AVAILABLE} (no formula for ${locale})`,
          rule: null,
          kept: null,
        }
      : {
          label: `Reading ease (${scale})`,
          measured: count(Math.round(ease)),
          rule: `at least ${count(LEAST_EASE)}; plain text has 60 or more`,
          kept: ease >= LEAST_EASE,
        },
  ];
}

function partRows({ parts, composite }: Understanding, config: MetricConfig, locale: string) {
  const counts = (["aggregates", "conditions"] as const).map(
    (key): UnderstandableRow => ({
      label: { aggregates: "Things counted or summed", conditions: "Conditions on them" }[key],
      measured: parts === null ? `${NOT_AVAILABLE} (reported)` : formatCount(parts[key], locale),
      rule: null,
      kept: null,
    }),
  );
  const why = composite === "unit" ? `its unit is ${config.unit}` : "it adds up several or weighted parts";
  const put: UnderstandableRow = {
    label: "Put together as a score",
    measured: composite === null ? "no" : `yes: ${why}`,
    rule: "no",
    kept: composite === null,
  };
  return [...counts, put];
}

function reviewFacts(config: MetricConfig, { locale, today }: Context): ReviewFacts {
  const { held, due, overdue } = reviewState(config, today);
  const dueLabel = due === null ? null : formatLongDate(due, locale);
  const said =
    dueLabel === null
      ? "No review is recorded, and none is planned."
      : `The review was due on ${dueLabel}, and is overdue.`;
  return {
    held: held.map((review) => heldReview(review, locale)),
    nextLabel: overdue ? null : dueLabel,
    overdue: overdue ? said : null,
  };
}

function heldReview(review: Review, locale: string): HeldReview {
  return {
    date: review.date,
    label: formatLongDate(review.date, locale),
    by: review.by,
    answers: [
      { question: "Does it still express the core value?", answer: review.core_value },
      { question: "Does it still lead?", answer: review.leads },
      { question: "Has the market changed?", answer: review.market },
    ],
    decision: review.decision,
    note: review.note ?? null,
  };
}
