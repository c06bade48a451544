import { block, cards, column, line, row, shown, type Table } from "../../document/table.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import { judged, strong } from "../runs.ts";
import type { Voice } from "../setting.ts";
import { reachesBack } from "./comparisonsOf.ts";

/** A metric by quarter and by year, each beside the one before. */
export function historyTable({ name, history }: MetricFacts, voice: Voice): Table {
  const { history: words, common } = voice.say.blocks;
  const isHeld = history.some(({ comparison }) => reachesBack(comparison.change));
  const columns = [
    column("row", common.period),
    column("number", common.value),
    ...(isHeld ? [column("number", words.onBefore)] : []),
  ];
  const rows = history.map(({ label, value, comparison }) =>
    row(line(label), block(strong(value, voice)), ...(isHeld ? [block(judged(comparison, voice))] : [])),
  );
  return cards(null, shown(words.caption(name)), columns, rows);
}
