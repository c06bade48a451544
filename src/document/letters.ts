const known = new WeakMap<object, ReadonlySet<string>>();
/** Data that were looked through, and have no such letter. */
const plain = new WeakSet<object>();

/** The letters in texts and names of data that are not ASCII: they tell which scripts there are. */
export function lettersOf(data: object): ReadonlySet<string> {
  const held = known.get(data);
  if (held !== undefined) return held;
  const letters = new Set<string>();
  gather(data, letters);
  known.set(data, letters);
  return letters;
}

/** The letters in a text that are not ASCII. */
export function lettersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[^\0-\x7f]/gu));
}

/** Knows the letters of data that were looked through before. */
export function knowLetters(data: object, letters: string): void {
  known.set(data, new Set(letters));
}

/** Gathers the letters of some data, and says whether there are any. */
function gather(data: unknown, letters: Set<string>): boolean {
  if (typeof data === "string") return gatherFrom(data, letters);
  if (typeof data !== "object" || data === null || plain.has(data)) return false;
  const held = known.get(data);
  for (const letter of held ?? []) letters.add(letter);
  if (held !== undefined) return held.size > 0;
  let hasAny = false;
  for (const [name, part] of Object.entries(data)) {
    if (gatherFrom(name, letters)) hasAny = true;
    if (gather(part, letters)) hasAny = true;
  }
  if (!hasAny) plain.add(data);
  return hasAny;
}

function gatherFrom(text: string, letters: Set<string>): boolean {
  const found = lettersIn(text);
  for (const letter of found) letters.add(letter);
  return found.size > 0;
}
