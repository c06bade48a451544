import { LIGHT } from "../../../document/palette.ts";
import { bare, type Palette, paletteOf } from "../ink.ts";
import type { Parts } from "../package.ts";
import { first, type Layout, type Placeholder, parsed, readLayout, readMaster } from "./layouts.ts";
import { addOwn, type Dress, HEIGHT, WIDTH } from "./own.ts";
import { addTaken, type Taken } from "./taken.ts";

/** What slides are made on: the layouts of our own deck or of a company's template, and their colours. */
export interface Template {
  /** Of a slide, in inches. */
  readonly size: { readonly w: number; readonly h: number };
  readonly masters: readonly { readonly path: string; readonly id: number }[];
  readonly layouts: Layouts;
  readonly palette: Palette;
  /** How text looks where nothing says it, as the template has it; null of ours. */
  readonly defaults: string | null;
}

/** The layouts that a deck fills. */
export interface Layouts {
  readonly title: Layout;
  readonly content: Layout;
  readonly two: Layout;
}

/** The names of the layouts, as people are told of one that is missing. */
const LAYOUT_NAMES: Readonly<Record<keyof Layouts, string>> = {
  title: "title",
  content: "title and content",
  two: "two contents",
};

/** Puts the template of a deck into its file; a company's where it is given. */
export function addTemplate(parts: Parts, dress: Dress, taken: Taken | null): Template {
  if (taken === null) addOwn(parts, dress);
  else addTaken(parts, taken);
  const masters = taken?.masters ?? [
    { path: "ppt/slideMasters/slideMaster1.xml", id: 2_147_483_648, layouts: [1, 2, 3].map(ownLayout) },
  ];
  const read = (path: string) => parts.read(path);
  const [master] = masters;
  const theme = taken?.theme ?? "ppt/theme/theme1.xml";
  const { layouts, missing } = layoutsIn(masters, read);
  if (layouts === null) throw new Error(`The template has no layout for ${missing.join(", ")}.`);
  return {
    size: taken?.size ?? { w: WIDTH, h: HEIGHT },
    masters,
    layouts,
    palette:
      taken === null
        ? { ...paletteIn(read(theme), read(master?.path ?? "")), ...OWN }
        : paletteIn(read(theme), read(master?.path ?? "")),
    defaults: taken?.defaults ?? null,
  };
}

/** In our own deck grey is the report's. */
const OWN = {
  muted: bare(LIGHT.muted),
  rule: bare(LIGHT.rule),
  past: bare(LIGHT.past),
};

function ownLayout(number: number): string {
  return `ppt/slideLayouts/slideLayout${number}.xml`;
}

/** The layouts that a deck fills, among those of some masters; or the names of those that there are not. */
export function layoutsIn(
  masters: readonly { readonly path: string; readonly layouts: readonly string[] }[],
  read: (path: string) => string,
): { readonly layouts: Layouts | null; readonly missing: readonly string[] } {
  const all = masters.flatMap(({ path, layouts }) => {
    const own = readMaster(read(path));
    return layouts.map((layout) => readLayout(layout, read(layout), own));
  });
  const usable = all.filter(({ places }) => places.every(({ type, box }) => isAside(type) || box !== null));
  const typed = (type: string, count: number) =>
    usable.find((one) => one.type === type && isFit(one, count)) ?? usable.find((one) => isFit(one, count));
  const [title, content, two] = [
    usable.find((one) => one.type === "title" && titleOf(one) !== null) ?? usable.find(isOpening),
    typed("obj", 1),
    typed("twoObj", 2),
  ];
  if (title !== undefined && content !== undefined && two !== undefined)
    return { layouts: { title, content, two }, missing: [] };
  const found = { title, content, two };
  const names = (["title", "content", "two"] as const).filter((one) => found[one] === undefined);
  return { layouts: null, missing: names.map((one) => LAYOUT_NAMES[one]) };
}

/** Has it a title, and so many places for contents? */
function isFit(layout: Layout, count: number): boolean {
  return titleOf(layout) !== null && contentsOf(layout).length === count;
}

function isOpening(layout: Layout): boolean {
  return titleOf(layout) !== null && layout.places.some(({ type }) => type === "subTitle");
}

/** The place of a layout's title. */
export function titleOf({ places }: Layout): Placeholder | null {
  return places.find(({ type }) => type === "title" || type === "ctrTitle") ?? null;
}

/** The places of a layout that take contents, from left to right; a place called "Lead" takes the sentence above them. */
export function contentsOf({ places }: Layout): readonly Placeholder[] {
  return places.filter(
    ({ type, name }) => (type === null || type === "obj" || type === "body") && !NAMED.includes(name),
  );
}

/** Places that are known by their names: the sentence under a title, the north star's number and its facts. */
const NAMED: readonly string[] = ["Lead", "Star", "Facts"];

/** The place of a layout with a name; null without one. */
export function namedPlace({ places }: Layout, name: "Lead" | "Star" | "Facts"): Placeholder | null {
  return places.find((one) => one.name === name) ?? null;
}

/** Date, footer and number of a slide stand beside what it says. */
function isAside(type: string | null): boolean {
  return type !== null && ["dt", "ftr", "sldNum", "pic"].includes(type);
}

/** The colours of a theme under the map of its master. */
function paletteIn(theme: string, master: string): Palette {
  const map = first(parsed(master), "p:clrMap");
  const scheme = parsed(theme);
  const colour = (name: string, fallback: string) => {
    const key = map?.getAttribute(name) ?? name;
    const held = first(scheme, `a:${key}`);
    const own =
      held === null
        ? null
        : (first(held, "a:srgbClr")?.getAttribute("val") ?? first(held, "a:sysClr")?.getAttribute("lastClr"));
    return bare(own ?? fallback);
  };
  return paletteOf(colour("tx1", LIGHT.ink), colour("bg1", LIGHT.paper), colour("accent1", LIGHT.accent));
}
