import type { BodyNode } from "../document/body.ts";
import type { BlockName } from "./catalogue.ts";
import type { Setting } from "./setting.ts";

/**
 * Does a block stand on the page, so that another need not say the same? A board page whose author wrote no body shows
 * every block that has something to show. Slides show each block by itself.
 */
export function standsBeside(block: BlockName, setting: Setting): boolean {
  if (setting.medium === "slides") return false;
  if (isByDefault(setting)) return true;
  const body = setting.report.pages.find((page) => page.slug === setting.slug)?.body ?? [];
  return body.some((node) => holds(node, block));
}

function holds(node: BodyNode, block: BlockName): boolean {
  if (typeof node === "string") return false;
  if ("block" in node && node.block === block) return true;
  return (node.children ?? []).some((child) => holds(child, block));
}

/** Does it stand on a board page whose author wrote no body, where every block has a place? */
export function isByDefault({ report, slug, medium }: Setting): boolean {
  const page = report.pages.find((one) => one.slug === slug);
  return slug === "index" && medium !== "slides" && (page?.body ?? null) === null;
}

/** Is it shown below the head of a board page, which says what is breached, what is paused and what falls? */
export function isBelowHead({ slug, medium }: Setting): boolean {
  return slug === "index" && medium !== "slides";
}
