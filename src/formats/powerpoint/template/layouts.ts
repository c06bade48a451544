import { DOMParser } from "linkedom";
import type { Box } from "../box.ts";

/** A place of a layout that a slide fills. */
export interface Placeholder {
  /** "title", "body" … as the format names it; null of what takes anything. */
  readonly type: string | null;
  readonly idx: string | null;
  readonly name: string;
  /** Null where neither the layout nor its master say where it is. */
  readonly box: Box | null;
  /** In points; null where the master's styles say it. */
  readonly size: number | null;
}

/** A layout of a template with the places that a slide fills. */
export interface Layout {
  readonly path: string;
  readonly name: string;
  readonly type: string | null;
  readonly places: readonly Placeholder[];
}

/** A layout as its part says it; places without a size have that of its master. */
export function readLayout(path: string, xml: string, master: readonly Placeholder[]): Layout {
  const root = parsed(xml);
  const places = placesIn(root).map((place) => {
    const same = master.find((one) => kindOf(one) === kindOf(place));
    return { ...place, box: place.box ?? same?.box ?? null, size: place.size ?? same?.size ?? null };
  });
  const name = first(root, "p:cSld")?.getAttribute("name") ?? "";
  return { path, name, type: first(root, "p:sldLayout")?.getAttribute("type") ?? null, places };
}

/** The places of a master, with the sizes of its styles. */
export function readMaster(xml: string): readonly Placeholder[] {
  const root = parsed(xml);
  const sizeIn = (style: string) => sizeOf(first(root, `p:${style}`));
  return placesIn(root).map((place) => ({
    ...place,
    size: place.size ?? (kindOf(place) === "title" ? sizeIn("titleStyle") : sizeIn("bodyStyle")),
  }));
}

/** A part as a tree. */
export function parsed(xml: string) {
  return new DOMParser().parseFromString(xml, "text/xml");
}

/** Titles take the place of titles, and all that holds contents that of the body. */
function kindOf({ type }: Pick<Placeholder, "type">): string {
  if (type === "title" || type === "ctrTitle") return "title";
  return type === null || ["body", "subTitle", "obj"].includes(type) ? "body" : type;
}

type Root = ReturnType<typeof parsed>;
type Element = NonNullable<ReturnType<Root["querySelector"]>>;

/** The first element of a name below another; null without one. */
export function first(root: Pick<Root, "getElementsByTagName">, name: string): Element | null {
  return [...root.getElementsByTagName(name)].at(0) ?? null;
}

function placesIn(root: Root): readonly Placeholder[] {
  return [...root.getElementsByTagName("p:sp")].flatMap((shape: Element) => {
    const place = first(shape, "p:ph");
    if (place === null) return [];
    return [
      {
        type: place.getAttribute("type"),
        idx: place.getAttribute("idx"),
        name: first(shape, "p:cNvPr")?.getAttribute("name") ?? "",
        box: boxOf(shape),
        size: sizeOf(first(shape, "a:lstStyle")),
      },
    ];
  });
}

function boxOf(shape: Element): Box | null {
  const [off, ext] = [first(shape, "a:off"), first(shape, "a:ext")];
  if (off === null || ext === null) return null;
  const inches = (of: Element, name: string) => Number(of.getAttribute(name)) / 914_400;
  return { x: inches(off, "x"), y: inches(off, "y"), w: inches(ext, "cx"), h: inches(ext, "cy") };
}

/** The size of the letters of the first level, in points. */
function sizeOf(style: Element | null): number | null {
  const level = style === null ? null : first(style, "a:lvl1pPr");
  const size = level === null ? null : first(level, "a:defRPr")?.getAttribute("sz");
  return size === null || size === undefined ? null : Number(size) / 100;
}
