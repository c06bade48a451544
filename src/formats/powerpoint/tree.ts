import { languageOf } from "../../language/language.ts";
import type { TreeNode } from "../../report/facts/moved.ts";
import type { Box } from "./box.ts";
import type { Sources } from "./plots/sources.ts";
import { connector, labelledBox, type Shapes, textBox } from "./shapes.ts";
import { type TreeBox, treeBoxes } from "./treeData.ts";
import { paragraphOf, paragraphsXml, run } from "./words.ts";

/** Between the columns of boxes, in inches. */
const GAP = 0.55;

/** The driver tree as boxes joined by lines, with the signs of its formulas between them. */
export function addTree(
  shapes: Shapes,
  { edition, palette }: Sources,
  tree: TreeNode,
  alt: string,
  box: Box,
): void {
  const { locale } = edition.report;
  const boxes = treeBoxes(tree, languageOf(locale));
  const columns = Math.max(...boxes.map(({ column }) => column)) + 1;
  const pitch = box.h / (Math.max(...boxes.map(({ row }) => row)) + 1);
  const w = Math.min((box.w - GAP * (columns - 1)) / columns, 3.4);
  const h = Math.min(pitch - 0.12, 1.2);
  const at = ({ column, row }: TreeBox): Box => ({
    ...{ x: box.x + column * (w + GAP), w, h },
    y: box.y + row * pitch + (pitch - h) / 2,
  });
  const ids = new Map<TreeBox, number>();
  for (const one of boxes) {
    const small = h < 0.85 ? 10 : h < 1 ? 11 : 12;
    const paragraphs = paragraphsXml(
      [
        paragraphOf([run(one.name)], "none", 1),
        paragraphOf([run(one.value, "plain", true)], "none", h < 1 ? 1.3 : 1.6),
        ...(one.change === ""
          ? []
          : [paragraphOf([run(one.change, one.isInfluence ? "muted" : one.tone, one.tone !== "neutral")])]),
      ],
      { palette, locale, size: small },
    );
    const said = one.parent === null ? alt : [one.name, one.value, one.change].join(", ");
    const line = one.isInfluence ? palette.past : palette.rule;
    ids.set(
      one,
      labelledBox(shapes, at(one), {
        paragraphs,
        line,
        dash: one.isInfluence ? "dash" : "solid",
        alt: said,
        paper: palette.paper,
      }),
    );
  }
  for (const one of boxes) {
    const parent = boxes.find(({ metric, isInfluence }) => !isInfluence && metric === one.parent);
    const [from, to] = [parent === undefined ? undefined : ids.get(parent), ids.get(one)];
    if (parent !== undefined && from !== undefined && to !== undefined)
      connector(
        shapes,
        { id: from, box: at(parent) },
        { id: to, box: at(one) },
        { ink: palette.past, dash: one.isInfluence ? "dash" : "solid" },
      );
  }
  for (const one of boxes.filter(({ operator }) => operator !== "")) {
    const { x, y } = at(one);
    const sign = paragraphsXml([paragraphOf([run(one.operator)])], {
      palette,
      locale,
      size: 14,
      align: "ctr",
    });
    textBox(shapes, { x: x + w, y: y + h / 2 - 0.34, w: GAP / 2, h: 0.3 }, sign, "ctr");
  }
}
