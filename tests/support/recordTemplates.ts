import { words as en } from "../../src/language/en/words.ts";

/** One sentence that was made: by which template, of which parts. */
export interface Said {
  readonly template: string;
  readonly parts: readonly unknown[];
  readonly text: string;
}

/**
 * Runs something and keeps every sentence that English templates made meanwhile, each once; of another loading of the
 * same words where they are handed in.
 */
export async function recordTemplates<Result>(
  run: () => Promise<Result>,
  words: object = en,
): Promise<[Result, Said[]]> {
  const said = new Map<string, Said>();
  const undo = wrap(words, "", (one) => said.set(JSON.stringify(one), one));
  try {
    return [await run(), [...said.values()]];
  } finally {
    for (const step of undo) step();
  }
}

/** Puts a listener in the place of every template; gives what takes it away again. */
function wrap(words: object, path: string, listen: (one: Said) => void): (() => void)[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const template = `${path}${key}`;
    if (typeof value === "object" && value !== null) return wrap(value, `${template}.`, listen);
    if (typeof value !== "function") return [];
    const listening = (...parts: readonly unknown[]): string => {
      const text = String(value(...parts));
      listen({ template, parts, text });
      return text;
    };
    // Callers may ask how many parts a template has.
    Object.defineProperty(listening, "length", { value: value.length });
    Reflect.set(words, key, listening);
    return [() => Reflect.set(words, key, value)];
  });
}
