import { BLOCKS } from "../../blocks/blocks.ts";
import { defaultSections, HEAD, headingOf } from "../../blocks/boardPage.ts";
import type { BlockName } from "../../blocks/catalogue.ts";
import type { Setting } from "../../blocks/setting.ts";
import { html } from "../../document/text.ts";
import { languageOf } from "../../language/language.ts";
import type { Report } from "../report.ts";
import { authoredSections } from "./authored.ts";
import { evidenceItems } from "./evidence.ts";
import type { Section, Shown } from "./section.ts";
import { spokenOf } from "./spoken.ts";

/** The place of what the board page says first, and of what went well and badly. */
export const [BOTTOM_LINE, HIGHLIGHTS] = ["bottom-line", "highlights"] as const;

/** A page of an edition, section by section, in the order in which it is read; the board page unless named. */
export function sectionsOf(report: Report, slug = "index"): readonly Section[] {
  const setting: Setting = {
    ...{ report, slug, medium: "page", say: languageOf(report.locale), locale: report.locale },
  };
  const body = report.pages.find((page) => page.slug === slug)?.body ?? null;
  const own = body === null ? [] : authoredSections(body, setting);
  if (slug !== "index") return own;
  return [
    bottomLine(setting),
    ...highlights(setting),
    ...(body === null ? byDefault(setting) : own),
    evidence(setting),
  ];
}

function bottomLine(setting: Setting): Section {
  const parts = HEAD.map((block) => shown(block, setting));
  return { id: BOTTOM_LINE, label: null, heading: null, parts };
}

/** The sections of a board page whose author wrote no body. */
function byDefault(setting: Setting): readonly Section[] {
  const { report, say } = setting;
  return defaultSections(report).map(({ id, blocks }) => ({
    id,
    label: say.pages.sections[id],
    heading: [headingOf(id, report, say)],
    parts: blocks.map((block) => shown(block, setting)),
  }));
}

function shown(block: BlockName, setting: Setting): Shown {
  return { kind: "shown", block, items: BLOCKS[block].show(setting, {}) };
}

function highlights({ report, say }: Setting): readonly Section[] {
  const spoken = spokenOf(report);
  if (spoken === null) return [];
  const parts = spoken.lists.map(
    ({ title, items }): Shown => ({
      kind: "shown",
      block: null,
      items: [
        { kind: "heading", text: title },
        { kind: "list", name: "changes", items: items.map((item) => [html(item)]) },
      ],
    }),
  );
  return [{ id: HIGHLIGHTS, label: say.pages.board.highlights, heading: [spoken.heading], parts }];
}

function evidence(setting: Setting): Section {
  const { board, evidence: words } = setting.say.pages;
  const items = evidenceItems(setting);
  return {
    id: "evidence",
    label: board.evidence,
    heading: [words.heading],
    parts: [{ kind: "shown", block: null, items }],
  };
}
