import { isFromRight, isolated } from "../../ledger/direction.ts";

/**
 * The words of an element on one line, with the shapes of judgements but without drawings and links to files; figures
 * between words from right to left are isolated.
 */
export function plainText(element: Element): string {
  return wordsIn(element, isFromRight(element.textContent ?? ""))
    .replace(/[ \n\t]+/g, " ")
    .replace(/ ([,.;:])/g, "$1")
    .trim();
}

const BLOCKS = /^(DIV|P|LI|OL|UL|TABLE|TR|TD|TH)$/;

function wordsIn(node: Node, fromRight: boolean): string {
  if (node.nodeType === 3) return node.textContent ?? "";
  if (!isElement(node)) return "";
  if (node.matches("svg, .downloads")) return "";
  if (node.tagName === "LI" && node.parentElement?.matches("ol.options") === true)
    return optionIn(node, fromRight);
  const words = [...node.childNodes].map((child) => wordsIn(child, fromRight)).join("");
  if (fromRight && node.matches("a.figure, a.num")) return isolated(words);
  return BLOCKS.test(node.tagName) ? ` ${words} ` : words;
}

/** "1. Hold them back." */
function optionIn(item: Element, fromRight: boolean): string {
  const number = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
  return ` ${number}. ${[...item.childNodes].map((child) => wordsIn(child, fromRight)).join("")} `;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The figures that an element names, by their ids. */
export function figureIds(element: Element): string[] {
  const links = [...element.querySelectorAll("a.figure, a.num")].map(
    (link) => link.getAttribute("href") ?? "",
  );
  const own = links.filter((href) => /^figures\/#/.test(href));
  return [...new Set(own.map((href) => href.slice(href.indexOf("#") + 1).replaceAll("%25", "%")))];
}
