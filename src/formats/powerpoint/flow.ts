import type { Setting } from "../../blocks/setting.ts";
import type { Content } from "../../deck/slide.ts";
import { isElement } from "../../deck/unit.ts";
import type { BodyNode } from "../../document/body.ts";
import type { DrawingOf } from "../../document/drawing.ts";
import type { Chart, GuardrailCard, Item } from "../../document/item.ts";
import type { Picture } from "../../document/picture.ts";
import { plainHtml, plainText } from "../../document/plain.ts";
import type { Table } from "../../document/table.ts";
import { partsIn } from "../../report/outline/authored.ts";
import type { Part } from "../../report/outline/section.ts";
import { cell, type Grid, gridOf } from "./grid.ts";
import { type Paragraph, paragraphOf, paragraphsOf, run } from "./words.ts";

/** Something that takes a place of its own on a slide. */
export type Block =
  | { readonly kind: "text"; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: "columns"; readonly columns: readonly (readonly Paragraph[])[] }
  | { readonly kind: "grid"; readonly grid: Grid; readonly table: Table | null }
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "charts"; readonly charts: readonly Chart[] }
  | { readonly kind: "tree"; readonly drawing: DrawingOf<"tree"> }
  | { readonly kind: "guardrails"; readonly cards: readonly GuardrailCard[] }
  | { readonly kind: "picture"; readonly picture: Picture; readonly alt: string };

/** Where pictures are found, and in which words an author's nodes are read. */
export interface Reading {
  readonly setting: Setting;
  readonly pictures: readonly Picture[];
}

/** What stands on a slide, block by block; words, and small charts, that follow each other are one. */
export function blocksOf(content: readonly Content[], reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  for (const block of content.flatMap((one) => blocksIn(one, reading))) {
    const last = blocks.at(-1);
    if (block.kind === "text" && last?.kind === "text")
      blocks.splice(-1, 1, { kind: "text", paragraphs: [...last.paragraphs, ...block.paragraphs] });
    else if (block.kind === "charts" && last?.kind === "charts")
      blocks.splice(-1, 1, { kind: "charts", charts: [...last.charts, ...block.charts] });
    else blocks.push(block);
  }
  return blocks;
}

function blocksIn(content: Content, reading: Reading): readonly Block[] {
  if (content.kind === "shown") return itemBlocks(content.item);
  if (content.kind === "written")
    return [
      ...pictureBlocks(content.node, reading),
      ...partsIn(content.node, reading.setting).flatMap(partBlocks),
    ];
  const columns = content.spoken.lists.map(({ title, items }) => [
    heading(title),
    ...items.map((item) => paragraphOf([run(plainHtml(item))], "dot")),
  ]);
  return [{ kind: "columns", columns }];
}

function heading(text: string): Paragraph {
  return paragraphOf([run(text, "plain", true)]);
}

function textBlock(paragraphs: readonly Paragraph[]): readonly Block[] {
  const said = paragraphs.filter(({ runs }) => runs.some(({ text }) => text !== ""));
  return said.length === 0 ? [] : [{ kind: "text", paragraphs: said }];
}

function partBlocks(part: Part): readonly Block[] {
  switch (part.kind) {
    case "shown":
      return part.items.flatMap(itemBlocks);
    case "words":
      return textBlock(paragraphsOf(part.text));
    case "points": {
      const point = "tag" in part.node && part.node.tag === "ol" ? "number" : "dot";
      return textBlock(part.items.flatMap((item) => paragraphsOf(item, point)));
    }
    case "grid":
      return [{ kind: "grid", grid: gridOf(part.table), table: part.table }];
    case "aside":
      return [];
  }
}

function itemBlocks(item: Item): readonly Block[] {
  switch (item.kind) {
    case "heading":
      return textBlock([heading(item.text)]);
    case "paragraph":
      return textBlock(paragraphsOf(item.text));
    case "list":
      return textBlock(item.items.flatMap((text) => paragraphsOf(text, "dot")));
    case "code":
      return textBlock(item.text.split("\n").map((line) => paragraphOf([run(line)])));
    case "table":
      return [{ kind: "grid", grid: gridOf(item), table: item }];
    case "chart":
      return item.look === "small" ? [{ kind: "charts", charts: [item] }] : [{ kind: "chart", chart: item }];
    case "group":
    case "more":
      return [
        ...(item.kind === "group" && item.title !== null ? textBlock([heading(item.title)]) : []),
        ...item.items.flatMap(itemBlocks),
      ];
    case "guardrails":
      return [{ kind: "guardrails", cards: item.guardrails }];
    case "drivers":
      return [{ kind: "tree", drawing: item.drawing }];
    case "definitions":
      return [pairs(item.lines.map(({ term, text }) => ({ name: term, text: paragraphsOf(text) })))];
    case "chain":
      return [pairs(item.steps.map(({ term, text }) => ({ name: term, text: paragraphsOf(text) })))];
    case "inputs":
      return [
        gridBlock(
          item.inputs.map(({ name, value, change }) => [
            paragraphsOf(name),
            paragraphsOf(value),
            paragraphsOf(change),
          ]),
        ),
      ];
    case "headline":
      return textBlock([
        heading(`${plainText(item.name)} ${plainText(item.value)}`),
        ...item.facts.flatMap(({ value, notes }) => paragraphsOf([...value, " ", ...notes.flat()])),
      ]);
    case "breaches":
      return textBlock(item.breaches.flatMap(({ text }) => paragraphsOf(text)));
  }
}

function pairs(lines: readonly { readonly name: string; readonly text: readonly Paragraph[] }[]): Block {
  return gridBlock(lines.map(({ name, text }) => [[heading(name)], text]));
}

function gridBlock(rows: readonly (readonly (readonly Paragraph[])[])[]): Block {
  const cells = rows.map((row) => row.map((paragraphs) => cell(paragraphs)));
  return { kind: "grid", grid: { name: "", caption: [], header: [], rows: cells }, table: null };
}

/** The pictures of an author's node that the edition holds. */
function pictureBlocks(node: BodyNode, { pictures }: Reading): readonly Block[] {
  return imagesIn(node).flatMap(({ source, alt }): readonly Block[] => {
    const picture = pictures.find(({ address }) => address === source);
    return picture === undefined ? [] : [{ kind: "picture", picture, alt }];
  });
}

function imagesIn(node: BodyNode): readonly { readonly source: string; readonly alt: string }[] {
  if (typeof node === "string") return [];
  const within = (node.children ?? []).flatMap(imagesIn);
  if (!isElement(node) || node.tag !== "img") return within;
  return [
    { source: String(node.attributes?.["src"] ?? ""), alt: String(node.attributes?.["alt"] ?? "") },
    ...within,
  ];
}
