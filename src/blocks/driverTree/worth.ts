import { type Item, more, paragraph } from "../../document/item.ts";
import { cards, column, line, row, shown } from "../../document/table.ts";
import { formatNumber, type Unit } from "../../format/number.ts";
import type { TreeNode } from "../../report/facts/moved.ts";
import { num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { FoundTree } from "./find.ts";

const PERCENT: Unit = { kind: "percent", name: "percent" };

/** What one point or one percent of each driver is worth in the tree's root, as arithmetic; nothing where none is known. */
export function worthItems({ tree, label }: FoundTree, setting: Setting): readonly Item[] {
  const drivers = driversOf(tree);
  if (drivers.every(({ sensitivity }) => sensitivity?.value == null)) return [];
  const { driverTree: words } = setting.say.blocks;
  const columns = [
    column("row", words.driver),
    column("number", setting.report.label),
    column("number", words.step),
    column("number", words.worth),
  ];
  const rows = drivers.flatMap(({ name, value, sensitivity }) =>
    sensitivity === null
      ? []
      : row(
          line(name),
          line(num(value, setting)),
          line(stepOf(value.unit, setting)),
          line(num(sensitivity, setting)),
        ),
  );
  return more(setting.say.blocks.depths.worth, [
    cards(null, shown(words.worthOf(label)), columns, rows),
    paragraph("note", words.arithmetic(setting.report.label)),
  ]);
}

/** All nodes below the root, each once. */
function driversOf(tree: TreeNode): readonly TreeNode[] {
  const all = tree.children.flatMap((child) => [child, ...driversOf(child)]);
  return [...new Map(all.map((node) => [node.metric, node])).values()];
}

/** "+1 pp" of percentages, "+1%" of all else. */
function stepOf(unit: Unit, { locale }: Voice): string {
  const isPoint = unit.kind === "percent";
  return formatNumber(0.01, PERCENT, locale, { signed: true, decimals: 0, difference: isPoint });
}
