import { bulletWords } from "../../charts/words/bullet.ts";
import type { Download } from "../../document/download.ts";
import { type GuardrailCard, type Item, paragraph } from "../../document/item.ts";
import { metricLink, type Run, styled, type Text, written } from "../../document/text.ts";
import { capitalised } from "../../format/capitalised.ts";
import type { CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { GuardrailFacts } from "../../report/facts/slices.ts";
import type { Block } from "../block.ts";
import { BREACH_ID, promiseOf } from "../breach/show.ts";
import { cellsOf, headOf, sourceOf } from "../csvCells.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { isBelowHead } from "../onPage.ts";
import { num, tag } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { DepthProps } from "../spec.ts";
import { hasLapsed, stateOf } from "./states.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const cards = report.guardrails.map((guardrail) => cardOf(guardrail, setting));
  return [
    ...(cards.length === 0 ? [paragraph("empty", say.blocks.guardrails.none)] : []),
    { kind: "guardrails", guardrails: cards },
  ];
}

function cardOf(guardrail: GuardrailFacts, setting: Setting): GuardrailCard {
  const { say, locale } = setting;
  const words = say.blocks.guardrails;
  const { id, name, owner, watches, state, judged, sinceLabel, distanceText, lapsed } = guardrail;
  const stands = judged.reason === null ? [`, ${sinceLabel ?? distanceText}`] : [];
  const isToldAbove = isBelowHead(setting);
  return {
    id,
    name: [metricLink(id, name), ...(owner === null ? [] : [" ", styled("muted", `· ${owner}`)])],
    watches: watches === null ? null : words.watches(watches),
    state: [stateTag(guardrail, say), " ", num(judged, setting), ...stands, ...lapsedText(lapsed, setting)],
    detail: detailOf(guardrail, setting),
    drawing: { draws: "guardrail", metric: id },
    alt: bulletWords(guardrail, locale),
    promise: promiseOf(guardrail, say),
    told: state === "breach" && isToldAbove ? toldText(guardrail, say) : null,
    isFolded: state === "ok" && lapsed === null,
  };
}

/** The state in a word: one that holds and did not before holds now. */
function stateTag(guardrail: GuardrailFacts, { blocks }: Language): Run {
  const { states, holdsNow } = blocks.guardrails;
  const { state, lapsed } = guardrail;
  return tag(stateOf(guardrail), state === "ok" && lapsed !== null ? holdsNow : states[state]);
}

/** "; breached in August (61.5%)" */
function lapsedText(lapsed: GuardrailFacts["lapsed"], voice: Voice): Text {
  if (lapsed === null) return [];
  const { wasBreached } = voice.say.blocks.guardrails;
  const said = written((worst) => wasBreached(lapsed.whenLabel, worst), num(lapsed.worst, voice));
  return [voice.say.signs.semicolon, ...said];
}

/** That the head of the page says what is breached, and what is done about it. */
function toldText(guardrail: GuardrailFacts, say: Language): Text {
  const { toldAbove } = say.blocks.guardrails;
  const link: Run = { kind: "link", to: `#${BREACH_ID}`, by: "author", text: [toldAbove] };
  return [stateTag(guardrail, say), " ", link];
}

/** By which period it is judged, and how it moved in the edition's. */
function detailOf(guardrail: GuardrailFacts, setting: Setting): Text {
  const { common } = setting.say.blocks;
  const { id, judged, judgedLabel, baselineLabel, value, previous } = guardrail;
  const baseline = baselineLabel === null ? "" : `, ${baselineLabel}`;
  const part = previous.partLabel === null ? "" : `, ${previous.partLabel}`;
  const change: Text =
    previous.change.reason === null
      ? [", ", num(previous.change, setting), ` ${common.on(previous.against)}${part}`]
      : [];
  const own: Text =
    judged.id === value.id
      ? []
      : [
          `${setting.say.signs.semicolon}${setting.report.label}${setting.say.signs.colon}`,
          num(value, setting),
        ];
  return [
    `${judgedLabel}${baseline}`,
    ...own,
    ...change,
    " ",
    { kind: "files", id: `guardrail-${id}`, isDrawn: true },
  ];
}

/** "One breached, two to watch" */
export function guardrailSentence(guardrails: readonly GuardrailFacts[], say: Language): string {
  const words = say.blocks.guardrails;
  const lapsed = guardrails.filter(hasLapsed);
  const inState = (state: GuardrailFacts["state"]) =>
    guardrails.filter((one) => one.state === state && !hasLapsed(one)).length;
  const parts = [
    [inState("breach"), words.breached],
    [lapsed.length, words.lapsed],
    [inState("watch"), words.toWatch],
    [inState("unknown"), words.unknown],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => what(count));
  return said.length === 0 ? words.hold : capitalised(said.join(", "));
}

function downloads({ report, say }: Setting): readonly Download[] {
  const words = say.blocks.guardrails;
  return report.guardrails.map((guardrail) => ({
    id: `guardrail-${guardrail.id}`,
    title: words.against(guardrail.name),
    subtitle: words.subtitle(guardrail.judgedLabel, unitName(guardrail.unit, say), words[guardrail.better]),
    source: sourceOf(say, guardrail.series.sourceLabel),
    data: dataOf(guardrail, say),
    drawing: { draws: "guardrail", metric: guardrail.id },
  }));
}

function dataOf(
  { judged, judgedLabel, watch, breach, state, unit }: GuardrailFacts,
  say: Language,
): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.period,
      headOf(words.value, unit, say),
      words.reason,
      headOf(words.watch, unit, say),
      headOf(words.breach, unit, say),
      words.state,
    ],
    rows: [[judgedLabel, ...cellsOf(judged, say), watch, breach, words.states[state]]],
  };
}

/** Each guardrail with its state, and its value against its limits. */
export const guardrails: Block<DepthProps> = {
  show,
  figures: (report) =>
    report.guardrails.flatMap(({ judged, value, previous, breach, watch, lapsed }) => [
      judged,
      ...(lapsed === null ? [] : [lapsed.worst, lapsed.limit]),
      value,
      ...(reachesBack(previous.change) ? [previous.change] : []),
      breach,
      ...(watch === null ? [] : [watch]),
    ]),
  downloads,
  section: { id: "guardrails", isThere: (report) => report.guardrails.length > 0 },
};
