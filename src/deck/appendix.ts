import type { Setting } from "../blocks/setting.ts";
import { type Detail, named } from "./details.ts";
import { divisible } from "./divisible.ts";
import type { Part } from "./parts.ts";
import { LETTERS, roomBelow } from "./room.ts";
import { packed } from "./share.ts";
import type { Content, Slide } from "./slide.ts";
import { reportWords } from "./unit.ts";

/** So many details of a section stand behind the talk, each on so many slides; the page has the others. */
const [MOST, PAGES] = [4, 3] as const;

/** The slides behind the talk of what a section shows further, and of what its blocks fold away. */
export function behind(part: Part, others: readonly Content[], setting: Setting): readonly Slide[] {
  const further = others.map(
    (content): Detail => (content.kind === "shown" ? named(content.item) : { name: null, content }),
  );
  return [...further, ...part.details]
    .map((detail) => detailSlides(part, detail, setting))
    .filter((slides) => slides.length <= PAGES)
    .slice(0, MOST)
    .flat();
}

/** A detail in the largest letters in which it takes the fewest slides, under its name, with what it belongs to. */
function detailSlides(part: Part, { name, content }: Detail, setting: Setting): readonly Slide[] {
  const { slides } = setting.say.pages;
  const title = name === null ? part.title : reportWords([name]);
  const of = name === null ? "" : `${setting.say.signs.colon}${part.title.plain}`;
  const lead = reportWords([`${slides.appendix}${of}`]);
  const room = roomBelow(title.plain, lead.plain);
  const all = LETTERS.map((letters) => ({
    letters: letters.text,
    pages: packed([divisible(content, setting, letters)], () => room),
  }));
  const fewest = Math.min(...all.map(({ pages }) => pages.length));
  return all
    .filter(({ pages }) => pages.length === fewest)
    .slice(0, 1)
    .flatMap(({ letters, pages }) =>
      pages.map(
        (page, index): Slide => ({
          ...{ id: `${part.id}-more`, title, lead, letters, content: page },
          part: pages.length > 1 ? { index: index + 1, of: pages.length } : null,
          ...{ isAppendix: true, said: [], notes: null, section: part.section },
        }),
      ),
    );
}
