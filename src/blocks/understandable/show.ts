import { type Item, more, paragraph } from "../../document/item.ts";
import { cards, column, line, row } from "../../document/table.ts";
import { styled, type Text } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { UnderstandableRow } from "../../report/facts/definitionFacts.ts";
import type { State } from "../bets/states.ts";
import { type Block, nothing } from "../block.ts";
import { definitionOf } from "../definition/find.ts";
import { tag } from "../runs.ts";
import type { Setting } from "../setting.ts";
import type { UnderstandableProps } from "./props.ts";

/** The shape of a rule that is kept or not. */
const KEPT = {
  kept: { mark: "●", tone: "good" },
  broken: { mark: "◆", tone: "watch" },
} as const satisfies Record<string, State>;

function show({ report, say }: Setting, { of }: UnderstandableProps): readonly Item[] {
  const words = say.blocks.understandable;
  const { name, statement, understandable: facts } = definitionOf(report, of);
  const columns = [
    column("row", words.measured),
    column("words", words.found),
    column("words", words.rule),
    column("words", words.kept),
  ];
  const rows = facts.rows.map((one) =>
    row(
      line(one.label),
      line(one.measured),
      line(one.rule ?? styled("muted", words.noRule)),
      line(...keptText(one, say)),
    ),
  );
  return [
    paragraph("statement", words.quoted(statement)),
    ...more(say.blocks.depths.understandable, [
      cards("understandable", words.caption(name), columns, rows),
      paragraph("source", words.note),
    ]),
  ];
}

function keptText({ kept }: UnderstandableRow, { blocks }: Language): Text {
  if (kept === null) return [styled("muted", "–")];
  const state = kept ? "kept" : "broken";
  return [tag(KEPT[state], blocks.understandable.states[state])];
}

/** Test 3 of the north star: is it understood by whoever hears it? */
export const understandable: Block<UnderstandableProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: null,
};
