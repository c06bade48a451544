import type { Language } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import type { Rounding } from "../ledger/printedSum.ts";
import type { Outlook } from "../report/facts/ahead.ts";
import type { Audit, AuditKind } from "../report/facts/auditFacts.ts";
import type { Changed } from "../report/facts/changed.ts";
import type { Bridge } from "../report/facts/moved.ts";
import type { PointSurprise } from "../report/facts/series.ts";
import type { ControlFacts, GuardrailFacts, MetricFacts } from "../report/facts/slices.ts";
import type { Commitment } from "../report/facts/story.ts";
import type { Channel, ChartView } from "../report/pages/queries.ts";
import type { Report } from "../report/report.ts";

/** What a figure reads as; a missing one says why. */
export function figureText({ text, reason, why }: Figure, say: Language): string {
  return reason === null ? text : say.blocks.common.absent(why ?? say.format.missing[reason]);
}

/** What growth under a breached guardrail means; null without a breach, and where nothing has grown. */
export function pausedNote(
  { paused, previous }: Pick<Report["headline"], "paused" | "previous">,
  { blocks }: Language,
): string | null {
  return paused.length > 0 && previous.judgement === "good" ? blocks.headline.paused : null;
}

/** Why a number is absent; null of one that is there. */
export function reasonText(reason: Figure["reason"], { format }: Language): string | null {
  return reason === null ? null : format.missing[reason];
}

/** "Daily people who post rose 13.1% on Q2 2026" */
export function trendSentence(metric: MetricFacts, { blocks }: Language): string {
  const { phrase, against } = metric.previous;
  return phrase.reason === null ? blocks.trend.sentence(metric.name, phrase.text, against) : metric.name;
}

/** "Daily people who post in September 2026: up 9.6% on a year before" */
export function recentSentence({ name, recent }: MetricFacts, say: Language): string {
  const words = say.blocks.recent;
  const last = recent.panels.at(-1)?.points.at(-1);
  if (last === undefined) return name;
  const phrase = last.comparison?.phrase;
  return phrase !== undefined && phrase.reason === null
    ? words.sentence(name, phrase.text, last.label)
    : words.plain(name);
}

/** Is anything not as in the last report? */
export function hasChanges({ stars, definitions, targets, restatedLabel }: Changed): boolean {
  return stars.length + definitions.length + targets.length > 0 || restatedLabel !== null;
}

/** What a chart of limits draws: "By week; the band is the range of a process that stands still" */
export function controlSubtitle({ speaks, series }: ControlFacts, say: Language): string {
  const words = say.blocks.control;
  return speaks ? words.band(series.grain) : words.level(series.grain);
}

/** The notes under it: the series' own, what the limits come from, or why there are none; what becomes of the target. */
export function controlNotes(
  { series, speaks, limitsLabel, prospect }: ControlFacts,
  say: Language,
): readonly string[] {
  const words = say.blocks.control;
  return [
    ...series.notes,
    ...(limitsLabel === null ? [] : [limitsLabel]),
    ...(speaks ? [] : [words.why]),
    ...(prospect === null ? [] : [words.prospects[prospect]]),
  ];
}

/** "above what was to be expected (better)"; nothing where the value lies within. */
export function surpriseText(surprise: PointSurprise | null, { blocks }: Language): string {
  return surprise === null ? "" : surprise.text + blocks.control.surprises[surprise.judgement];
}

/** "On pace for one of two targets"; without targets, what the forecasts are. */
export function outlookSentence({ forecasts }: Outlook, { blocks }: Language): string {
  const paces = forecasts.flatMap(({ pace }) => pace ?? []);
  const onPace = paces.filter(({ verdict }) => verdict === "on pace").length;
  if (paces.length === 0) return blocks.outlook.leads;
  return asSentence(blocks.outlook.onPace(onPace, paces.length));
}

/** The shape of what came of a forecast: neither end of a band is good or bad. */
export const SCORES = {
  held: { shape: "●", tone: "neutral" },
  "above the band": { shape: "▲", tone: "neutral" },
  "below the band": { shape: "▼", tone: "neutral" },
} as const;

/** "Three inputs, two better than in Q2 2026"; "Three inputs" where none of them can be compared. */
export function movedSentence(
  metrics: readonly MetricFacts[],
  kind: "inputs" | "outcomes",
  { blocks }: Language,
): string {
  const better = metrics.filter((metric) => metric.previous.judgement === "good").length;
  const compared = metrics.filter(
    ({ previous }) => previous.change.reason === null || previous.judgement !== "neutral",
  );
  const [first] = compared;
  if (first === undefined) return blocks[kind].counted(metrics.length);
  const { against } = first.previous;
  return blocks[kind].moved(metrics.length, better, against);
}

/** "One breached, two to watch" */
export function guardrailSentence(guardrails: readonly GuardrailFacts[], say: Language): string {
  const words = say.blocks.guardrails;
  const inState = (state: GuardrailFacts["state"]) =>
    guardrails.filter((guardrail) => guardrail.state === state).length;
  const parts = [
    [inState("breach"), words.breached],
    [inState("watch"), words.toWatch],
    [inState("unknown"), words.unknown],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => what(count));
  return said.length === 0 ? words.hold : asSentence(said.join(", "));
}

/** "One of four commitments kept, one late" */
export function commitmentSentence(commitments: readonly Commitment[], say: Language): string {
  const words = say.blocks.commitments;
  const scored = (score: Commitment["score"]) =>
    commitments.filter((commitment) => commitment.score === score).length;
  const others = (["late", "missed", "dropped", "open"] as const).filter((score) => scored(score) > 0);
  const rest = others.map((score) => words[score](scored(score)));
  const kept = words.kept(scored("kept"), commitments.length);
  return asSentence([kept, ...rest].join(", "));
}

/** "Returning members moved it most: +94" */
export function bridgeSentence(bridge: Bridge, { blocks }: Language): string {
  if (bridge.absent !== null) return blocks.bridge.untold(bridge.name);
  const size = (step: Bridge["steps"][number]) => Math.abs(step.contribution.value ?? 0);
  const [first] = bridge.steps.toSorted((a, b) => size(b) - size(a));
  const { calendar } = bridge;
  if (calendar !== null && Math.abs(calendar.effect.value ?? 0) > (first === undefined ? 0 : size(first)))
    return asSentence(blocks.bridge.most(calendar.name, calendar.effect.text));
  return first === undefined
    ? blocks.bridge.what(bridge.name)
    : blocks.bridge.most(first.name, first.contribution.text);
}

/** What heads a bridge where nobody wrote it: "From 541 to 611"; that nothing can be told, where that is so. */
export function bridgeTitle({ name, from, to, absent }: Bridge, { blocks }: Language): string {
  return absent === null ? blocks.bridge.title(from.value.text, to.value.text) : blocks.bridge.untold(name);
}

/** The notes under a bridge: how its steps come about, and what both ends are where the later one is incomplete. */
export function bridgeNotes(
  { residual, partLabel, rounding, absent }: Bridge,
  { blocks }: Language,
): readonly string[] {
  if (absent !== null) return [blocks.bridge.absent(absent)];
  const steps = residual === null ? blocks.bridge.whole : blocks.bridge.withRest;
  const part = partLabel === null ? [] : [blocks.bridge.part(partLabel)];
  return [steps, ...roundingNotes(rounding, blocks), ...part];
}

/** Why numbers that claim to add up do so as printed, or do not; nothing where they do by themselves. */
export function roundingNotes(rounding: Rounding, { common }: Language["blocks"]): readonly string[] {
  return [
    ...(rounding === "adjusted" || rounding === "mixed" ? [common.adjusted] : []),
    ...(rounding === "apart" || rounding === "mixed" ? [common.roundedApart] : []),
  ];
}

/** What a chart of a query draws: "Share by days after joining" */
export function chartSubtitle({ x, y, fill, measure }: ChartView, say: Language): string {
  const words = say.blocks.chart;
  const measured = measure === null ? null : { x, y, fill }[measure];
  const others = [x, y].filter((channel) => channel !== null && channel !== measured);
  const by = others.flatMap((channel) => channel ?? []).map(({ label }) => label);
  const told = measured === null ? "" : unitText(measured, words);
  if (by.length === 0) return asSentence(told);
  return asSentence(words.by(told, by.reduce(words.and)));
}

function unitText({ label, unit }: Channel, words: Language["blocks"]["chart"]): string {
  const isBare = unit.kind !== "noun" || unit.name === "" || unit.name === label;
  return isBare ? label : words.counted(label, unit.name);
}

/** With its first letter in upper case. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The shape of a guardrail's state. */
export const STATES = {
  ok: { shape: "●", tone: "good" },
  watch: { shape: "◆", tone: "watch" },
  breach: { shape: "▼", tone: "bad" },
  unknown: { shape: "○", tone: "neutral" },
} as const;

/** The shape of a leading test's verdict; no relation found is no judgement. */
export const VERDICTS = {
  supported: { shape: "●", tone: "good" },
  contradicted: { shape: "▼", tone: "bad" },
  "not shown": { shape: "○", tone: "neutral" },
  "not testable": { shape: "◆", tone: "watch" },
} as const;

/** The shape of what became of a commitment. */
export const STATUSES = {
  kept: { shape: "●", tone: "good" },
  late: { shape: "◆", tone: "watch" },
  missed: { shape: "▼", tone: "bad" },
  dropped: { shape: "◆", tone: "watch" },
  open: { shape: "○", tone: "neutral" },
} as const;

/** The shape of a rule that is kept or not. */
export const KEPT = {
  kept: { shape: "●", tone: "good" },
  broken: { shape: "◆", tone: "watch" },
} as const;

/** The shape of what a review of a metric decided. */
export const DECISIONS = {
  keep: { shape: "●", tone: "neutral" },
  change: { shape: "◆", tone: "watch" },
} as const;

/** The groups of the zombie audit, the gravest first. */
export const AUDIT_KINDS = [
  "lagging",
  "vanity",
  "siloed",
  "unplaced",
] as const satisfies readonly AuditKind[];

/** "Two of 13 metrics are not what we steer, guard or validate by" */
export function auditSentence({ metrics, entries }: Audit, { blocks }: Language): string {
  return blocks.audit.some(entries.length, metrics);
}
