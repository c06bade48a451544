import { textAt } from "../source.ts";
import { textById, textOfValue } from "./book.ts";
import { nameOf, type Sources } from "./chartData.ts";
import { csvRows, numberIn, textIn } from "./csv.ts";
import type { Tone } from "./table.ts";

/** A box of the driver tree, with what stands in it. */
export interface TreeBox {
  readonly metric: string;
  /** Whom it drives; null at the root. */
  readonly parent: string | null;
  /** Is it thought to act on its parent, without being part of a formula? */
  readonly isInfluence: boolean;
  readonly name: string;
  readonly value: string;
  /** "▲ +6.3%, +35"; empty where nothing can be said. */
  readonly change: string;
  readonly tone: Tone;
  /** "×" of the boxes that it is made of; empty without any, or where the formula mixes. */
  readonly operator: string;
  /** Place in the grid: column from the left, row from the top. */
  readonly column: number;
  readonly row: number;
}

/** Where the columns of its table are. */
const COLUMN = { metric: 0, drives: 1, change: 6, contribution: 7 } as const;

type Unplaced = Omit<TreeBox, "column" | "row">;

/** The driver tree of an edition as boxes in a grid; `isPaused`: nothing about the root is green. */
export function treeBoxes(sources: Sources, isPaused: boolean): TreeBox[] {
  const { files } = sources;
  const rows = csvRows(textAt(files, `${files.home}charts/driver-tree.csv`));
  const nodes = rows.map((row): Unplaced => {
    const metric = textIn(row, COLUMN.metric);
    const parent = textIn(row, COLUMN.drives) || null;
    const change = numberIn(row, COLUMN.change);
    const tone = toneOf(sources, metric, change, parent === null && isPaused);
    return {
      metric,
      parent,
      isInfluence: false,
      ...wordsOf(sources, metric),
      change: changeText(sources, metric, change, numberIn(row, COLUMN.contribution)),
      tone,
      operator: operatorOf(files.content.metrics.get(metric)?.config.tree),
    };
  });
  const influences = nodes.flatMap(({ metric }) =>
    (files.content.metrics.get(metric)?.config.influences ?? []).map(
      (influence): Unplaced => ({
        metric: influence,
        parent: metric,
        isInfluence: true,
        ...wordsOf(sources, influence),
        change: sources.say.influence,
        tone: "plain",
        operator: "",
      }),
    ),
  );
  return placed([...nodes, ...influences]);
}

function wordsOf({ files, book }: Sources, metric: string): Pick<TreeBox, "name" | "value"> {
  return { name: nameOf(files, metric), value: textById(book, `${metric}@${files.edition}`) ?? "n/a" };
}

function changeText(
  { files, book, say }: Sources,
  metric: string,
  change: number | null,
  contribution: number | null,
): string {
  const own = textOfValue(
    book,
    change,
    (figure) =>
      figure.metric === metric &&
      figure.period === files.edition &&
      figure.segment === null &&
      figure.vs === "previous" &&
      /^(percent_)?change$/.test(figure.measure),
  );
  if (own === null) return "";
  const brought = textOfValue(
    book,
    contribution,
    ({ measure, period, vs }) =>
      measure === `contribution/${metric}` && period === files.edition && vs === "previous",
  );
  return brought === null ? own : say.brings(own, brought);
}

function toneOf({ files }: Sources, metric: string, change: number | null, isCalm: boolean): Tone {
  if (change === null || change === 0) return "plain";
  const isGood = change > 0 === (files.content.metrics.get(metric)?.config.better !== "lower");
  if (isGood && isCalm) return "plain";
  return isGood ? "good" : "bad";
}

const SIGNS: Readonly<Record<string, string>> = { "*": "×", "/": "÷", "+": "+", "-": "−" };

function operatorOf(tree: string | undefined): string {
  const signs = new Set(tree?.match(/[*/+-]/g) ?? []);
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? (SIGNS[only] ?? "") : "";
}

/** Leaves stand below each other, each parent in the middle of its children. */
function placed(nodes: readonly Unplaced[]): TreeBox[] {
  const boxes: TreeBox[] = [];
  let next = 0;
  const place = (node: Unplaced, column: number): number => {
    const children = nodes.filter(({ parent }) => parent === node.metric);
    const isOpen = !node.isInfluence && children.length > 0;
    const rows = isOpen ? children.map((child) => place(child, column + 1)) : [next++];
    const row = ((rows.at(0) ?? 0) + (rows.at(-1) ?? 0)) / 2;
    boxes.push({ ...node, column, row });
    return row;
  };
  for (const root of nodes.filter(({ parent }) => parent === null)) place(root, 0);
  return boxes;
}
