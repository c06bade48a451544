import { parseHTML } from "linkedom";
import type { Compound, DrawingStyle, Rule } from "./drawingStyle.ts";

/** An element as rules look at it. */
interface Seen {
  readonly name: string;
  readonly classes: ReadonlySet<string>;
}

/** What an element gets of those around it. */
interface Around {
  /** The elements around it, outer first. */
  readonly path: readonly Seen[];
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
  const classes = new Set(element.getAttribute("class")?.split(/\s+/));
  const path = [...around.path, { name: element.localName, classes }];
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
function isMeant(path: readonly Seen[], compounds: readonly Compound[]): boolean {
  const [own, element] = [compounds.at(-1), path.at(-1)];
  if (own === undefined || element === undefined || !isOne(element, own)) return false;
  let left = compounds.length - 1;
  for (let place = path.length - 2; place >= 0 && left > 0; place -= 1) {
    const [outer, around] = [compounds[left - 1], path[place]];
    if (outer !== undefined && around !== undefined && isOne(around, outer)) left -= 1;
  }
  return left === 0;
}

function isOne(element: Seen, { name, classes }: Compound): boolean {
  return (name === null || element.name === name) && classes.every((one) => element.classes.has(one));
}
