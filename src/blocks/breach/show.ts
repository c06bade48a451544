import type { Breaches, Item } from "../../document/item.ts";
import { html, styled, type Text, written } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { GuardrailFacts } from "../../report/facts/slices.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { hasLapsed } from "../guardrails/states.ts";
import { num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";

/** Names the banner on its page. */
export const BREACH_ID = "guardrail-breached";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { breach: words, common } = say.blocks;
  const now = report.headline.breached.map((guardrail): Told => {
    const figures = [num(guardrail.judged, setting), num(guardrail.breach, setting)] as const;
    const text = written((value, limit) => sentenceOf(guardrail, value, limit, say), ...figures);
    return { mark: common.breached, tone: "bad", text, ...doneAbout(guardrail, say) };
  });
  const breaches = [...now, ...pastBreaches(setting)];
  return breaches.length === 0 ? [] : [{ kind: "breaches", title: words.title, breaches }];
}

type Told = Breaches["breaches"][number];

/** The guardrails that were breached within the period and are not now, and what is done about it. */
export function pastBreaches(setting: Setting): readonly Told[] {
  const { report, say } = setting;
  return report.guardrails.filter(hasLapsed).map((guardrail) => {
    const text = pastText(guardrail, setting);
    return { mark: say.blocks.common.wasBreached, tone: "watch", text, ...doneAbout(guardrail, say) };
  });
}

function doneAbout(guardrail: GuardrailFacts, say: Language): Pick<Told, "promise" | "nobody"> {
  return { promise: promiseOf(guardrail, say), nobody: say.blocks.breach.nobody };
}

/** When it was breached and how far, and how it stands now. */
function pastText({ name, state, judged, lapsed }: GuardrailFacts, voice: Voice): Text {
  if (lapsed === null) return [];
  const { wasBreached, now } = voice.say.blocks.breach;
  const stands = (value: string) =>
    state === "ok" ? now.ok(value) : state === "watch" ? now.watch(value) : now.unknown;
  return written(
    (worst, beyond, value) => wasBreached(name, lapsed.whenLabel, worst, beyond, stands(value)),
    num(lapsed.worst, voice),
    num(lapsed.limit, voice),
    num(judged, voice),
  );
}

/** What is breached, where, and since when if that is known. */
function sentenceOf(
  { name, judgedLabel, sinceLabel }: GuardrailFacts,
  value: string,
  limit: string,
  { blocks }: Language,
): string {
  return sinceLabel === null
    ? blocks.breach.said(name, value, judgedLabel, limit)
    : blocks.breach.saidSince(name, value, judgedLabel, limit, sinceLabel);
}

/** What is done about a breach, by whom, until when; null where nobody has said. */
export function promiseOf({ acknowledgement }: GuardrailFacts, { blocks }: Language): Text | null {
  if (acknowledgement === null) return null;
  const { actionHtml, owner, by } = acknowledgement;
  return [html(actionHtml), " ", styled("who", blocks.common.promised(owner, by))];
}

/** The banner above the headline: which guardrails are or were breached, and what is done about it. */
export const breach: Block<NoProps> = { show, figures: nothing, downloads: nothing, section: null };
