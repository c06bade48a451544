import type { Chart, Item } from "../../document/item.ts";
import { opened } from "../../document/opened.ts";
import type { Report } from "../report.ts";
import type { Shown } from "./section.ts";
import { sectionsOf } from "./sections.ts";

/** What blocks show on the pages of an edition, in the order of the pages. */
export function shownBy(report: Report): readonly Shown[] {
  const parts = report.pages
    .flatMap(({ slug }) => sectionsOf(report, slug))
    .flatMap((section) => section.parts);
  return parts.filter((part) => part.kind === "shown");
}

/** The charts among items, those of their groups and folds too. */
export function chartsIn(items: readonly Item[]): readonly Chart[] {
  return opened(items).flatMap((item): readonly Chart[] => {
    if (item.kind === "chart") return [item, ...chartsIn(item.after)];
    return item.kind === "group" ? chartsIn(item.items) : [];
  });
}
