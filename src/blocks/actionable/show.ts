import { type Item, list, paragraph } from "../../document/item.ts";
import { block, cards, column, line, row } from "../../document/table.ts";
import { metricLink, type Run, styled, type Text } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { WorkCell } from "../../report/facts/workFacts.ts";
import { BETS } from "../bets/states.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";

function show({ report, say }: Setting): readonly Item[] {
  const words = say.blocks.actionable;
  const { inputs, teams, hasOther, gaps } = report.actionable;
  if (inputs.length * teams.length === 0) return [paragraph("empty", words.none)];
  const columns = [
    column("row", words.team),
    ...inputs.map(({ metric, name, levers }) => ({
      ...column("words", name),
      head: [
        metricLink(metric, name),
        ...(levers.length > 0 ? [" ", styled("below", words.by(levers.join(", ")))] : []),
      ],
    })),
    ...(hasOther ? [column("words", words.besides)] : []),
  ];
  const rows = teams.map(({ team, lead, cells, other }) =>
    row(
      line(team, ...(lead === null ? [] : [styled("below", lead)])),
      ...cells.map((cell, index) => block(...work(cell, inputs[index]?.name ?? null, say))),
      ...(hasOther ? [block(...work(other, null, say))] : []),
    ),
  );
  return [
    cards("work", words.caption, columns, rows),
    ...list(
      "gaps",
      gaps.map((gap) => [gap]),
    ),
    ...(gaps.length === 0 ? [paragraph("source", words.complete)] : []),
  ];
}

/** What a team owns of an input, whose own metric need not be named again, and its bets on it. */
function work({ owned, bets }: WorkCell, input: string | null, { blocks }: Language): Text {
  const words = blocks.work;
  if (owned.length + bets.length === 0) return [styled("muted", "–")];
  const names = owned.map((name) => (name === input ? words.it : name)).join(", ");
  const own: Run[] =
    owned.length === 0 ? [] : [{ kind: "paragraph", look: "owned", text: [words.owns(names)] }];
  const stateOf = ({ status, metricName }: WorkCell["bets"][number]) =>
    metricName === null || metricName === input
      ? blocks.bets.states[status]
      : words.on(blocks.bets.states[status], metricName);
  return [
    ...own,
    ...bets.map((bet): Run => {
      const state = `${BETS[bet.status].mark} ${stateOf(bet)}`;
      return { kind: "paragraph", look: "bet", text: [bet.name, " ", styled("below", state)] };
    }),
  ];
}

/** Who works on which input, by which bet: the second test of a north star. */
export const actionable: Block<NoProps> = {
  show,
  figures: nothing,
  downloads: nothing,
  section: {
    id: "actionable",
    isThere: ({ actionable: { inputs, teams } }) => inputs.length > 0 && teams.length > 0,
  },
};
