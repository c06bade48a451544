import type { Group, Item } from "../document/item.ts";
import { plainText } from "../document/plain.ts";
import type { Content } from "./slide.ts";
import { trimmed } from "./trimmed.ts";
import { shown } from "./unit.ts";

/** What stands behind the talk, under a name of its own where it has one. */
export interface Detail {
  readonly name: string | null;
  readonly content: Content;
}

/** What has a page for itself, or only a page needs. */
const APART: readonly Group["name"][] = ["folded", "forecasts", "scores", "whys"];

/** What a block folds away and an appendix has room for: tables that do not scroll, and lists with a title. */
export function foldedDetails(items: readonly Item[]): readonly Detail[] {
  return items.flatMap((item) => {
    if (item.kind === "more") return item.items.flatMap(detailsWithin);
    return item.kind === "group" && !APART.includes(item.name) ? foldedDetails(item.items) : [];
  });
}

function detailsWithin(item: Item): readonly Detail[] {
  if (item.kind === "table") return item.scrolls === null ? [named(item)] : [];
  if (item.kind !== "group" || APART.includes(item.name)) return [];
  const list = item.items.find(({ kind }) => kind === "list");
  return list === undefined || item.title === null
    ? item.items.flatMap(detailsWithin)
    : [{ name: item.title, content: shown(list) }];
}

/** Something that a slide shows, with its own name as that of the slide. */
export function named(item: Item): Detail {
  if (item.kind === "group") {
    const own = item.items.find(({ kind }) => kind === "table" || kind === "chart");
    return {
      name: item.title ?? (own === undefined ? null : named(own).name),
      content: shown(trimmed(item)),
    };
  }
  if (item.kind === "chart") {
    const name = plainText(item.title.length > 0 ? item.title : [item.subtitle]);
    return { name, content: shown(trimmed({ ...item, title: [] })) };
  }
  if (item.kind !== "table") return { name: null, content: shown(trimmed(item)) };
  const isSubtitle = (run: (typeof item.caption.text)[number]) =>
    typeof run !== "string" && run.kind === "styled" && run.look === "subtitle";
  const name = plainText(item.caption.text.filter((run) => !isSubtitle(run)));
  const caption = { text: item.caption.text.filter(isSubtitle), isHidden: item.caption.isHidden };
  return { name: name === "" ? null : name, content: shown(trimmed({ ...item, caption })) };
}
