import { BLOCKS, isBlock as isBlockName } from "../blocks/blocks.ts";
import { defaultSections, HEAD, headingOf } from "../blocks/boardPage.ts";
import type { BlockName } from "../blocks/catalogue.ts";
import type { Setting } from "../blocks/setting.ts";
import { trendSentence } from "../blocks/trend/show.ts";
import type { BodyNode } from "../document/body.ts";
import { type Item, paragraph } from "../document/item.ts";
import { html } from "../document/text.ts";
import { BOTTOM_LINE, HIGHLIGHTS } from "../report/outline/sections.ts";
import { spokenOf } from "../report/outline/spoken.ts";
import { type Stretch, stretchesOf, type WrittenNode } from "../report/outline/stretches.ts";
import { type Detail, foldedDetails } from "./details.ts";
import type { Content, Words } from "./slide.ts";
import { onSlide } from "./trimmed.ts";
import { authorWords, isWords, reportWords, shown, written } from "./unit.ts";

/** A part of the board page that becomes one slide, and what stands behind it. */
export interface Part {
  readonly id: string;
  readonly title: Words;
  /** What stands in it, from top to bottom. */
  readonly content: readonly Content[];
  /** What it folds away. */
  readonly details: readonly Detail[];
  /** What an author folds away, and words that follow it and stand in no other part. */
  readonly after: readonly Content[];
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

/** What blocks show on slides, and what they fold away. */
type Told = Pick<Part, "content" | "details">;

function own(id: string, title: string, told: Told): Part {
  return { id, title: reportWords([title]), ...told, after: [], notes: null, isSlide: false, section: null };
}

/** The trend under its finding; the blocks of the page's head fold away what has changed since the last report. */
function bottomLine(setting: Setting): Part {
  const { headline, summaryHtml } = setting.report;
  const summary = shown(paragraph("text", html(summaryHtml)));
  const trend = blockTold("Trend", {}, setting);
  const others = HEAD.filter((block) => block !== "Trend");
  const details = others.flatMap((block) => blockTold(block, {}, setting).details);
  return own(BOTTOM_LINE, trendSentence(headline, setting.say), {
    content: [summary, ...trend.content],
    details: [...trend.details, ...details],
  });
}

function highlights({ report }: Setting): readonly Part[] {
  const spoken = spokenOf(report);
  const content = (of: NonNullable<typeof spoken>): readonly Content[] => [{ kind: "spoken", spoken: of }];
  return spoken === null ? [] : [own(HIGHLIGHTS, spoken.heading, { content: content(spoken), details: [] })];
}

function byDefault(setting: Setting): readonly Part[] {
  const { report, say } = setting;
  return defaultSections(report).map(({ id, blocks }) =>
    own(id, headingOf(id, report, say), joined(blocks.map((block) => blockTold(block, {}, setting)))),
  );
}

function joined(told: readonly Told[]): Told {
  return {
    content: told.flatMap(({ content }) => content),
    details: told.flatMap(({ details }) => details),
  };
}

function blockTold(block: BlockName, props: unknown, setting: Setting): Told {
  const items: readonly Item[] = BLOCKS[block].show(setting, props);
  return { content: onSlide(items).map(shown), details: foldedDetails(items) };
}

function authored(stretches: readonly Stretch[], setting: Setting): readonly Part[] {
  return stretches.map(({ id, heading, nodes, after, isSlide }, section) => ({
    id,
    title: authorWords(heading, setting),
    ...joined(nodes.map((node) => told(node, setting))),
    after: [
      ...nodes.filter(isFolded).map(written),
      ...joined(after.map((node) => told(node, setting))).content.filter(isWords),
    ],
    notes: notesIn(nodes),
    isSlide,
    section,
  }));
}

function told(node: WrittenNode, setting: Setting): Told {
  if (!("block" in node)) return { content: [written(node)], details: [] };
  if (node.block === "Notes" || node.block === "Details") return { content: [], details: [] };
  return isBlockName(node.block)
    ? blockTold(node.block, node.props ?? {}, setting)
    : { content: [written(node)], details: [] };
}

function isFolded(node: WrittenNode): boolean {
  return "block" in node && node.block === "Details";
}

function notesIn(nodes: readonly WrittenNode[]): readonly BodyNode[] | null {
  const notes = nodes.filter((node) => "block" in node && node.block === "Notes");
  return notes.length === 0 ? null : notes.flatMap(({ children = [] }) => children);
}
