import { drawn, SLIDE_DRAWING } from "../blocks/drawings.ts";
import type { Setting } from "../blocks/setting.ts";
import { sizeOf } from "../charts/svg.ts";
import type { ElementNode } from "../document/body.ts";
import type { Chart, Item } from "../document/item.ts";
import { plainText } from "../document/plain.ts";
import type { Table } from "../document/table.ts";
import { namedIn, tableOf } from "../report/outline/authored.ts";
import { textOf } from "../report/outline/inline.ts";
import type { Report } from "../report/report.ts";
import { LEAD, LETTERS, type Letters, linesOf, WIDTH } from "./room.ts";
import type { Content } from "./slide.ts";
import { CAPTION_GAP, tableHeight } from "./tableHeight.ts";
import { isElement, shown, written } from "./unit.ts";

/** Something that may stand on more than one slide: the rows of a table, the items of a list stay whole. */
export interface Divisible {
  /** Into how many parts it may be taken. */
  readonly count: number;
  /** Those from one to before another. */
  readonly take: (from: number, to: number) => Content;
  /** About how high they are together; what is no table and no list has a height of its own. */
  readonly heightOf: (from: number, to: number) => number;
}

/** Where something stands, and how large its letters are. */
interface Placing extends Setting {
  readonly letters: Letters;
}

/** What stands on slides, as something that may stand on more than one, with its heights in letters of a size. */
export function divisible(content: Content, setting: Setting, letters: Letters): Divisible {
  const placing = { ...setting, letters };
  if (content.kind === "written" && isElement(content.node)) return writtenParts(content.node, placing);
  return content.kind === "shown" ? shownParts(content.item, placing) : whole(content, 0);
}

function whole(content: Content, height: number): Divisible {
  return { count: 1, take: () => content, heightOf: () => height };
}

function shownParts(item: Item, placing: Placing): Divisible {
  const share = placing.letters.text / LETTERS[0].text;
  switch (item.kind) {
    case "table":
      return rowsOf(item, placing.letters);
    case "group":
      return groupParts(item, placing);
    case "guardrails":
      return cards(item.guardrails, 110 * share, (guardrails) => ({ ...item, guardrails }));
    case "inputs":
      return cards(item.inputs, 72 * share, (inputs) => ({ ...item, inputs }));
    case "drivers":
      return cards(item.lines, 48 * share, (lines) => ({ ...item, lines }));
    case "list":
      return points(item.items, plainText, (items) => shown({ ...item, items }));
    case "chart":
      return whole(shown(item), chartHeight(item, placing));
    default:
      return whole(shown(item), 0);
  }
}

/** A group with a table stands for it on slides. */
function groupParts(group: Extract<Item, { kind: "group" }>, placing: Placing): Divisible {
  const table = group.items.find((item) => item.kind === "table");
  return table === undefined ? whole(shown(group), 0) : shownParts(table, placing);
}

function rowsOf(table: Table, letters: Letters): Divisible {
  const part = (from: number, to: number): Table => ({
    ...table,
    rows: table.rows.slice(from, to),
    scrolls: null,
  });
  return {
    count: table.rows.length,
    take: (from, to) => shown(part(from, to)),
    heightOf: (from, to) => tableHeight(part(from, to), letters),
  };
}

function cards<Card>(all: readonly Card[], height: number, item: (some: readonly Card[]) => Item): Divisible {
  return {
    count: all.length,
    take: (from, to) => shown(item(all.slice(from, to))),
    heightOf: (from, to) => (to - from) * height,
  };
}

function points<Point>(
  all: readonly Point[],
  plain: (point: Point) => string,
  content: (some: readonly Point[]) => Content,
): Divisible {
  const heightOf = (point: Point) => linesOf(plain(point), WIDTH - 40, LEAD.size) * LEAD.line + 10;
  return {
    count: all.length,
    take: (from, to) => content(all.slice(from, to)),
    heightOf: (from, to) => all.slice(from, to).reduce((sum, point) => sum + heightOf(point), 0),
  };
}

/** A drawing over the whole width, and what stands above it. */
function chartHeight(chart: Chart, { report }: Setting): number {
  const { title, subtitle } = chart;
  const above = [...(title.length === 0 ? [] : [plainText(title)]), subtitle];
  const lines = above.map((line) => linesOf(line, WIDTH, LETTERS[0].text));
  return (
    lines.reduce((sum, count) => sum + count * LETTERS[0].line, CAPTION_GAP) + drawingHeight(chart, report)
  );
}

function drawingHeight({ look, drawing }: Chart, report: Report): number {
  if (look === "small") return 0;
  const size = look === "frame" ? SLIDE_DRAWING : { width: SLIDE_DRAWING.width };
  const { width, height } = sizeOf(drawn(report, drawing, { id: "measured", ...size }));
  return (height * WIDTH) / width;
}

function writtenParts(node: ElementNode, placing: Placing): Divisible {
  if (node.tag === "ul" || node.tag === "ol") return writtenPoints(node, placing);
  return node.tag === "table" ? writtenRows(node, placing) : whole(written(node), 0);
}

function writtenPoints(node: ElementNode, setting: Setting): Divisible {
  const plain = (item: ElementNode) => plainText(textOf(item.children ?? [], setting));
  return points(namedIn(node, "li"), plain, (children) => written({ ...node, children }));
}

/** A table in Markdown; on a slide it does not scroll. */
function writtenRows(node: ElementNode, placing: Placing): Divisible {
  const { count, heightOf } = rowsOf(tableOf(node, placing), placing.letters);
  const take = (from: number, to: number) => {
    const children = (node.children ?? []).map((child) =>
      isElement(child) && child.tag === "tbody"
        ? { ...child, children: namedIn(child, "tr").slice(from, to) }
        : child,
    );
    return written({ ...node, isTag: true, children });
  };
  return { count, take, heightOf };
}
