// @ts-check
/** Shows a deck one slide at a time. Without it the slides stand one below the other, and nothing is missing. */

const root = document.documentElement;
const slides = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".slide"))];
const progress = document.querySelector("progress");
const live = document.querySelector("[data-live]");
const place = document.querySelector(".deck-place");
const following = /** @type {HTMLElement | null} */ (document.querySelector(".deck-next"));
/** A second window with the same deck follows the first: one for the room, one with the notes. */
const others = new BroadcastChannel(`deck ${location.pathname}`);
let current = 0;

/** Which slide an address names: `#3`, or the slide's own name; none where it names something else. */
function named() {
  const name = decodeURIComponent(location.hash.slice(1));
  const number = /^[1-9]\d*$/.test(name) ? Number(name) - 1 : -1;
  const index = number in slides ? number : slides.findIndex((slide) => slide.id === name);
  return index < 0 ? null : index;
}

/**
 * @param {string} mode
 * @param {boolean} [wanted]
 */
function toggle(mode, wanted) {
  const isOn = root.classList.toggle(mode, wanted);
  const does = mode === "noted" ? "notes" : mode;
  document.querySelector(`[data-does="${does}"]`)?.setAttribute("aria-pressed", String(isOn));
  render();
}

function render() {
  const isOverview = root.classList.contains("overview");
  for (const [index, slide] of slides.entries()) {
    slide.hidden = !isOverview && index !== current;
    slide.querySelector(".slide-page")?.toggleAttribute("inert", isOverview);
    slide.querySelector("details")?.toggleAttribute("open", root.classList.contains("noted"));
  }
  if (progress !== null) progress.value = current + 1;
  if (place !== null) place.textContent = slides[current]?.querySelector(".slide-number")?.textContent ?? "";
  if (following === null) return;
  const next = slides[current + 1]?.querySelector("h2")?.textContent;
  following.hidden = next === undefined || isOverview || !root.classList.contains("noted");
  const title = following.querySelector("span");
  if (title !== null) title.textContent = next ?? "";
}

/**
 * @param {number} index
 * @param {{ told?: boolean }} [options] Was it another window that said so?
 */
function show(index, { told = false } = {}) {
  const slide = slides[Math.max(0, Math.min(slides.length - 1, index))];
  if (slide === undefined) return;
  current = slides.indexOf(slide);
  if (named() !== current) history.replaceState(null, "", `#${slide.id}`);
  root.classList.remove("overview");
  toggle("overview", false);
  scrollTo(0, 0);
  if (document.activeElement?.closest(".slide[hidden]") !== null) document.body.focus();
  const heading = slide.querySelector("h1, h2")?.textContent?.trim() ?? "";
  if (live !== null) live.textContent = `${place?.textContent ?? ""} ${heading}`;
  if (!told) others.postMessage(current);
}

/** Shows the grid of all slides, with the one that was shown in focus; or leaves it. */
function overview() {
  toggle("overview");
  const link = /** @type {HTMLElement | null | undefined} */ (slides[current]?.querySelector(".slide-open"));
  if (root.classList.contains("overview")) link?.focus();
}

function fullscreen() {
  if (document.fullscreenElement === null) void root.requestFullscreen?.();
  else void document.exitFullscreen();
}

/** In the overview: to the slide beside, above or below.
 * @param {number} step
 */
function step(step) {
  if (!root.classList.contains("overview")) return show(current + step);
  const links = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".slide-open"))];
  const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}

function columns() {
  return root.classList.contains("overview")
    ? Number(getComputedStyle(root).getPropertyValue("--columns"))
    : 1;
}

/** @type {ReadonlyMap<string, () => void>} */
const KEYS = new Map(
  Object.entries({
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(columns()),
    ArrowUp: () => step(-columns()),
    PageDown: () => show(current + 1),
    PageUp: () => show(current - 1),
    Home: () => show(0),
    End: () => show(slides.length - 1),
    Escape: overview,
    o: overview,
    n: () => toggle("noted"),
    f: fullscreen,
  }),
);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS.get(event.key) ?? KEYS.get(event.key.toLowerCase());
  const focused = document.activeElement;
  const presses = focused?.closest("a, button, summary") ?? null;
  if (event.key === " " && presses === null) show(current + (event.shiftKey ? -1 : 1));
  else if (act === undefined) return;
  else act();
  event.preventDefault();
});

/** @type {ReadonlyMap<string, () => void>} */
const BUTTONS = new Map(
  Object.entries({
    previous: () => show(current - 1),
    next: () => show(current + 1),
    overview,
    notes: () => toggle("noted"),
    fullscreen,
  }),
);

for (const button of document.querySelectorAll("[data-does]"))
  button.addEventListener("click", () => BUTTONS.get(button.getAttribute("data-does") ?? "")?.());

/** Where a finger came down; a swipe goes across more than it goes down. */
let start = { x: 0, y: 0 };
document.addEventListener(
  "touchstart",
  ({ touches: [touch] }) => {
    if (touch !== undefined) start = { x: touch.clientX, y: touch.clientY };
  },
  { passive: true },
);
document.addEventListener(
  "touchend",
  ({ changedTouches: [touch] }) => {
    if (touch === undefined || root.classList.contains("overview")) return;
    const across = touch.clientX - start.x;
    if (Math.abs(across) < 48 || Math.abs(across) < 1.5 * Math.abs(touch.clientY - start.y)) return;
    show(current + (across < 0 ? 1 : -1));
  },
  { passive: true },
);

addEventListener("hashchange", () => {
  const index = named();
  if (index !== null) show(index);
});
for (const [index, slide] of slides.entries())
  slide.querySelector(".slide-open")?.addEventListener("click", (event) => {
    event.preventDefault();
    show(index);
  });
document.addEventListener("fullscreenchange", () =>
  root.classList.toggle("filling", document.fullscreenElement !== null),
);
others.addEventListener("message", ({ data }) => {
  if (typeof data === "number") show(data, { told: true });
});

root.classList.add("presenting");
for (const element of document.querySelectorAll(".with-script, .deck-progress"))
  element.removeAttribute("hidden");
show(named() ?? 0, { told: true });
