import type { Item } from "../../document/item.ts";
import { html, styled, type Text, written } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { GuardrailFacts } from "../../report/facts/slices.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { num } from "../runs.ts";
import type { Setting } from "../setting.ts";

/** Names the banner on its page. */
export const BREACH_ID = "guardrail-breached";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { breach: words, common } = say.blocks;
  const { breached } = report.headline;
  if (breached.length === 0) return [];
  const breaches = breached.map((guardrail) => ({
    mark: common.breached,
    text: written(
      (value, limit) => sentenceOf(guardrail, value, limit, say),
      num(guardrail.judged, setting),
      num(guardrail.breach, setting),
    ),
    promise: promiseOf(guardrail, say),
    nobody: words.nobody,
  }));
  return [{ kind: "breaches", title: words.title, breaches }];
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

/** The banner above the headline: which guardrails are breached, and what is done about it. */
export const breach: Block<NoProps> = { show, figures: nothing, downloads: nothing, section: null };
