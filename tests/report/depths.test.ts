import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { BLOCKS, isBlock } from "../../src/blocks/blocks.ts";
import { CATALOGUE } from "../../src/blocks/catalogue.ts";
import type { Medium, Setting } from "../../src/blocks/setting.ts";
import type { BodyNode } from "../../src/document/body.ts";
import type { Item } from "../../src/document/item.ts";
import { opened, surface } from "../../src/document/opened.ts";
import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import { languageOf } from "../../src/language/language.ts";
import { unnumbered } from "../../src/paper/numbers.ts";
import type { Edition } from "../../src/report/edition.ts";
import { sectionsOf } from "../../src/report/outline/sections.ts";
import { draftAt } from "../support/editions.ts";
import { saidIn } from "../support/saidIn.ts";

/** Blocks that need to be told what to show. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Chart: { query: "first_week", mark: "line", x: "days_after_joining", y: "share_who_leave" },
  Table: { query: "first_days" },
};
const NAMES = Object.keys(BLOCKS)
  .filter(isBlock)
  .filter((name) => GIVEN[name] === undefined);
/** Those that fold something away. */
const FOLDING = NAMES.filter((name) => {
  const spec: { props: { shape: object } } | undefined = Object.hasOwn(CATALOGUE, name)
    ? CATALOGUE[name as keyof typeof CATALOGUE]
    : undefined;
  return spec !== undefined && "all" in spec.props.shape;
});

/** An edition whose board page shows every block by itself, or nothing that an author wrote. */
function edition(body: readonly BodyNode[] | null): Edition {
  const draft = draftAt("2026-q3/");
  const pages = draft.report.pages.map((page) => (page.slug === "index" ? { ...page, body } : page));
  return { ...draft, report: { ...draft.report, pages } };
}

const EVERY = (props: BlockProps = {}): readonly BodyNode[] => NAMES.map((block) => ({ block, props }));
type BlockProps = Readonly<Record<string, boolean>>;

function settingOf({ report }: Edition, medium: Medium): Setting {
  return { report, slug: "index", medium, say: languageOf(report.locale), locale: report.locale };
}

function itemsOf(shown: Edition, medium: Medium, name: (typeof NAMES)[number], props = {}): readonly Item[] {
  return BLOCKS[name].show(settingOf(shown, medium), props);
}

/** The words of a document, with single spaces; what is read aloud only among them. */
function wordsOf(html: string): string {
  const { document } = parseHTML(unnumbered(html).html([]));
  for (const drawing of document.querySelectorAll("svg, style")) drawing.remove();
  return spaced(document.body.textContent ?? "");
}

function spaced(words: string): string {
  return words.replace(/[\s\u00ad]+/g, " ");
}

function lost(said: readonly string[], words: string): string[] {
  return [...new Set(said.map((one) => spaced(one).trim()))].filter(
    (one) => one !== "" && !words.includes(one),
  );
}

describe.each(["file", "paper"] as const)("on a document for %s", (medium) => {
  const shown = edition(EVERY());
  let words = "";
  beforeAll(async () => {
    words = wordsOf(await renderDocument(shown, medium));
  });

  test.each(NAMES)(
    "nothing that %s shows is lost between what is in sight and what is folded away",
    (name) => {
      const said = saidIn(itemsOf(shown, medium, name).filter((item) => !isData(item)));
      expect(lost(said.filter(printed), words)).toEqual([]);
    },
  );

  /** Paper leaves out the numbers behind what is said. */
  const isData = (item: Item) => medium === "paper" && item.kind === "group" && item.name === "folded";
  const folded = medium === "paper" ? dataIn(NAMES.flatMap((name) => itemsOf(shown, medium, name))) : [];
  const printed = (one: string) => !folded.includes(one);
});

/** What stands in the folds that paper leaves out, and only there. */
function dataIn(items: readonly Item[]): string[] {
  const without = (all: readonly Item[]): readonly Item[] =>
    opened(all).flatMap((item): readonly Item[] => {
      if (item.kind !== "group") return [item];
      return item.name === "folded" ? [] : [{ ...item, items: without(item.items) }];
    });
  const kept = new Set(saidIn(without(items)));
  return saidIn(opened(items)).filter((one) => !kept.has(one));
}

describe("a block that folds part of itself away", () => {
  test("is one that takes `all`, and no other is", () => {
    const folds = (name: (typeof NAMES)[number]) => {
      const items = itemsOf(edition(EVERY()), "page", name);
      return JSON.stringify(items) !== JSON.stringify(opened(items));
    };
    const found = NAMES.filter(folds);
    expect(found.length).toBeGreaterThan(10);
    expect(found).toEqual(FOLDING);
  });

  test.each(FOLDING)("%s shows all of it where its author asks for it, and says no less", (name) => {
    const shown = edition(EVERY());
    const whole = itemsOf(shown, "page", name, { all: true });
    expect(JSON.stringify(whole)).not.toContain('"kind":"more"');
    const labels = saidIn(itemsOf(shown, "page", name)).filter((one) => !saidIn(whole).includes(one));
    const known: readonly string[] = Object.values(languageOf("en-GB").blocks.depths);
    expect(labels.filter((one) => !known.includes(one) && !one.startsWith("Not as in "))).toEqual([]);
  });

  test("leaves something in sight, unless all of it is no finding", () => {
    const bare = NAMES.filter((name) => {
      const items = itemsOf(edition(EVERY()), "page", name);
      return items.length > 0 && surface(items).length === 0;
    });
    expect(bare).toEqual(["Changed"]);
  });
});

describe("each fact stands once", () => {
  test.each([
    ["of the demo", draftAt("2026-q3/").report.pages.find(({ slug }) => slug === "index")?.body ?? null],
    ["whose author wrote no body", null],
  ])(
    "on the board page %s: what is breached, what is done about it, what is restated and why",
    async (_, body) => {
      const shown = edition(body);
      const { document } = parseHTML(await renderDocument(shown, "file"));
      const page = document.querySelector("#page-board .main");
      for (const fold of page?.querySelectorAll("details > :not(summary), .vh, svg") ?? []) fold.remove();
      const words = spaced(page?.textContent ?? "");
      const times = (one: string) => words.split(spaced(one).trim()).length - 1;
      const { headline, restatements } = shown.report;
      const counts = Map.groupBy(idsInSight(shown), (id) => id);
      for (const { judged, acknowledgement } of headline.breached) {
        expect(counts.get(judged.id)?.length, judged.id).toBe(1);
        expect(times(textOf(acknowledgement?.actionHtml ?? "")), "what is done").toBe(1);
      }
      const [first] = restatements;
      expect(times(textOf(first?.whyHtml ?? "")), "why it is restated").toBe(1);
      const often = [...counts].filter(([id, all]) => all.length > 2 && /@[^#]*:/.test(id)).map(([id]) => id);
      expect(often, "changes, targets and the like").toEqual([]);
    },
  );
});

/** The figures that a board page shows before anything is opened, each as often as it shows it. */
function idsInSight({ report }: Edition): string[] {
  const parts = sectionsOf(report).flatMap((section) => section.parts);
  const spoken = [report.summaryHtml];
  return [...spoken, ...parts.map((part) => (part.kind === "shown" ? surface(part.items) : part))].flatMap(
    idsIn,
  );
}

/** What stands behind a fold, or in a chart's table, is not in sight. */
function idsIn(value: unknown): string[] {
  if (typeof value === "string")
    return [...value.matchAll(/href="figure:([^"]*)"/g)].map(([, id = ""]) => decodeURI(id));
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && (value.kind === "more" || value.kind === "folded" || value.kind === "aside"))
    return [];
  if ("kind" in value && value.kind === "num" && "home" in value)
    return value.home === null && "id" in value ? [String(value.id)] : [];
  const hidden = "told" in value && value.told !== null ? ["state", "promise"] : [];
  const folded = "isFolded" in value && value.isFolded === true ? ["detail"] : [];
  const skipped = ["tables", "node", ...hidden, ...folded];
  return Object.entries(value).flatMap(([key, inner]) => (skipped.includes(key) ? [] : idsIn(inner)));
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}
