import { figuresNamed } from "../../document/figures.ts";
import { styled, type Text } from "../../document/text.ts";
import { formatLongDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { Commitment } from "../../report/facts/story.ts";
import type { Report } from "../../report/report.ts";
import { STATUSES } from "../commitments/states.ts";
import { changeFact, sharedFact } from "../headline/show.ts";
import { comparisonsOf } from "../metric/comparisonsOf.ts";
import { marked, num, tag, worded } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { nextLines, targetLines } from "./ahead.ts";
import { firstOf, OWN_LETTERS, QUESTION_LETTERS, short } from "./short.ts";
import { whyLines } from "./why.ts";
import { wrongLines } from "./wrong.ts";

/** The parts of a brief, in the order in which they are read. */
export const BRIEF_PARTS = [
  "target",
  "expected",
  "why",
  "wrong",
  "promised",
  "asked",
  "sure",
  "next",
] as const;

/** A part of a brief: its lines, numbered where each of them wants an answer. */
export interface BriefPart {
  readonly id: (typeof BRIEF_PARTS)[number];
  readonly lines: readonly Text[];
  readonly isNumbered: boolean;
}

/** What stands at the head of a brief: the verdict, the north star, and what it is held against. */
export interface BriefHead {
  readonly verdict: Text;
  readonly name: Text;
  readonly value: Text;
  readonly unit: string;
  readonly changes: readonly Text[];
}

/** The head of the brief: the verdict in a word, the number, its changes with the values that they are of. */
export function briefHead(setting: Setting): BriefHead {
  const { report, say } = setting;
  const { headline: star, brief } = report;
  const facts = [
    ...comparisonsOf(star).map((one) => ({
      ...changeFact(one, false, setting),
      difference: one.change.reason === null ? one.difference : null,
    })),
    ...star.shared.map((one) => ({ ...sharedFact(one, setting), difference: null })),
  ];
  return {
    verdict: [marked(brief.tone, say.pages.brief.verdicts[brief.verdict])],
    name: [star.name],
    value: [num(star.value, setting)],
    unit: star.unitLabel,
    changes: facts.map(({ value, notes, difference }) => [
      ...value,
      ...(difference === null || star.value.unit.kind === "percent"
        ? []
        : [" (", num(difference, setting), ")"]),
      " ",
      ...notes.flatMap((note, index): Text => (index === 0 ? note : [" ", ...note])),
    ]),
  };
}

/** The parts of the brief of an edition; each says at least that there is nothing to say. */
export function briefParts(setting: Setting): readonly BriefPart[] {
  const lines: Readonly<Record<BriefPart["id"], readonly Text[]>> = {
    target: targetLines(setting),
    expected: expectedLines(setting),
    why: whyLines(setting),
    wrong: wrongLines(setting),
    promised: promisedLines(setting),
    asked: askedLines(setting),
    sure: sureLines(setting),
    next: nextLines(setting),
  };
  const { asks, brief } = setting.report;
  const isNumbered = asks.length > 1 && brief.written.asked === null;
  return BRIEF_PARTS.map((id) => ({ id, lines: lines[id], isNumbered: id === "asked" && isNumbered }));
}

/** The figures that the brief shows, by their ids. */
export function briefFigures(report: Report): readonly string[] {
  const setting: Setting = {
    ...{ report, slug: "brief", medium: "page", say: languageOf(report.locale), locale: report.locale },
  };
  const { value, changes } = briefHead(setting);
  return figuresNamed([value, ...changes, ...briefParts(setting).flatMap(({ lines }) => lines)]);
}

function expectedLines(setting: Setting): readonly Text[] {
  const { label, detail, figure } = setting.report.headline.verdict;
  return [[styled("bold", worded(figure, label, setting)), `${setting.say.signs.colon}${detail}`]];
}

/** The score of all promises, and by name those that were not kept in time. */
function promisedLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const { commitments, commitmentScore, brief } = report;
  if (commitmentScore === null)
    return authored(brief.written.promised, setting, [[say.blocks.commitments.none]]);
  const failed = commitments.filter(({ score }) => ["missed", "late", "dropped"].includes(score));
  const told = firstOf(failed, (one) => failedText(one, setting), setting);
  return [[styled("bold", `${commitmentScore}.`)], ...authored(brief.written.promised, setting, told)];
}

function failedText({ score, whatHtml, owner, due }: Commitment, setting: Setting): Text {
  return [
    tag(STATUSES[score], setting.say.blocks.commitments.states[score]),
    setting.say.signs.colon,
    ...short(whatHtml, setting),
    " ",
    styled("who", `(${setting.say.blocks.common.promised(owner, due)})`),
  ];
}

function askedLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const { asks: words, common } = say.blocks;
  const told = firstOf(
    report.asks,
    ({ decisionHtml, recommendationHtml, owner, by }): Text => [
      ...short(decisionHtml, setting, QUESTION_LETTERS),
      " ",
      ...(recommendationHtml === null
        ? []
        : [
            styled("bold", `${words.recommend}${say.signs.colon}`),
            ...short(recommendationHtml, setting),
            " ",
          ]),
      styled("who", common.promised(owner, by)),
    ],
    setting,
  );
  return authored(report.brief.written.asked, setting, told.length === 0 ? [[words.none]] : told);
}

/** What the author wrote instead, where there is that. */
function authored(text: string | null, setting: Setting, else_: readonly Text[]): readonly Text[] {
  return text === null ? else_ : [short(text, setting, OWN_LETTERS)];
}

/** Until when data reach, whether the period is over, how forecasts did, and who approved the edition. */
function sureLines({ report, say, locale }: Setting): readonly Text[] {
  const words = say.pages.brief;
  const { headline, snapshot, approved, outlook, restatements, brief, label } = report;
  const isPartial = headline.value.status === "partial";
  const stands = brief.begunLabel ?? (isPartial ? words.preliminary(label) : words.final(label));
  const scored = outlook.scored.filter(({ verdict }) => verdict !== null);
  const held = scored.filter(({ verdict }) => verdict === "held").length;
  const isDraft = report.home.startsWith("/drafts/");
  const by = approved && words.approved(approved.name, approved.role, formatLongDate(approved.date, locale));
  const data = `${say.pages.common.data(snapshot.throughLabel)}.`;
  const standing = [by ?? words.notApproved, isDraft ? words.draft : null];
  const restated = brief.isFirst ? words.first : words.restated(restatements.length);
  const past = [headline.reachLabel ?? restated, words.forecasts(held, scored.length)];
  return [[[data, stands, ...past, ...standing].filter((text) => text !== null).join(" ")]];
}
