import { createHash } from "node:crypto";

/** So many drawings are known at most; those go that were not asked for longest. */
const MOST_KNOWN = 3000;

/** By the name that all copies of this module in a process share: a renderer is a bundle of its own. */
const KNOWN = known(Symbol.for("sextant.drawings"));

function known(key: symbol): Map<string, string> {
  const there: unknown = Reflect.get(globalThis, key);
  if (there instanceof Map) return there;
  const made = new Map<string, string>();
  Reflect.set(globalThis, key, made);
  return made;
}

/**
 * A drawing of what is `shown` (all that `draw` depends on), which is drawn once in a process, or never where it is known
 * from a build before: most charts stay the same from one edit to the next, and are on several pages.
 */
export function drawnOnce(shown: readonly unknown[], draw: () => string): string {
  const key = createHash("sha256").update(JSON.stringify(shown)).digest("hex");
  const drawing = KNOWN.get(key) ?? draw();
  remember([[key, drawing]]);
  return drawing;
}

/** All drawings that are known, by their keys; last those that were asked for last. */
export function knownDrawings(): readonly (readonly [key: string, drawing: string])[] {
  return [...KNOWN];
}

/** Makes drawings known. */
export function remember(drawings: readonly (readonly [key: string, drawing: string])[]): void {
  for (const [key, drawing] of drawings) {
    KNOWN.delete(key);
    KNOWN.set(key, drawing);
    const [oldest] = KNOWN.keys();
    if (KNOWN.size > MOST_KNOWN && oldest !== undefined) KNOWN.delete(oldest);
  }
}

/** Forgets all drawings, so that each is drawn anew. */
export function forgetDrawings(): void {
  KNOWN.clear();
}
