import { BLOCKS, isBlock } from "../blocks/blocks.ts";
import { defaultSections, headingOf } from "../blocks/boardPage.ts";
import type { BlockName } from "../blocks/catalogue.ts";
import type { Setting } from "../blocks/setting.ts";
import { trendSentence } from "../blocks/trend/show.ts";
import type { BodyNode } from "../document/body.ts";
import { paragraph } from "../document/item.ts";
import { html } from "../document/text.ts";
import { BOTTOM_LINE, HIGHLIGHTS } from "../report/outline/sections.ts";
import { spokenOf } from "../report/outline/spoken.ts";
import { type Stretch, stretchesOf, type WrittenNode } from "../report/outline/stretches.ts";
import type { Content, Words } from "./slide.ts";
import { onSlide } from "./trimmed.ts";
import { authorWords, reportWords, shown, written } from "./unit.ts";

/** A part of the board page that becomes one slide or more. */
export interface Part {
  readonly id: string;
  readonly title: Words;
  /** What stands in it, from top to bottom. */
  readonly content: readonly Content[];
  readonly notes: readonly BodyNode[] | null;
  /** Did the author write it for slides, so that all of it is shown? */
  readonly isSlide: boolean;
  /** Of what the author wrote: which section of the body, counted from 0. */
  readonly section: number | null;
}

/** The parts of the board page in their order: its own, and what the author wrote, or else the default blocks. */
export function partsOf(setting: Setting): readonly Part[] {
  const body = setting.report.pages.find(({ slug }) => slug === setting.slug)?.body ?? null;
  const rest = body === null ? byDefault(setting) : authored(stretchesOf(body, setting), setting);
  return [bottomLine(setting), ...highlights(setting), ...rest];
}

function own(id: string, title: string, content: readonly Content[]): Part {
  return { id, title: reportWords([title]), content, notes: null, isSlide: false, section: null };
}

function bottomLine(setting: Setting): Part {
  const { headline, summaryHtml } = setting.report;
  const summary = shown(paragraph("text", html(summaryHtml)));
  return own(BOTTOM_LINE, trendSentence(headline, setting.say), [
    summary,
    ...blockContent("Trend", {}, setting),
  ]);
}

function highlights({ report }: Setting): readonly Part[] {
  const spoken = spokenOf(report);
  return spoken === null ? [] : [own(HIGHLIGHTS, spoken.heading, [{ kind: "spoken", spoken }])];
}

function byDefault(setting: Setting): readonly Part[] {
  const { report, say } = setting;
  return defaultSections(report).map(({ id, blocks }) =>
    own(
      id,
      headingOf(id, report, say),
      blocks.flatMap((block) => blockContent(block, {}, setting)),
    ),
  );
}

function blockContent(block: BlockName, props: unknown, setting: Setting): readonly Content[] {
  return onSlide(BLOCKS[block].show(setting, props)).map(shown);
}

function authored(stretches: readonly Stretch[], setting: Setting): readonly Part[] {
  return stretches.map(({ id, heading, nodes, isSlide }, section) => ({
    id,
    title: authorWords(heading, setting),
    content: nodes.flatMap((node) => contentOf(node, setting)),
    notes: notesIn(nodes),
    isSlide,
    section,
  }));
}

function contentOf(node: WrittenNode, setting: Setting): readonly Content[] {
  if (!("block" in node)) return [written(node)];
  if (node.block === "Notes" || node.block === "Details") return [];
  return isBlock(node.block) ? blockContent(node.block, node.props ?? {}, setting) : [written(node)];
}

function notesIn(nodes: readonly WrittenNode[]): readonly BodyNode[] | null {
  const notes = nodes.filter((node) => "block" in node && node.block === "Notes");
  return notes.length === 0 ? null : notes.flatMap(({ children = [] }) => children);
}
