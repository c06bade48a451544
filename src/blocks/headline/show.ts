import type { Headline as HeadlineItem, Item } from "../../document/item.ts";
import { linkTo, metricLink, styled, type Text } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { PaceFacts } from "../../report/facts/ahead.ts";
import type { AskedComparison, Comparison, SharedComparison } from "../../report/facts/comparison.ts";
import type { Headline, Lapsed, TargetFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { definitionOf } from "../definition/find.ts";
import { hasLapsed } from "../guardrails/states.ts";
import { comparisonsOf, reachesBack } from "../metric/comparisonsOf.ts";
import { calendarFigures, valuesAndChanges } from "../metric/table.ts";
import { isHalted } from "../metric/tone.ts";
import { isBelowHead, isByDefault, standsBeside } from "../onPage.ts";
import { alone, figureText, judged, num, worded } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { goalText, paceText } from "./pace.ts";
import { towardsFigures, towardsText } from "./towards.ts";

type Fact = HeadlineItem["facts"][number];

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { headline: star } = report;
  const { overdue } = definitionOf(report).review;
  const { target, verdict, previous } = star;
  return [
    {
      kind: "headline",
      name: [metricLink(star.id, star.name)],
      value: [num(star.value, setting)],
      isLong: figureText(star.value, say).length > MOST_LETTERS,
      unit: star.unitLabel,
      facts: [
        ...shownOf(star).map((one) => askedFact(one, one.comparison === previous, setting)),
        ...star.shared.map((one) => sharedFact(one, setting)),
        ...(target === null ? [] : [targetFact(target, setting)]),
        { value: [worded(verdict.figure, verdict.label, setting)], notes: [[verdict.detail]] },
      ],
      lacking: lackingIn(setting),
      calendar: previous.calendar?.line ?? null,
      pace: wayText(star, setting),
      halted: isBelowHead(setting) ? null : haltedNote(star, say),
      overdue:
        overdue === null
          ? null
          : [linkTo(`/metrics/${star.id}/#review`, say.blocks.headline.overdue), ` ${overdue}`],
    },
  ];
}

/** What cannot be compared yet, and what nobody has set; a block of guardrails on the page says itself that there is none. */
export function lackingIn(setting: Setting): readonly string[] {
  const { report, say } = setting;
  const { target, towards, reachLabel = null } = report.headline;
  const words = say.blocks.headline;
  const isSaid = !isByDefault(setting) && standsBeside("Guardrails", setting);
  return [
    ...(reachLabel === null ? [] : [reachLabel]),
    ...(target === null && towards === null ? [words.noTarget(report.label)] : []),
    ...(report.guardrails.length > 0 || isSaid ? [] : [say.blocks.guardrails.none]),
  ];
}

/** The way to the target that the edition lies in, and where the pace leads in the period ahead; null without a target. */
function wayText({ towards, target }: Headline, setting: Setting): Text | null {
  const way = towards === null ? [] : towardsText(towards, setting, false);
  // Of a period that runs the pace is in the way to it.
  const isSaid = target?.pace == null || target.pace.period === towards?.period;
  const ahead = isSaid || target?.pace == null ? [] : paceOn(target.pace, setting);
  const both = way.length > 0 && ahead.length > 0 ? [...way, " ", ...ahead] : [...way, ...ahead];
  return both.length === 0 ? null : both;
}

/** Where the pace leads; what it takes, only where no block beside it says that too. */
function paceOn(pace: PaceFacts, setting: Setting): Text {
  return standsBeside("Outlook", setting) ? goalText(pace, setting) : paceText(pace, setting);
}

/** A longer number is set smaller. */
const MOST_LETTERS = 8;

/** What growth under a breached guardrail means; null without a breach, and where nothing has grown. */
export function haltedNote({ previous }: Pick<Headline, "previous">, { blocks }: Language): string | null {
  return isHalted(previous) ? blocks.headline.paused : null;
}

/** What the headline is held against: what is asked for, else the period before and the year before. */
function shownOf(star: Headline): readonly AskedComparison[] {
  if (star.asked.length > 0) return star.asked.filter(({ comparison }) => reachesBack(comparison.change));
  return comparisonsOf(star).map((comparison) => ({ of: null, comparison }));
}

/** A change; that of another period than the edition's says which, and what that came to. */
function askedFact({ of, comparison }: AskedComparison, isSaidApart: boolean, voice: Voice): Fact {
  const fact = changeFact(comparison, isSaidApart, voice);
  if (of === null) return fact;
  return { ...fact, notes: [[`${of.label}${voice.say.signs.colon}`, num(of.value, voice)], ...fact.notes] };
}

/** A change; the one on the period before has its calendar in a sentence of its own. */
export function changeFact(comparison: Comparison, isSaidApart: boolean, voice: Voice): Fact {
  const { base, comparable, against } = comparison;
  const change = isSaidApart ? alone(comparison, voice) : judged(comparison, voice);
  const on = `${voice.say.blocks.headline.on} ${against}`;
  if (base.reason !== null) return { value: [change], notes: [[on]] };
  const to: Text = comparable === null ? [] : [" → ", num(comparable, voice)];
  return { value: [change], notes: [[`${on} (`, num(base, voice), ...to, ")"]] };
}

/** A comparison by what both periods hold. */
export function sharedFact(comparison: SharedComparison, voice: Voice): Fact {
  const { against, base, value, partLabel } = comparison;
  const on = `${voice.say.blocks.headline.on} ${against} (`;
  return {
    value: [judged({ ...comparison, partLabel: null }, voice)],
    notes: [[partLabel], [on, num(base, voice), " → ", num(value, voice), ")"]],
  };
}

function targetFact({ attainment, label, note, nextLabel, pace }: TargetFacts, voice: Voice): Fact {
  const how = note === null ? "" : `, ${note}`;
  const isNextSaid = nextLabel !== null && pace === null;
  const next = isNextSaid ? [[nextLabel]] : [];
  if (attainment.reason !== null) {
    const words = voice.say.blocks.headline;
    const why = attainment.why ?? voice.say.format.missing[attainment.reason];
    return {
      value: [worded(attainment, words.unjudged, voice)],
      notes: [[`${label}${how}`], [why], ...next],
    };
  }
  return {
    value: [num(attainment, voice), " ", styled("of", voice.say.blocks.headline.ofTarget)],
    notes: [[`${label}${how}`], ...next],
  };
}

function figures({ headline: star, guardrails }: Report): readonly Figure[] {
  const { target, towards, verdict, shared, breached } = star;
  return [
    ...valuesAndChanges([star]),
    ...shownOf(star).flatMap(({ of, comparison: { base, change, comparable } }) => [
      ...[base, change],
      ...(of === null ? [] : [of.value]),
      ...(comparable === null ? [] : [comparable]),
    ]),
    ...shownOf(star).flatMap(({ comparison }) => calendarFigures(comparison)),
    ...shared.flatMap(({ base, value, change }) => [base, value, change]),
    verdict.figure,
    ...[verdict.expected, verdict.low, verdict.high].filter(({ reason }) => reason === null),
    ...(target === null ? [] : [target.target, target.attainment]),
    ...(target?.pace == null
      ? []
      : [target.pace.target, target.pace.forecast, target.pace.low, target.pace.high, target.pace.needed]),
    ...towardsFigures(towards),
    ...breached.flatMap(({ judged: last, breach }) => [last, breach]),
    ...guardrails.filter(hasLapsed).flatMap(({ judged: last, lapsed }) => [last, ...pastOf(lapsed)]),
  ];
}

function pastOf(lapsed: Lapsed | null): readonly Figure[] {
  return lapsed === null ? [] : [lapsed.worst, lapsed.limit];
}

/** The north star's number, and the facts beside it. */
export const headline: Block<NoProps> = { show, figures, downloads: nothing, section: null };
