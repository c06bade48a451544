/** Runs in the browser, on every page of the preview: keeps the panel true, and loads the page again when it changed. */
import type { State } from "./preview.ts";

const NAME = "sextant-panel";
const host = document.querySelector<HTMLElement>(NAME);

if (import.meta.hot !== undefined && host !== null) {
  const { hot } = import.meta;
  const revision = Number(host.dataset["revision"]);
  hot.on("sextant:state", (state: State) => {
    if (state.revision !== revision) location.reload();
    else show(host, state.panel);
  });
  // What changed while this page was on its way.
  hot.send("sextant:hello", {});
}

/** Puts the panel in the place of the one before; what was open stays open. */
function show(element: HTMLElement, panel: string): void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  if (element.dataset["panel"] === panel) return;
  const wasOpen = new Set([...root.querySelectorAll("details[open]")].map(({ className }) => className));
  root.innerHTML = panel;
  element.dataset["panel"] = panel;
  for (const details of root.querySelectorAll("details"))
    if (wasOpen.has(details.className)) details.open = true;
}
