import type { Claim, ClaimOf, Typed } from "./claims.ts";
import { contradiction, type Finding } from "./finding.ts";
import { idOf, type Known, type KnownFigure, type KnownMetric, writtenFigure } from "./known.ts";
import { goesWith, rounds } from "./matches.ts";
import type { TypedNumber } from "./numbers.ts";
import type { Span } from "./span.ts";
import { caused, hold, limit, record, surprise, target } from "./toldOf.ts";

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
    case "hold":
      return hold(known, claim);
    case "record":
      return record(known, claim);
    case "surprise":
      return surprise(known, claim);
    case "caused":
      return caused(claim);
  }
}

function figureOf(known: Known, { metric, measure }: ClaimOf<"is">): KnownFigure | null {
  return measure === "base" ? known.figure(metric.id, "base", "previous") : known.figure(metric.id, measure);
}

/** Only what is compared with the period before, or with nothing, is surely meant. */
function isOwn({ measure, vs }: KnownFigure): boolean {
  return measure === "value" || (/change(?:_phrase)?$/.test(measure) && vs === "previous");
}

function moved(known: Known, claim: ClaimOf<"moved">, isFrontMatter: boolean): Finding[] {
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

/**
 * Of a sum that the calendar alone moved, neither "rose" nor "fell" says what happened (docs/why/mathematics.md §9).
 */
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

function contradictedWord({ id }: KnownMetric, words: Span, change: KnownFigure): Finding {
  return contradiction(
    words,
    idOf(change),
    `this says that ${id} ${change.value < 0 ? "rose" : "fell"}, but ${idOf(change)} is ${change.text}`,
    changeMend(id, change.vs),
  );
}

/** A value is said to have doubled only within a tenth of twice what it was. */
const NEARLY = 0.1;

/** "Doubled", "halved": against what the value is now of what it was. */
function wrongFactor(known: Known, { metric, vs, verb }: ClaimOf<"moved">): Finding[] {
  const change = known.figure(metric.id, "percent_change", vs);
  const times = Number(/\d$/.exec(verb.means)?.[0] ?? 0);
  if (change === null || times === 0) return [];
  const said = verb.means.startsWith("up") ? times : 1 / times;
  const is = 1 + change.value / 100;
  if (Math.abs(is / said - 1) <= NEARLY) return [];
  return [
    contradiction(
      verb,
      idOf(change),
      `this says that ${metric.id} became ${said} times what it was, but ${idOf(change)} is ${change.text}`,
      changeMend(metric.id, vs),
    ),
  ];
}

/** The amount of a change, against the change in the terms in which it is typed; a typed sign says no more than the verb. */
function wrongAmount(
  known: Known,
  { metric, vs }: ClaimOf<"moved">,
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

function overstated(known: Known, { metric, strong, vs }: ClaimOf<"moved">): Finding[] {
  if (strong === null || vs !== "previous") return [];
  const verdict = known.figure(metric.id, "surprised");
  if (verdict === null || verdict.value > 0) return [];
  return [
    {
      severity: "warning",
      code: "overstated-change",
      from: strong.from,
      to: strong.to,
      figure: `${metric.id}:verdict`,
      message: `this calls a change of ${metric.id} large, but by what was known before, it came out ${verdict.text}`,
      mend: "Leave the word out; the verdict says which range was to be expected.",
    },
  ];
}
