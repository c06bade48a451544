import { findFigure } from "../../blocks/figure/find.ts";
import { figureText, shortText, worded } from "../../blocks/runs.ts";
import type { Setting } from "../../blocks/setting.ts";
import type { BlockNode, BodyNode, ElementNode } from "../../document/body.ts";
import { linkTo, type Run, styled, type Text } from "../../document/text.ts";
import type { FigureProps } from "../../ledger/reference.ts";
import type { Report } from "../report.ts";

/** What an author writes within a line, as a text; elements that are lines of their own stand apart in it. */
export function textOf(nodes: readonly BodyNode[], setting: Setting): Text {
  return nodes.flatMap((node): Text => {
    if (typeof node === "string") return [node];
    return "block" in node ? blockText(node, setting) : elementText(node, setting);
  });
}

const LINES = ["p", "div", "li", "ul", "ol", "table", "tr", "td", "th"];

function elementText({ tag, attributes = {}, children = [] }: ElementNode, setting: Setting): Text {
  const text = textOf(children, setting);
  if (tag === "a") return [linked(String(attributes["href"] ?? ""), text)];
  if (tag === "strong") return [styled("bold", ...text)];
  if (tag === "code") return [styled("code", ...text)];
  return LINES.includes(tag) ? [{ kind: "paragraph", look: null, text }] : text;
}

function linked(to: string, text: Text): Run {
  return { ...linkTo(to, ""), by: "author", text };
}

function blockText(node: BlockNode, setting: Setting): Text {
  const { block, props = {}, children = [] } = node;
  if (block === "Figure" || block === "Change") return [figureIn(node, setting)];
  if (block === "When") return isSaid(node, setting.report) ? textOf(children, setting) : [];
  if (block !== "Typed") return [];
  const { typed } = setting.say.blocks;
  return [...textOf(children, setting), ` (${typed.source(String(props["source"] ?? ""))})`];
}

function figureIn({ block, props = {} }: BlockNode, setting: Setting): Run {
  const { report } = setting;
  const named: FigureProps = block === "Change" ? { ...props, show: "change_phrase" } : props;
  const figure = findFigure(report, block, named);
  const text = named.short === true ? shortText(figure, setting) : figureText(figure, setting.say);
  return worded(figure, text, setting);
}

/** Does a `<When>` say its words? */
export function isSaid(
  { props = {} }: BlockNode,
  report: Pick<Report, "ledger" | "label" | "period">,
): boolean {
  const hasValue = findFigure(report, "When", { id: String(props["of"] ?? "") }).reason === null;
  return hasValue !== (props["not"] === true);
}
