import type { Severity } from "../../content/diagnostic.ts";
import type { Claim, Typed } from "./claims.ts";
import { idOf, type Known, type KnownFigure, type KnownMetric, writtenFigure } from "./known.ts";
import { goesWith, rounds } from "./matches.ts";
import type { TypedNumber } from "./numbers.ts";
import type { Span } from "./span.ts";

/** What is wrong in a passage, and over which of its characters. */
export interface Finding extends Span {
  readonly severity: Severity;
  readonly code: string;
  /** The figure that the text is held against, as an author writes its id. */
  readonly figure: string | null;
  readonly message: string;
  readonly mend: string;
}

/** A number that was typed by hand, with the figure that it may come from. */
export function typedNumber(
  number: TypedNumber,
  figure: KnownFigure | null,
  isFrontMatter: boolean,
): Finding {
  const typed = `<Typed source="…">${number.text}</Typed>`;
  const base = { severity: "warning", code: "typed-number", from: number.from, to: number.to } as const;
  if (figure === null) {
    const message = `"${number.text}" is typed by hand, and names no source`;
    return {
      ...base,
      figure: null,
      message,
      mend: `Name its source, ${typed}, or write a figure in its place.`,
    };
  }
  const message = `"${number.text}" is typed by hand; it may be ${idOf(figure)}, which is ${figure.text}`;
  const mend = `Write ${writtenFigure(figure, isFrontMatter)}; or if it is another number, name its source: ${typed}.`;
  return { ...base, figure: idOf(figure), message, mend };
}

/** What a claim of a sentence says otherwise than the figures; nothing where it agrees or cannot be decided. */
export function judged(known: Known, claim: Claim, isFrontMatter: boolean): Finding[] {
  switch (claim.kind) {
    case "moved":
      return moved(known, claim, isFrontMatter);
    case "is":
      return contradicted(known, figureOf(known, claim), claim.number, isFrontMatter);
    case "beside":
      return isOwn(claim.figure) ? contradicted(known, claim.figure, claim.number, isFrontMatter) : [];
    case "target":
      return target(known, claim);
    case "limit":
      return limit(known, claim);
    case "record":
      return record(known, claim);
    case "caused":
      return caused(claim);
  }
}

type Of<Kind extends Claim["kind"]> = Extract<Claim, { kind: Kind }>;

function figureOf(known: Known, { metric, measure }: Of<"is">): KnownFigure | null {
  return measure === "base" ? known.figure(metric.id, "base", "previous") : known.figure(metric.id, measure);
}

/** Only what is compared with the period before, or with nothing, is surely meant. */
function isOwn({ measure, vs }: KnownFigure): boolean {
  return measure === "value" || (/change(?:_phrase)?$/.test(measure) && vs === "previous");
}

function moved(known: Known, claim: Of<"moved">, isFrontMatter: boolean): Finding[] {
  const { metric, direction, vs, verb, amount } = claim;
  const change = known.figure(metric.id, metric.kind === "percent" ? "change" : "percent_change", vs);
  if (change === null) return [];
  const like = known.figure(metric.id, "adjusted_change", vs);
  const differ = like !== null && signOf(like) !== signOf(change);
  const wrongWay = signOf(change) === -direction && !(differ && signOf(like) === direction);
  const wrong = wrongWay
    ? [contradictedWord(metric, verb, change)]
    : differ
      ? [calendarWord(metric, verb, change, like)]
      : [];
  return [
    ...wrong,
    ...(amount === null ? [] : wrongAmount(known, claim, amount, isFrontMatter)),
    ...(wrongWay ? [] : [...wrongFactor(known, claim), ...overstated(known, claim)]),
  ];
}

/** The sign of a change as it shows: nothing where it rounds to zero. */
function signOf({ value, text }: KnownFigure): number {
  return /[1-9]/.test(text) ? Math.sign(value) : 0;
}

/** Of a sum that the calendar alone moved, neither "rose" nor "fell" says what happened (mathematics §9). */
function calendarWord(
  { id }: KnownMetric,
  { from, to }: Span,
  change: KnownFigure,
  like: KnownFigure,
): Finding {
  return {
    severity: "warning",
    code: "calendar-change",
    from,
    to,
    figure: idOf(like),
    message: `this says which way ${id} went, but ${idOf(change)} is ${change.text} and ${idOf(like)} ${like.text}: the days differ in number or kind`,
    mend: changeMend(id, change.vs),
  };
}

function changeMend(id: string, vs: string | null): string {
  const against = vs === "year" ? ' vs="year"' : "";
  return `Write <Change of="${id}"${against} />, or {{${id}:change_phrase.${vs ?? "previous"}}} in front matter, which write the verb too.`;
}

function contradictedWord({ id }: KnownMetric, { from, to }: Span, change: KnownFigure): Finding {
  return {
    severity: "error",
    code: "contradicted-words",
    from,
    to,
    figure: idOf(change),
    message: `this says that ${id} ${change.value < 0 ? "rose" : "fell"}, but ${idOf(change)} is ${change.text}`,
    mend: changeMend(id, change.vs),
  };
}

/** A value is said to have doubled only within a tenth of twice what it was. */
const NEARLY = 0.1;

/** "Doubled", "halved": against what the value is now of what it was. */
function wrongFactor(known: Known, { metric, vs, verb }: Of<"moved">): Finding[] {
  const change = known.figure(metric.id, "percent_change", vs);
  const times = Number(/\d$/.exec(verb.means)?.[0] ?? 0);
  if (change === null || times === 0) return [];
  const said = verb.means.startsWith("up") ? times : 1 / times;
  const is = 1 + change.value / 100;
  if (Math.abs(is / said - 1) <= NEARLY) return [];
  return [
    {
      severity: "error",
      code: "contradicted-words",
      from: verb.from,
      to: verb.to,
      figure: idOf(change),
      message: `this says that ${metric.id} became ${said} times what it was, but ${idOf(change)} is ${change.text}`,
      mend: `Write <Change of="${metric.id}"${vs === "year" ? ' vs="year"' : ""} />, or {{${metric.id}:change_phrase.${vs}}} in front matter, which write the verb too.`,
    },
  ];
}

/** The amount of a change, against the change in the terms in which it is typed; a typed sign says no more than the verb. */
function wrongAmount(
  known: Known,
  { metric, vs }: Of<"moved">,
  amount: Typed,
  isFrontMatter: boolean,
): Finding[] {
  const { kind } = amount.number;
  const unsigned = { ...amount, number: { ...amount.number, sign: null } };
  const measure = kind === "percent" ? "percent_change" : "change";
  const figure = known.figure(metric.id, measure, vs);
  if (kind === "times") return [];
  const isPoints =
    metric.kind === "percent" && kind === "percent" && roundsToPoints(known, metric, unsigned, vs);
  return isPoints ? [] : contradicted(known, figure, unsigned, isFrontMatter);
}

/** "The share rose 2 %" may mean percentage points. */
function roundsToPoints(
  known: Known,
  { id }: KnownMetric,
  { number, isAbout }: Typed,
  vs: "previous" | "year",
): boolean {
  const points = known.figure(id, "change", vs);
  return points !== null && rounds(number, points, isAbout);
}

/** A number that is not its figure's; nothing where another figure of the metric rounds to it, for that may be meant. */
function contradicted(
  known: Known,
  figure: KnownFigure | null,
  typed: Typed,
  isFrontMatter: boolean,
): Finding[] {
  const { number, isAbout } = typed;
  if (figure === null || number.isRange || !goesWith(number, figure) || rounds(number, figure, isAbout))
    return [];
  const others = known.candidates().filter(({ metric }) => metric === figure.metric);
  if (others.some((other) => goesWith(number, other) && rounds(number, other, isAbout))) return [];
  return [
    {
      severity: "error",
      code: "contradicted-number",
      from: number.from,
      to: number.to,
      figure: idOf(figure),
      message: `"${number.text}" contradicts ${idOf(figure)}, which is ${figure.text}`,
      mend: `Write ${writtenFigure(figure, isFrontMatter)} in its place.`,
    },
  ];
}

function overstated(known: Known, { metric, strong, vs }: Of<"moved">): Finding[] {
  if (strong === null || vs !== "previous") return [];
  const signal = known.figure(metric.id, "signal");
  if (signal === null || signal.value > 0) return [];
  return [
    {
      severity: "warning",
      code: "overstated-change",
      from: strong.from,
      to: strong.to,
      figure: `${metric.id}:signal`,
      message: `this calls a change of ${metric.id} large, but nothing in it is beyond what it does by itself (${signal.text})`,
      mend: "Leave the word out; the control chart shows the range that was to be expected.",
    },
  ];
}

function target(known: Known, { metric, met, words }: Of<"target">): Finding[] {
  const [goal, reached] = [known.figure(metric.id, "target"), known.figure(metric.id, "attained")];
  if (goal === null || reached === null || (reached.value === 1) === met) return [];
  return [
    {
      severity: "error",
      code: "contradicted-words",
      from: words.from,
      to: words.to,
      figure: idOf(goal),
      message: `this says that ${metric.id} ${met ? "reached" : "missed"} its target, but it was ${reached.text}, and ${idOf(goal)} is ${goal.text}`,
      mend: `Say what came: ${met ? "the target was missed" : "the target was reached"}.`,
    },
  ];
}

/** Only what holds of the latest review period, and of all of the period, contradicts. */
function limit(known: Known, { metric, breached, words }: Of<"limit">): Finding[] {
  const state = known.figure(metric.id, "limit_state");
  if (state === null || state.value !== (breached ? 0 : 1)) return [];
  return [
    {
      severity: "error",
      code: "contradicted-words",
      from: words.from,
      to: words.to,
      figure: `${metric.id}:breach`,
      message: `this says that ${metric.id} ${breached ? "is past" : "keeps within"} its limit, but ${state.text}`,
      mend: `Say what came: it ${breached ? "stayed within its limit" : "is past its limit"}; or say of which time it is true.`,
    },
  ];
}

function record(known: Known, { metric, which, words }: Of<"record">): Finding[] {
  const extremes = known.extremes(metric.id);
  const value = known.figure(metric.id, "value");
  if (extremes === null || value === null) return [];
  const { isHighest, isLowest } = extremes;
  const holds =
    which === "high"
      ? isHighest
      : which === "low"
        ? isLowest
        : isHighest || (metric.better === "lower" && isLowest);
  if (holds) return [];
  return [
    {
      severity: "error",
      code: "contradicted-words",
      from: words.from,
      to: words.to,
      figure: idOf(value),
      message: `this calls ${idOf(value)} a record, but an earlier ${known.period.grain} was ${which === "low" ? "lower" : metric.better === "lower" && which === "record" ? "lower, and one higher" : "higher"} than ${value.text}`,
      mend: "Leave the word out, or say of which time it is the record.",
    },
  ];
}

function caused({ cause, effect, words }: Of<"caused">): Finding[] {
  if (effect.parts.includes(cause.id)) return [];
  return [
    {
      severity: "warning",
      code: "overclaim",
      from: words.from,
      to: words.to,
      figure: null,
      message: `this says that ${cause.id} moved ${effect.id}, but ${cause.id} is no part of the tree of ${effect.id}`,
      mend: "Say that the two went together; only the parts of a tree have a contribution.",
    },
  ];
}
