import { createHash } from "node:crypto";

/** So many drawings are known at most; those go that were not asked for longest. */
const MOST_KNOWN = 3000;

/** A drawing by the hash of all that it depends on. */
export type Drawing = readonly [key: string, drawing: string];

interface Known {
  readonly drawings: Map<string, string>;
  /** Drawings that are read once one is asked for: most builds ask for none. */
  source: (() => readonly Drawing[]) | null;
  /** Was anything drawn that was not known? */
  hasNew: boolean;
}

/** By the name that all copies of this module in a process share: a renderer is a bundle of its own. */
const KNOWN = known(Symbol.for("sextant.drawings"));

function known(key: symbol): Known {
  const there: unknown = Reflect.get(globalThis, key);
  if (isKnown(there)) return there;
  const made: Known = { drawings: new Map(), source: null, hasNew: false };
  Reflect.set(globalThis, key, made);
  return made;
}

function isKnown(value: unknown): value is Known {
  return typeof value === "object" && value !== null && "drawings" in value;
}

/**
 * A drawing of what is `shown` (all that `draw` depends on), which is drawn once in a process, or never where it is known
 * from a build before: most charts stay the same from one edit to the next, and are on several pages.
 */
export function drawnOnce(shown: readonly unknown[], draw: () => string): string {
  const { source } = KNOWN;
  KNOWN.source = null;
  for (const drawing of source?.() ?? []) remember(drawing);
  const key = createHash("sha256").update(JSON.stringify(shown)).digest("hex");
  const held = KNOWN.drawings.get(key);
  if (held === undefined) KNOWN.hasNew = true;
  const drawing = held ?? draw();
  remember([key, drawing]);
  return drawing;
}

/** All drawings that are known, those last that were asked for last; null where all of them were known before. */
export function newDrawings(): readonly Drawing[] | null {
  return KNOWN.hasNew ? [...KNOWN.drawings] : null;
}

/** Knows the drawings of a source from when the first one is asked for, and has drawn none that is new. */
export function recall(source: () => readonly Drawing[]): void {
  KNOWN.source = source;
  KNOWN.hasNew = false;
}

/** Forgets all drawings, so that each is drawn anew. */
export function forgetDrawings(): void {
  KNOWN.drawings.clear();
  KNOWN.source = null;
}

function remember([key, drawing]: Drawing): void {
  const { drawings } = KNOWN;
  drawings.delete(key);
  drawings.set(key, drawing);
  const [oldest] = drawings.keys();
  if (drawings.size > MOST_KNOWN && oldest !== undefined) drawings.delete(oldest);
}
