import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page, and all that went wrong on it: console messages, failed requests, requests off the host, dialogs. */
export interface Opened {
  readonly page: Page;
  readonly troubles: string[];
}

/** Opens a page in a context of its own, with script off unless the options turn it on. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) troubles.push(`off the host: ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, troubles };
}

/** What is wrong with how a page is laid out on screens of every width, and on paper; leaves it as it is on paper. */
export async function troublesEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const trouble of await layoutTroubles(page)) found.push(`${width} px: ${trouble}`);
  }
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 672, height: 1123 });
  for (const trouble of await layoutTroubles(page)) found.push(`print: ${trouble}`);
  return found;
}

/** What is wrong with how a page is laid out: what runs over its edge, and texts that overlap, stick out or are tiny. */
export function layoutTroubles(page: Page): Promise<string[]> {
  return page.evaluate(measure);
}

/** Runs in the page; it can use nothing from outside. */
function measure(): string[] {
  const SLACK = 1;
  const width = document.documentElement.clientWidth;
  const found: string[] = [];

  const textOf = (element: Element) => (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 50);
  /** What holds of an element or of one that it lies in; each element is asked once. */
  const within = (holds: (element: Element) => boolean) => {
    const known = new Map<Element, boolean>();
    const ask = (element: Element | null): boolean => {
      if (element === null) return false;
      const answer = known.get(element) ?? (holds(element) || ask(element.parentElement));
      known.set(element, answer);
      return answer;
    };
    return ask;
  };
  const isClipped = within((element) => getComputedStyle(element).clipPath === "inset(50%)");
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest(".vh, .skip") === null &&
    !isClipped(element);
  const scrolls = within((element) => /auto|scroll/.test(getComputedStyle(element).overflowX));

  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) found.push(`the page is ${scrollWidth} px wide, not ${width}`);

  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg") !== null && element.tagName !== "svg") continue;
    const box = element.getBoundingClientRect();
    const isOver = box.width > 0 && (box.right > width + SLACK || box.left < -SLACK);
    if (isOver && isSeen(element) && !scrolls(element))
      found.push(
        `<${element.tagName} class="${element.className}"> "${textOf(element)}" spans ${Math.round(box.left)} to ${Math.round(box.right)}`,
      );
  }

  interface Box {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const overlapping = (boxes: readonly Box[]) => {
    const sorted = boxes.toSorted((a, b) => a.top - b.top);
    for (const [index, upper] of sorted.entries())
      for (let at = index + 1; at < sorted.length; at += 1) {
        const lower = sorted[at];
        if (lower === undefined || lower.top >= upper.bottom - SLACK) break;
        if (lower.left < upper.right - SLACK && upper.left < lower.right - SLACK)
          found.push(`"${upper.text}" and "${lower.text}" overlap`);
      }
  };
  /** Without the room above and below the letters. */
  const inked = (text: string, box: DOMRect): Box => {
    const room = box.height * 0.18;
    return { text, left: box.left, right: box.right, top: box.top + room, bottom: box.bottom - room };
  };

  // 11 px on a screen, 7 pt on paper.
  const least = matchMedia("print").matches ? 9.3 : 10.99;
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0 || !isSeen(svg)) continue;
    const texts = [...svg.querySelectorAll("text")].flatMap((text) =>
      text.querySelector("tspan") === null ? [text] : [...text.querySelectorAll("tspan")],
    );
    const boxes: Box[] = [];
    for (const text of texts) {
      if (textOf(text) === "") continue;
      const box = text.getBoundingClientRect();
      const scale = text.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.abs(scale);
      if (size < least)
        found.push(`"${textOf(text)}" is ${size.toFixed(1)} px high in ${svg.className.baseVal}`);
      if (
        box.left < frame.left - SLACK ||
        box.right > frame.right + SLACK ||
        box.top < frame.top - 3 ||
        box.bottom > frame.bottom + 3
      )
        found.push(
          `"${textOf(text)}" sticks out of its drawing "${svg.querySelector("title")?.textContent ?? ""}" (${[box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom].map(Math.round).join(", ")})`,
        );
      boxes.push(inked(textOf(text), box));
    }
    overlapping(boxes);
  }

  const boxes: Box[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.nodeValue ?? "").trim();
    if (text === "" || parent === null || parent.closest("svg") !== null || !isSeen(parent)) continue;
    if (parent.closest("thead, .side, .scroll") !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) boxes.push(inked(text.slice(0, 40), box));
  }
  overlapping(boxes);
  return found;
}
