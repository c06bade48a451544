import type { Setting } from "../blocks/setting.ts";
import type { Chart, Item } from "../document/item.ts";
import { languageOf } from "../language/language.ts";
import type { Look } from "../report/edition.ts";
import type { Report } from "../report/report.ts";
import { behind } from "./appendix.ts";
import { divisible } from "./divisible.ts";
import { type Part, partsOf } from "./parts.ts";
import { LETTERS, type Letters, roomBelow } from "./room.ts";
import { leastHeight, packed, shared } from "./share.ts";
import type { Content, Slide, Words } from "./slide.ts";
import { sourcesTable } from "./sources.ts";
import { trimmed } from "./trimmed.ts";
import { isBlock, isWords, leadOf, reportWords, shown } from "./unit.ts";

/** What a section shows of itself: on its slide, and of what that has no room for behind the talk. */
interface Told {
  readonly main: readonly Page[];
  readonly rest: readonly Page[];
  readonly letters: Letters["text"];
}

interface Page {
  readonly lead: Words | null;
  readonly content: readonly Content[];
}

/**
 * The slides of an edition's deck after its first, for web, PDF and PowerPoint alike. Of each section of the board page
 * one: its heading, the first sentence of its first paragraph and its first block; decisions that it asks for wherever
 * they stand in it; and of each `<Slide>` all that the author wrote. Behind them stand the rows for which a slide has no
 * room, further blocks and what blocks fold away, unless the report leaves that out; and where the numbers come from.
 */
export function slidesOf(report: Report, look: Pick<Look, "deck" | "frozen" | "address">): readonly Slide[] {
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "slides", say: languageOf(locale), locale };
  const sections = partsOf(setting).map((part) => sectionSlides(part, setting));
  const slides = [
    ...sections.flatMap(({ main }) => main),
    ...(look.deck.appendix ? sections.flatMap(({ appendix }) => appendix) : []),
    sources(setting, look),
  ];
  const ids = new Map<string, number>();
  return slides.map((slide) => ({ ...slide, id: uniqueIn(ids, slide.id) }));
}

/** The slides of a section, and those behind the talk. */
function sectionSlides(part: Part, setting: Setting) {
  const content = withoutTitleOfOnly(part.content.map(tidied));
  const { main, rest, letters }: Told = part.isSlide
    ? { main: [{ lead: null, content }], rest: [], letters: LETTERS[0].text }
    : told(part, content, setting);
  const { id, title, section, notes, after } = part;
  const said = [...(part.isSlide ? [] : content.filter(isWords)), ...after];
  const of = main.length + rest.length;
  const slides = [...main, ...rest].map(
    (page, index): Slide => ({
      ...{ id, title, section, letters, ...page },
      part: of > 1 ? { index: index + 1, of } : null,
      isAppendix: index >= main.length,
      said: index === 0 ? said : [],
      notes: index === 0 ? notes : null,
    }),
  );
  const shownFirst = part.isSlide ? content : [...main, ...rest].flatMap((page) => page.content);
  const others = part.isSlide ? [] : blocksBehind(content, shownFirst.length === 0);
  return {
    main: slides.filter(({ isAppendix }) => !isAppendix),
    appendix: [...slides.filter(({ isAppendix }) => isAppendix), ...behind(part, others, setting)],
  };
}

function tidied(content: Content): Content {
  return content.kind === "shown" ? { ...content, item: trimmed(content.item) } : content;
}

/** Where a drawing has its slide to itself, the heading of the slide says the finding. */
function withoutTitleOfOnly(content: readonly Content[]): readonly Content[] {
  if (content.filter(isFigure).length !== 1) return content;
  return content.map((one) =>
    one.kind === "shown" && isChart(one.item) ? { ...one, item: { ...one.item, title: [] } } : one,
  );
}

function isFigure(content: Content): boolean {
  if (content.kind === "shown") return content.item.kind === "chart" || content.item.kind === "code";
  return content.kind === "written" && "tag" in content.node && content.node.tag === "figure";
}

function isChart(item: Item): item is Chart {
  return item.kind === "chart";
}

/** What a section shows of itself, in the largest letters in which it takes the fewest slides; its sentence only where the block leaves room for it. */
function told({ title }: Part, content: readonly Content[], setting: Setting): Told {
  const first = content.findIndex(isBlock);
  const before = content.slice(0, first < 0 ? undefined : first);
  const lead = before.map((one) => leadOf(one, setting)).find((words) => words !== null) ?? null;
  const { own, asks } = blocksOf(content, first);
  if (own.length === 0)
    return { main: [{ lead: lead ?? absenceOf(content), content: [] }], rest: [], letters: LETTERS[0].text };
  const plain = roomBelow(title.plain, "");
  const led = lead === null ? plain : roomBelow(title.plain, lead.plain);
  const all = LETTERS.map((letters) => {
    const group = (some: readonly Content[]) => some.map((one) => divisible(one, setting, letters));
    const [leading] = group(own);
    const isLed = lead === null || (leading !== undefined && leastHeight(leading) <= led);
    const room = (isFirst: boolean) => (isFirst && isLed ? led : plain);
    const isAsked = own.every((one) => isTable(one, "asks"));
    const pages = isAsked ? shared([group(own)], room) : packed(group(own), room);
    const asked = shared(
      asks.map((one) => group([one])),
      () => plain,
    );
    const main = isAsked ? pages : [...pages.slice(0, 1), ...asked];
    const paged = (some: typeof pages, isFirst: boolean) =>
      some.map(
        (page, index): Page => ({ lead: isFirst && index === 0 && isLed ? lead : null, content: page }),
      );
    const rest = paged(isAsked ? [] : pages.slice(1), false);
    return { main: paged(main, true), rest, letters: letters.text };
  });
  const count = ({ main, rest }: Told) => main.length + rest.length;
  const fewest = Math.min(...all.map(count));
  return all.find((one) => count(one) === fewest) ?? { main: [], rest: [], letters: LETTERS[0].text };
}

/** That there is nothing to show, where a section says no more; null where it says nothing. */
function absenceOf(content: readonly Content[]): Words | null {
  const texts = content.flatMap((one) =>
    one.kind === "shown" && one.item.kind === "paragraph" ? [one.item.text] : [],
  );
  const [first] = texts;
  return first === undefined ? null : reportWords(first);
}

/** The first block, with all tables of objectives; and decisions, wherever they stand. */
function blocksOf(content: readonly Content[], first: number) {
  const leading = content[first];
  if (leading === undefined) return { own: [], asks: [] };
  const others = content.slice(first + 1);
  const end = others.findIndex((one) => !(isTable(leading, "okr") && isTable(one, "okr")));
  const own = [leading, ...others.slice(0, end < 0 ? undefined : end)];
  return { own, asks: content.filter((one) => isTable(one, "asks") && !own.includes(one)) };
}

/** The blocks of a section after those that its slide shows. */
function blocksBehind(content: readonly Content[], isBare: boolean): readonly Content[] {
  if (isBare) return [];
  const { own, asks } = blocksOf(content, content.findIndex(isBlock));
  return content.filter((one) => isBlock(one) && !own.includes(one) && !asks.includes(one));
}

function isTable(content: Content, name: string): boolean {
  return content.kind === "shown" && content.item.kind === "table" && content.item.name === name;
}

/** Where all of it comes from. */
function sources({ report, say }: Setting, look: Pick<Look, "frozen" | "address">): Slide {
  const words = say.pages.slides;
  return {
    id: "sources",
    title: reportWords([words.sources]),
    part: null,
    lead: reportWords([words.sourcesNote]),
    content: [shown(trimmed(sourcesTable(report, look)))],
    letters: LETTERS[0].text,
    isAppendix: true,
    said: [],
    notes: null,
    section: null,
  };
}

function uniqueIn(ids: Map<string, number>, wish: string): string {
  const count = (ids.get(wish) ?? 0) + 1;
  ids.set(wish, count);
  return count === 1 ? wish : `${wish}-${count}`;
}
