import type { Changed } from "../report/changed.ts";
import type { Figure } from "../report/figure.ts";
import type {
  Audit,
  AuditKind,
  Bridge,
  Channel,
  ChartView,
  Commitment,
  ControlFacts,
  GuardrailFacts,
  MetricFacts,
  Outlook,
  PaceFacts,
  PointSignal,
} from "../report/report.ts";

const NUMBERS = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** A count as a sentence begins with it: "Two", "13". */
export function countWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "Two inputs", "One input" */
export function counted(count: number, noun: string): string {
  return `${countWord(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** What a figure reads as; a missing one says why. */
export function figureText(figure: Figure): string {
  return figure.reason === null ? figure.text : `n/a (${figure.reason})`;
}

/** "Daily people who post rose 13.1% on Q2 2026" */
export function trendSentence(metric: MetricFacts): string {
  const { phrase, against } = metric.previous;
  return phrase.reason === null ? `${metric.name} ${phrase.text} on ${against}` : metric.name;
}

/** "Daily people who post in September 2026: up 9.6% on a year before" */
export function recentSentence({ name, recent }: MetricFacts): string {
  const last = recent.panels.at(-1)?.points.at(-1);
  if (last === undefined) return name;
  const phrase = last.comparison?.phrase;
  return phrase !== undefined && phrase.reason === null
    ? `${name} ${phrase.text} in ${last.label} on a year before`
    : `${name} in its latest weeks and months`;
}

/** Is anything not as in the last report? */
export function hasChanges({ stars, definitions, targets, restatedLabel }: Changed): boolean {
  return stars.length + definitions.length + targets.length > 0 || restatedLabel !== null;
}

/** What a control chart draws: "By week; the band is the range that chance alone explains" */
export function controlSubtitle({ on, series }: ControlFacts): string {
  const drawn = on === "change" ? `Change from one ${series.grain} to the next` : `By ${series.grain}`;
  return series.bands.length === 0 ? drawn : `${drawn}; the band is the range that chance alone explains`;
}

/** The notes under a control chart: the series' own, how sure the limits are, what the process does to the target. */
export function controlNotes({ series, assurance, handedOn }: ControlFacts): readonly string[] {
  const trial = series.bands.some((band) => band.trial);
  return [
    ...series.notes,
    ...(handedOn === null
      ? []
      : [`The range was locked in ${handedOn}, from ${series.grain}s that this snapshot no longer holds.`]),
    ...(trial ? ["Trial limits come from fewer than 12 points and may still move."] : []),
    ...(assurance === null ? [] : [`A process like this: the target ${assurance}.`]),
  ];
}

/** "above the upper limit (better)"; nothing where no rule fires. */
export function signalText(signal: PointSignal | null): string {
  if (signal === null) return "";
  const word = { good: " (better)", bad: " (worse)", neutral: "" }[signal.judgement];
  return signal.text + word;
}

/** How the verdict of a pace begins its sentence, before the period or the target. */
export const PACES: Readonly<Record<PaceFacts["verdict"], string>> = {
  "on pace": "On pace for",
  "off pace": "Off pace for",
  open: "Too close to call for",
};

/** "On pace for one of two targets"; without targets, what the forecasts are. */
export function outlookSentence({ forecasts }: Outlook): string {
  const paces = forecasts.flatMap(({ pace }) => pace ?? []);
  const onPace = paces.filter(({ verdict }) => verdict === "on pace").length;
  if (paces.length === 0) return "Where the pace so far leads";
  return asSentence(`On pace for ${countWord(onPace)} of ${counted(paces.length, "target")}`);
}

/** The words and shape of what came of a forecast: neither end of a band is good or bad. */
export const SCORES = {
  held: { shape: "●", word: "held", tone: "neutral" },
  "above the band": { shape: "▲", word: "above the band", tone: "neutral" },
  "below the band": { shape: "▼", word: "below the band", tone: "neutral" },
} as const;

/** "Three inputs, two better than in Q2 2026" */
export function movedSentence(metrics: readonly MetricFacts[], noun: string): string {
  const better = metrics.filter((metric) => metric.previous.judgement === "good").length;
  const against = metrics.at(0)?.previous.against ?? "";
  return `${counted(metrics.length, noun)}, ${countWord(better).toLowerCase()} better than in ${against}`;
}

/** "One breached, two to watch" */
export function guardrailSentence(guardrails: readonly GuardrailFacts[]): string {
  const inState = (state: GuardrailFacts["state"]) =>
    guardrails.filter((guardrail) => guardrail.state === state).length;
  const parts = [
    [inState("breach"), "breached"],
    [inState("watch"), "to watch"],
    [inState("unknown"), "without a value"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${countWord(count)} ${what}`);
  return said.length === 0 ? "All guardrails hold" : asSentence(said.join(", "));
}

/** "One of four commitments kept, one late" */
export function commitmentSentence(commitments: readonly Commitment[]): string {
  const scored = (score: Commitment["score"]) =>
    commitments.filter((commitment) => commitment.score === score).length;
  const others = (["late", "missed", "dropped", "open"] as const).filter((score) => scored(score) > 0);
  const rest = others.map((score) => `${countWord(scored(score))} ${score}`);
  const kept = `${countWord(scored("kept"))} of ${counted(commitments.length, "commitment")} kept`;
  return asSentence([kept, ...rest].join(", "));
}

/** "Returning members moved it most: +94" */
export function bridgeSentence(bridge: Bridge): string {
  const size = (step: Bridge["steps"][number]) => Math.abs(step.contribution.value ?? 0);
  const [first] = bridge.steps.toSorted((a, b) => size(b) - size(a));
  return first === undefined
    ? `What moved ${bridge.name}`
    : `${first.name} moved it most: ${first.contribution.text}`;
}

/** The notes under a bridge: how its steps come about, and what both ends are where the later one is incomplete. */
export function bridgeNotes({ residual, partLabel }: Bridge): readonly string[] {
  const steps =
    residual === null
      ? "Shapley contributions: they sum to the change, with nothing left over."
      : "Shapley contributions: they sum to the change of the tree’s formula; what the measured change has beyond it is a step of its own.";
  return partLabel === null ? [steps] : [steps, `Compared by ${partLabel}.`];
}

/** What a chart of a query draws: "Share by days after joining" */
export function chartSubtitle({ x, y, fill, measure }: ChartView): string {
  const measured = measure === null ? null : { x, y, fill }[measure];
  const others = [x, y].filter((channel) => channel !== null && channel !== measured);
  const by = others.flatMap((channel) => channel ?? []).map(({ label }) => label);
  const told = measured === null ? "" : unitText(measured);
  const whole = [told, ...(by.length === 0 ? [] : [`by ${by.join(" and ")}`])].join(" ");
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function unitText({ label, unit }: Channel): string {
  return unit.kind !== "noun" || unit.name === "" || unit.name === label ? label : `${label}, ${unit.name},`;
}

/** A first letter in upper case, the rest in lower case where it was a count. */
function asSentence(text: string): string {
  const lower = text.replace(
    /\b(No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b/g,
    (word) => word.toLowerCase(),
  );
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The words and shape of a guardrail's state. */
export const STATES = {
  ok: { shape: "●", word: "Holds", tone: "good" },
  watch: { shape: "◆", word: "Watch", tone: "watch" },
  breach: { shape: "▼", word: "Breach", tone: "bad" },
  unknown: { shape: "○", word: "Unknown", tone: "neutral" },
} as const;

/** The words and shape of a leading test's verdict; no relation found is no judgement. */
export const VERDICTS = {
  supported: { shape: "●", word: "Supported", tone: "good" },
  contradicted: { shape: "▼", word: "Contradicted", tone: "bad" },
  "not shown": { shape: "○", word: "Not shown", tone: "neutral" },
  "not testable": { shape: "◆", word: "Not testable", tone: "watch" },
} as const;

/** The words and shape of what became of a commitment. */
export const STATUSES = {
  kept: { shape: "●", word: "Kept", tone: "good" },
  late: { shape: "◆", word: "Late", tone: "watch" },
  missed: { shape: "▼", word: "Missed", tone: "bad" },
  dropped: { shape: "◆", word: "Dropped", tone: "watch" },
  open: { shape: "○", word: "Open", tone: "neutral" },
} as const;

/** The words and shape of a rule that is kept or not. */
export const KEPT = {
  kept: { shape: "●", word: "Kept", tone: "good" },
  broken: { shape: "◆", word: "Look again", tone: "watch" },
} as const;

/** The words and shape of what a review of a metric decided. */
export const DECISIONS = {
  keep: { shape: "●", word: "Kept as it is", tone: "neutral" },
  change: { shape: "◆", word: "To be changed", tone: "watch" },
} as const;

/** The groups of the zombie audit, the gravest first. */
export const AUDIT_KINDS: readonly { readonly kind: AuditKind; readonly title: string }[] = [
  { kind: "lagging", title: "Goals that only follow" },
  { kind: "vanity", title: "Numbers that look good, and steer nothing" },
  { kind: "siloed", title: "What one team does, not what customers get" },
  { kind: "unplaced", title: "Without a place around the north star" },
];

/** "Two of 13 metrics are not what we steer, guard or validate by" */
export function auditSentence({ metrics, entries }: Audit): string {
  if (entries.length === 0) return "Every metric has its place around the north star";
  const rest = entries.length === 1 ? "is" : "are";
  return `${countWord(entries.length)} of ${counted(metrics, "metric").toLowerCase()} ${rest} not what we steer, guard or validate by`;
}
