import { parseHTML } from "linkedom";
import type { Compound, DrawingStyle, Rule } from "./drawingStyle.ts";

/** What an element gets of those around it. */
interface Around {
  /** The elements around it, outer first. */
  readonly path: readonly Element[];
  readonly color: string;
}

/**
 * A drawing in which each element bears what the style gives it, as attributes of SVG: whatever draws it shows what a
 * browser shows, also where it reads no style sheets, and a policy against styles takes nothing from it.
 */
export function dressed(svg: string, style: DrawingStyle): string {
  const { DOMParser } = parseHTML("");
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  dress(documentElement, { path: [], color: style.ink }, style.rules);
  return documentElement.outerHTML;
}

function dress(element: Element, around: Around, rules: readonly Rule[]): void {
  const path = [...around.path, element];
  for (const rule of rules) if (isMeant(path, rule.compounds)) give(element, rule.given);
  const color = element.getAttribute("color") ?? around.color;
  element.removeAttribute("color");
  for (const name of ["fill", "stroke"])
    if (element.getAttribute(name)?.toLowerCase() === "currentcolor") element.setAttribute(name, color);
  for (const child of element.children) dress(child, { path, color }, rules);
}

function give(element: Element, given: ReadonlyMap<string, string>): void {
  for (const [name, value] of given) {
    if (name === "white-space") element.setAttribute("xml:space", value === "pre" ? "preserve" : "default");
    else if (name === "font-variant-numeric") element.setAttribute("style", `${name}:${value}`);
    else element.setAttribute(name, value);
  }
}

/** Is the last of the path the last of the compounds, and are the others around it in their order? */
function isMeant(path: readonly Element[], compounds: readonly Compound[]): boolean {
  const [own, ...outer] = compounds.toReversed();
  const [element, ...around] = path.toReversed();
  if (own === undefined || element === undefined || !isOne(element, own)) return false;
  let place = 0;
  for (const compound of outer) {
    while (place < around.length && !isOne(around[place], compound)) place += 1;
    if (place === around.length) return false;
    place += 1;
  }
  return true;
}

function isOne(element: Element | undefined, { name, classes }: Compound): boolean {
  if (element === undefined || (name !== null && element.localName !== name)) return false;
  const own = element.getAttribute("class")?.split(/\s+/) ?? [];
  return classes.every((one) => own.includes(one));
}
