import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { GuardrailFacts } from "../../report/facts/slices.ts";

/** The text alternative of a guardrail: its value and its limits. */
export function bulletWords(
  { name, judged, judgedLabel, watch, breach, better }: GuardrailFacts,
  locale: string,
): Alt {
  const say = languageOf(locale).charts.bullet;
  const limits = [...(watch === null ? [] : [say.watch(watch.text)]), say.breach(breach.text)].join(", ");
  return {
    title: say.title(name),
    description: say.said(judged.text, judgedLabel, limits, say[better]),
  };
}
