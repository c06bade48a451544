import type { Setting } from "../blocks/setting.ts";
import type { Chart, Item } from "../document/item.ts";
import { languageOf } from "../language/language.ts";
import type { Report } from "../report/report.ts";
import { divisible } from "./divisible.ts";
import { type Part, partsOf } from "./parts.ts";
import { roomBelow } from "./room.ts";
import { leastHeight, shared } from "./share.ts";
import type { Content, Slide } from "./slide.ts";
import { trimmed } from "./trimmed.ts";
import { isBlock, leadOf } from "./unit.ts";

/**
 * The slides of an edition's board page: of each section its heading, the first sentence of its first paragraph and
 * its first block, over more than one slide where the block's rows need it; decisions that it asks for wherever they
 * stand in it; and of each `<Slide>` all that the author wrote.
 */
export function slidesOf(report: Report): readonly Slide[] {
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "slides", say: languageOf(locale), locale };
  const ids = new Map<string, number>();
  return partsOf(setting).flatMap((part) => {
    const content = withoutTitleOfOnly(part.content.map(tidied));
    const slides = part.isSlide ? [{ lead: null, content }] : sectionSlides(part, content, setting);
    return slides.map((slide, index) => ({
      id: uniqueIn(ids, part.id),
      title: part.title,
      part: slides.length > 1 ? { index: index + 1, of: slides.length } : null,
      ...slide,
      notes: index === 0 ? part.notes : null,
      section: part.section,
    }));
  });
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

/** What a section shows of itself; its sentence only where the block leaves room for it. */
function sectionSlides(
  { title }: Part,
  content: readonly Content[],
  setting: Setting,
): readonly Pick<Slide, "lead" | "content">[] {
  const first = content.findIndex(isBlock);
  const before = content.slice(0, first < 0 ? undefined : first);
  const lead = before.map((one) => leadOf(one, setting)).find((words) => words !== null) ?? null;
  const groups = blocksOf(content, first).map((group) => group.map((one) => divisible(one, setting)));
  const [leading] = groups.flat();
  if (leading === undefined) return [{ lead, content: [] }];
  const plain = roomBelow(title.plain, "");
  const led = lead === null ? plain : roomBelow(title.plain, lead.plain);
  const isLed = lead === null || leastHeight(leading) <= led;
  const pages = shared(groups, (isFirst) => (isFirst && isLed ? led : plain));
  return pages.map((page, index) => ({ lead: index === 0 && isLed ? lead : null, content: page }));
}

/** The first block, with all tables of objectives; and decisions, wherever they stand. */
function blocksOf(content: readonly Content[], first: number): readonly (readonly Content[])[] {
  const leading = content[first];
  if (leading === undefined) return [];
  const others = content.slice(first + 1);
  const end = others.findIndex((one) => !(isTable(leading, "okr") && isTable(one, "okr")));
  const own = [leading, ...others.slice(0, end < 0 ? undefined : end)];
  const asks = content.filter((one) => isTable(one, "asks") && !own.includes(one));
  return [own, ...asks.map((one) => [one])];
}

function isTable(content: Content, name: string): boolean {
  return content.kind === "shown" && content.item.kind === "table" && content.item.name === name;
}

function uniqueIn(ids: Map<string, number>, wish: string): string {
  const count = (ids.get(wish) ?? 0) + 1;
  ids.set(wish, count);
  return count === 1 ? wish : `${wish}-${count}`;
}
