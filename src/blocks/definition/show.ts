import { group, type Item, type Line, list, more, paragraph } from "../../document/item.ts";
import { styled, type Text } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { DefinitionFacts, EvidenceLine, SaidLine } from "../../report/facts/definitionFacts.ts";
import { type Block, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";
import { definitionOf } from "./find.ts";
import type { DefinitionProps } from "./props.ts";

function show({ report, say }: Setting, { of }: DefinitionProps): readonly Item[] {
  const words = say.blocks.definition;
  const facts = definitionOf(report, of);
  const said = (lines: readonly SaidLine[]): readonly Line[] =>
    lines.map((one) => ({ term: one.label, text: askedText(one, say) }));
  const statement: Line = {
    term: words.metric,
    text: [styled("strong", `${facts.name}.`), ` ${facts.statement}`],
  };
  return group("definition", null, [
    { kind: "chain", steps: [...said(facts.chain), statement] },
    ...more(say.blocks.depths.definition, [
      ...whysOf(facts, say),
      { kind: "definitions", lines: said(facts.lines) },
      ...titled(words.why, said(facts.rationale)),
      ...titled(words.speaks, [...facts.evidence.map(evidenceLine), ...openEvidence(facts, say)]),
    ]),
  ]);
}

function titled(text: string, lines: readonly Line[]): readonly Item[] {
  return lines.length === 0
    ? []
    : [
        { kind: "heading", text },
        { kind: "definitions", lines },
      ];
}

/** Why the metric matters, why that matters, and so on up to the mission. */
function whysOf({ whys }: DefinitionFacts, { blocks }: Language): readonly Item[] {
  const words = blocks.definition;
  const { texts, question } = whys;
  const open = texts.length > 0 ? words.unreached : blocks.common.notSaid;
  return group("whys", texts.length === 0 && question === null ? null : words.whys, [
    ...list(
      "whys",
      texts.map((why) => [why]),
    ),
    ...(question === null ? [] : [paragraph("unsaid", `${open} ${question}`)]),
  ]);
}

/** A line of a definition: what it says, or that it is not said yet, with the question to ask. */
function askedText({ text, question }: Pick<SaidLine, "text" | "question">, { blocks }: Language): Text {
  return [
    ...(text === null ? [] : [text]),
    ...(question === null ? [] : [styled("unsaid", `${blocks.common.notSaid} ${question}`)]),
  ];
}

function evidenceLine({ kind, what, link }: EvidenceLine): Line {
  if (link === null) return { term: kind, text: [what] };
  return { term: kind, text: [{ kind: "link", to: link, by: "author", text: [what] }] };
}

function openEvidence({ evidenceQuestion }: DefinitionFacts, say: Language): readonly Line[] {
  if (evidenceQuestion === null) return [];
  const text = askedText({ text: null, question: evidenceQuestion }, say);
  return [{ term: say.blocks.definition.evidence, text }];
}

/** What a metric stands for: from the mission to the metric, what counts, why it was chosen and what speaks for it. */
export const definition: Block<DefinitionProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: { id: "metric", isThere: () => true },
};
