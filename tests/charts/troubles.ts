import { parseHTML } from "linkedom";
import { type Point, pointsOf } from "./paths.ts";

/** What a drawing holds that is no place, or lies more than so many px beyond its frame and is not clipped. */
export function troubles(svg: string, edge = 1): string[] {
  const found = svg.replace(/<(title|desc)\b.*?<\/\1>/gs, "").match(/NaN|Infinity|undefined|⚠/g) ?? [];
  const root = parseHTML(`<body>${svg}</body>`).document.querySelector("svg");
  const [, , width = 0, height = 0] = (root?.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const far = [...(root?.querySelectorAll("rect, path, circle, line, text") ?? [])].filter(
    (one) =>
      one.closest("[clip-path], clipPath") === null &&
      spotsOf(one).some(([x, y]) => x < -edge || y < -edge || x > width + edge || y > height + edge),
  );
  return [...found, ...far.map((one) => one.outerHTML.slice(0, 120))];
}

/** The corners and points of a shape, with the translations of all that it lies in. */
function spotsOf(shape: Element): readonly (readonly [number, number])[] {
  const at = (name: string) => Number(shape.getAttribute(name) ?? 0);
  let [dx, dy] = [0, 0];
  for (let up: Element | null = shape; up !== null; up = up.parentElement) {
    const [, x = 0, y = 0] =
      /translate\(([-\d.e]+)(?:,([-\d.e]+))?\)/.exec(up.getAttribute("transform") ?? "") ?? [];
    [dx, dy] = [dx + Number(x), dy + Number(y)];
  }
  const own: readonly Point[] =
    {
      rect: [[at("x"), at("y")] as const, [at("x") + at("width"), at("y") + at("height")] as const],
      circle: [[at("cx"), at("cy")] as const],
      line: [[at("x1"), at("y1")] as const, [at("x2"), at("y2")] as const],
      text: [[at("x"), 0] as const],
    }[shape.localName] ?? pointsOf(shape.getAttribute("d") ?? "");
  return own.map(([x, y]) => [x + dx, y + dy] as const);
}
