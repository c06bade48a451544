import { formatDay, parseDay } from "../calendar/day.ts";
import { parsePeriod, previous } from "../calendar/period.ts";
import { isPeriodComplete } from "../compute/measured.ts";
import type { Condition } from "../content/conditions.ts";
import { type FigureRef, figureId, isCell, parseFigureId } from "../content/figureId.ts";
import type { ComponentUse } from "../content/mdx.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { formatLongDate } from "../format/period.ts";
import { MESSAGES, MESSAGES_LOCALE } from "../language/messages.ts";
import type { MissingReason } from "../metrics/missing.ts";
import type { Figure } from "./figure.ts";
import type { FigureBook } from "./figureBook.ts";

/** Where a figure is written: in a text of front matter, or as this component of a page. */
export type Written = "front matter" | Pick<ComponentUse, "name">;

/** So many periods are looked back for one that has a value. */
const BACK = 8;

/** Does what a condition names have a value (or none, where it is negated)? Null where there is no such figure. */
export function holds(book: FigureBook, { id, isNegated }: Condition): boolean | null {
  const ref = parseFigureId(id);
  if (typeof ref === "string" || book.objection(ref) !== null || !book.isAnswered(ref)) return null;
  return (book.get(ref).reason === null) !== isNegated;
}

/** The condition of a `<When>`; null of other components. */
export function conditionOf({ name, values }: Pick<ComponentUse, "name" | "values">): Condition | null {
  const { of, not } = values;
  return name === "When" && typeof of === "string" ? { id: of, isNegated: not === true } : null;
}

/** Is a component, or something in a page, left out because a `<When>` around it does not hold? */
export function isLeftOut(book: FigureBook, around: readonly ComponentUse[]): boolean {
  return around.some((use) => {
    const condition = conditionOf(use);
    return condition !== null && holds(book, condition) === false;
  });
}

/** A figure without a value would stand in a sentence, which then says nothing, or something that is not so. */
export function missingInSentence(
  book: FigureBook,
  ref: FigureRef,
  figure: Figure,
  place: Place,
  written: Written,
): Diagnostic {
  const why = reasonOf(book, ref, figure);
  return diagnose(place, "missing-figure", {
    figure: asWritten(ref, written),
    why,
    mend: proposal(book, ref, written),
  });
}

function reasonOf(book: FigureBook, ref: FigureRef, figure: Figure): string {
  const { facts } = book;
  if (isCell(ref)) return "the query gives nothing there";
  const known = facts.measured.get(figure.metric);
  const period = parsePeriod(figure.period, facts.calendar);
  const reason = figure.reason ?? "no data";
  const full = { ...ref, period: figure.period };
  const why =
    known === undefined || period === null
      ? null
      : book.whyMissing(reason, full, known, period, MESSAGES_LOCALE);
  return why ?? IN_A_SENTENCE[reason] ?? MESSAGES.format.missing[reason];
}

/** Reasons that say too little without the table that they stand in. */
const IN_A_SENTENCE: Readonly<Partial<Record<MissingReason, string>>> = {
  "too few": "too few people or periods to say",
  "no data": "there are no rows for it",
  "incomplete period": "the period is not over",
  "not published": "no earlier edition published it",
};

function proposal(book: FigureBook, ref: FigureRef, written: Written): string {
  const id = idOf(ref);
  const other = alternativeTo(book, ref);
  const ways = [
    ...(other === null
      ? []
      : [`say it of another period, as ${asWritten(other.ref, written)} (${other.text})`]),
    written === "front matter"
      ? `say it only where there is a value, between {{#${id}}} and {{/}}`
      : `say it only where there is a value, within <When of="${id}"> … </When>`,
    ...waiting(book, ref),
  ];
  const [first = "", ...rest] = ways;
  return `${first.charAt(0).toUpperCase()}${[first.slice(1), ...rest].join("; or ")}.`;
}

/** Where the period is not over yet, the day that a snapshot must reach. */
function waiting({ facts }: FigureBook, ref: FigureRef): string[] {
  const known = facts.measured.get(ref.metric);
  const period = ref.period === null ? facts.edition.period : parsePeriod(ref.period, facts.calendar);
  if (isCell(ref) || known === undefined || period === null) return [];
  const last = period.last + known.metric.config.matures;
  if (isPeriodComplete(known, period) || last <= known.coverage.to) return [];
  const taken = parseDay(facts.takenOn);
  // Its snapshot may know that day: what lies beyond its period, an edition does not tell.
  if (known.until !== undefined && period.last > known.until)
    return [
      `name it in an edition that ends on ${formatLongDate(formatDay(period.last), MESSAGES_LOCALE)} or later`,
    ];
  const isFuture = taken !== null && last >= taken;
  const day = formatLongDate(formatDay(last), MESSAGES_LOCALE);
  return isFuture ? [`wait for a snapshot that reaches ${day}`] : [`take a snapshot that reaches ${day}`];
}

/** The same figure held against the other period, or of the latest earlier period, as far as one has a value. */
function alternativeTo(book: FigureBook, ref: FigureRef): { ref: FigureRef; text: string } | null {
  if (isCell(ref)) return null;
  const { calendar, edition } = book.facts;
  const others: FigureRef[] = [];
  if (ref.vs === "previous" || ref.vs === "year")
    others.push({ ...ref, vs: ref.vs === "year" ? "previous" : "year" });
  let period = ref.period === null ? edition.period : parsePeriod(ref.period, calendar);
  for (let back = 0; period !== null && back < BACK; back += 1) {
    period = previous(period, calendar);
    others.push({ ...ref, period: period.id });
  }
  for (const other of others) {
    if (book.objection(other) !== null || !book.isAnswered(other)) continue;
    const { reason, text } = book.get(other);
    if (reason === null) return { ref: other, text };
  }
  return null;
}

/** The id as authors write it: its own period left out. */
function idOf(ref: FigureRef): string {
  return figureId({ ...ref, period: ref.period ?? OWN }).replace(`@${OWN}`, "");
}

/** Stands for the edition's own period, and is no period. */
const OWN = "own";

function asWritten(ref: FigureRef, written: Written): string {
  if (written === "front matter") return `{{${idOf(ref)}}}`;
  const { metric, period, segment, measure, vs } = ref;
  if (isCell(ref)) return `<Figure id="${idOf(ref)}" />`;
  const isChange = written.name === "Change";
  const props = [
    `of="${metric}"`,
    period === null ? "" : `at="${period}"`,
    segment === null ? "" : `segment="${segment.dimension}=${segment.name}"`,
    isChange || measure === "value" ? "" : `show="${measure}"`,
    vs === null || vs === "previous" ? "" : `vs="${vs}"`,
  ];
  return `<${isChange ? "Change" : "Figure"} ${props.filter((prop) => prop !== "").join(" ")} />`;
}
