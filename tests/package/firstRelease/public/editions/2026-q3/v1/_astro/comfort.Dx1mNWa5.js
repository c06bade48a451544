// @ts-check
/**
 * Comfort that nothing needs: what a chart shows at the pointer, finger or arrow keys, and buttons that copy a figure's
 * address. Words stand in the page.
 */
{
  /** @typedef {{ x: number, y: number, row: number, column: number }} Spot */
  const { copy = "", copied = "" } = document.currentScript?.dataset ?? {};
  const readout = document.createElement("p");
  const strong = document.createElement("b");
  /** @type {<Name extends "g" | "path" | "circle">(name: Name) => SVGElementTagNameMap[Name]} */
  const draw = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
  const [cross, line, ring] = [draw("g"), draw("path"), draw("circle")];
  /** @type {SVGSVGElement | null} */
  let chart = null;
  let at = 0;

  /** @param {SVGSVGElement} svg */
  const spotsOf = (svg) =>
    (svg.dataset.at ?? "").split(" ").map((spot, index) => {
      const [x = 0, y = 0, row = index, column = 0] = spot.split(",").map(Number);
      return { x, y, row, column };
    });

  /** One spot at each place along? @param {Spot[]} spots */
  const isCourse = (spots) => spots.every(({ x }, index) => x > (spots[index - 1]?.x ?? -1));

  /** @param {Element | undefined} cell */
  const textOf = (cell) => (cell?.textContent ?? "").replace(/\s+/g, " ").trim();

  /** The row's name, and its cells. @param {SVGSVGElement} svg @param {Spot} spot */
  const said = (svg, { row, column }) => {
    const own = svg.dataset.said?.split("\n")[row]?.split("\t");
    if (own) return own;
    const found = svg.closest("figure")?.querySelectorAll("tbody tr")[row];
    const heads = found?.closest("table")?.tHead?.rows[0]?.cells;
    const cells = [...(found?.children ?? [])];
    const told = cells.map((cell, index) => {
      const text = textOf(cell);
      const isAsked = column ? index === column : index > 0 && !/^(\d{4}-\d\d-\d\d)?$/.test(text);
      if (!isAsked) return "";
      const isAlone = column || cells.length < 3 || cell.hasAttribute("colspan");
      return isAlone ? text : `${textOf(heads?.[index])} ${text}`;
    });
    const name = [cells[0], column ? heads?.[column] : undefined].map(textOf);
    return [name, told].map((texts) => texts.filter(Boolean).join(" · "));
  };

  const hide = () => {
    chart = null;
    readout.replaceChildren();
    cross.remove();
  };

  /** Above the spot, or below it. @param {SVGSVGElement} svg @param {number} index */
  const show = (svg, index) => {
    const spots = spotsOf(svg);
    const next = Math.max(0, Math.min(spots.length - 1, index));
    const spot = spots[next];
    if (!spot || (svg === chart && next === at)) return;
    [chart, at] = [svg, next];
    const [name = "", text = ""] = said(svg, spot);
    strong.textContent = name;
    readout.replaceChildren(strong, ` ${text}`);
    const { width: drawn, height } = svg.viewBox.baseVal;
    line.setAttribute("d", isCourse(spots) ? `M${spot.x} 0V${height}` : "");
    ring.setAttribute("cx", String(spot.x));
    ring.setAttribute("cy", String(spot.y));
    svg.append(cross);
    const [box, own] = [svg.getBoundingClientRect(), readout.getBoundingClientRect()];
    const scale = box.width / drawn;
    const [x, y] = [box.left + spot.x * scale - own.width / 2, box.top + spot.y * scale];
    const most = document.documentElement.clientWidth - own.width - 8;
    const top = y - own.height - 14;
    readout.style.left = `${Math.max(8, Math.min(most, x)) + scrollX}px`;
    readout.style.top = `${(top < 0 ? y + 14 : top) + scrollY}px`;
  };

  /** @param {Event} event @returns {SVGSVGElement | null} */
  const chartOf = ({ target }) => (target instanceof Element ? target.closest("svg[data-at]") : null);

  /** @param {PointerEvent} event */
  const point = (event) => {
    const svg = chartOf(event);
    if (!svg) return hide();
    const { left, top, width } = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / width;
    const spots = spotsOf(svg);
    const weight = isCourse(spots) ? 0 : 1;
    const away = spots.map(
      ({ x, y }) =>
        (x - (event.clientX - left) * scale) ** 2 + weight * (y - (event.clientY - top) * scale) ** 2,
    );
    show(svg, away.indexOf(Math.min(...away)));
  };

  /** @param {KeyboardEvent} event */
  const press = (event) => {
    const svg = chartOf(event);
    if (event.key === "Escape") hide();
    const keys = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: -1e9, End: 1e9 };
    const step = new Map(Object.entries(keys)).get(event.key);
    if (!svg || !step || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(svg, svg === chart ? at + step : step < -1 ? 0 : 1e9);
  };

  /** @param {Element} entry */
  const offer = (entry) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("blur", () => (button.textContent = copy));
    button.addEventListener("click", async () => {
      const { href } = new URL(entry.getAttribute("href") ?? `#${entry.id}`, location.href);
      const told = navigator.clipboard.writeText(href).then(() => copied);
      button.textContent = await told.catch(() => href);
    });
    if (entry.localName === "a") entry.after(button);
    else entry.append(button);
  };

  readout.className = "readout";
  readout.setAttribute("role", "status");
  cross.setAttribute("class", "cross");
  ring.setAttribute("r", "5");
  cross.append(line, ring);
  document.querySelector("main")?.append(readout);
  for (const svg of document.querySelectorAll("svg[data-at]")) svg.setAttribute("tabindex", "0");
  document.addEventListener("pointermove", point);
  document.addEventListener("pointerdown", point);
  document.addEventListener("keydown", press);
  document.addEventListener("focusout", hide);
  if (navigator.clipboard) for (const entry of document.querySelectorAll("main [data-copy]")) offer(entry);
}
