import { metricLink, styled, type Text, written } from "../../document/text.ts";
import type { GuardrailFacts, MetricFacts } from "../../report/facts/slices.ts";
import type { Restatement } from "../../report/facts/story.ts";
import { pastBreaches, promiseOf } from "../breach/show.ts";
import { fallItems } from "../coreFalls/show.ts";
import { guardrailSentence } from "../guardrails/show.ts";
import { metricsOf } from "../metric/metricsOf.ts";
import { marked, num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { firstOf, MOST, OWN_LETTERS, othersLink, short } from "./short.ts";

/** What is wrong: breaches, which no author can write over, then missed targets, falls and restated figures. */
export function wrongLines(setting: Setting): readonly Text[] {
  const { report } = setting;
  const { wrong } = report.brief.written;
  return [
    ...guardrailLines(setting),
    ...(wrong === null
      ? [...missedLines(setting), ...fallLines(setting), ...restatedLines(setting)]
      : [short(wrong, setting, OWN_LETTERS)]),
  ];
}

/** Every breach, now and within the period, with what is done about it; of many the others by their text alone. */
function guardrailLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const all = [
    ...report.headline.breached.map((guardrail) => ({
      mark: say.blocks.common.breached,
      tone: "bad" as const,
      text: breachText(guardrail, setting),
      promise: promiseOf(guardrail, say),
    })),
    ...pastBreaches(setting),
  ];
  if (report.guardrails.length === 0) return [[say.blocks.guardrails.none]];
  if (all.length === 0) {
    const isHeld = report.guardrails.every(({ state }) => state === "ok");
    const label = isHeld ? "" : `${say.pages.sections.guardrails}${say.signs.colon}`;
    return [[`${label}${guardrailSentence(report.guardrails, say)}.`]];
  }
  return all.map(({ mark, tone, text, promise }, index) => [
    marked(tone, mark),
    say.signs.colon,
    ...text,
    ...(index < MOST ? [" ", ...doneText(promise, setting)] : []),
  ]);
}

/** How far a guardrail is past its limit, and since when. */
function breachText(
  { name, judged, judgedLabel, breach: limit, sinceLabel }: GuardrailFacts,
  voice: Voice,
): Text {
  const { breached } = voice.say.pages.brief;
  const [value, most] = [num(judged, voice), num(limit, voice)];
  return sinceLabel === null
    ? written((one, other) => breached.said(name, one, judgedLabel, other), value, most)
    : written((one, other) => breached.since(name, one, judgedLabel, other, sinceLabel), value, most);
}

function doneText(promise: Text | null, setting: Setting): Text {
  if (promise === null) return [setting.say.blocks.breach.nobody];
  return promise.flatMap((run) =>
    typeof run !== "string" && run.kind === "html" ? short(run.html, setting) : [run],
  );
}

/** Targets of the period that metrics beside the north star missed. */
function missedLines(setting: Setting): readonly Text[] {
  const { report } = setting;
  const missed = metricsOf(report).filter(
    ({ id, target }) => target?.met === false && id !== report.headline.id,
  );
  return firstOf(missed, (metric) => missedText(metric, setting), setting);
}

function missedText({ id, name, value, target }: MetricFacts, setting: Setting): Text {
  if (target === null) return [];
  const { missed } = setting.say.pages.brief;
  return [
    marked("bad", missed.mark),
    setting.say.signs.colon,
    ...written(missed.said, metricLink(id, name), num(value, setting), num(target.target, setting)),
  ];
}

/** Totals that hide a fall. */
function fallLines(setting: Setting): readonly Text[] {
  return firstOf(
    fallItems(setting.report.coreFalls, setting).flatMap((item) => (item.kind === "list" ? item.items : [])),
    (text) => text,
    setting,
  );
}

/** Figures of earlier editions that are counted otherwise now, the north star's first. */
function restatedLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const own = ({ metric }: Restatement) => Number(metric !== report.headline.id);
  const all = report.restatements.toSorted((left, right) => own(left) - own(right));
  const [first] = all;
  if (first === undefined) return [];
  const others = all.length - 1;
  return [
    [
      styled("bold", say.pages.brief.restatedMark),
      say.signs.colon,
      ...written(
        say.pages.brief.restatedFrom,
        metricLink(first.metric, first.name),
        first.period,
        num(first.published, setting, first.publishedHome),
        num(first.now, setting),
      ),
      ...(others === 0 ? [] : [" ", othersLink(setting, others)]),
    ],
  ];
}
