import type { BodyNode } from "../document/body.ts";
import type { BlockName } from "./catalogue.ts";
import type { Setting } from "./setting.ts";

/**
 * Does a block stand on the page, so that another need not say the same? A board page whose author wrote no body shows
 * every block that has something to show. Slides show each block by itself.
 */
export function standsBeside(block: BlockName, { report, slug, medium }: Setting): boolean {
  if (medium === "slides") return false;
  const body = report.pages.find((page) => page.slug === slug)?.body ?? null;
  return body === null ? slug === "index" : body.some((node) => holds(node, block));
}

function holds(node: BodyNode, block: BlockName): boolean {
  if (typeof node === "string") return false;
  if ("block" in node && node.block === block) return true;
  return (node.children ?? []).some((child) => holds(child, block));
}

/** Is it shown below the head of a board page, which says what is breached, what is paused and what falls? */
export function isBelowHead({ slug, medium }: Setting): boolean {
  return slug === "index" && medium !== "slides";
}
