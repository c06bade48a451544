import type { Json } from "../document/json.ts";

/** Why a text is no plain value. */
export class NoLiteral extends Error {}

const WORDS = new Map<string, Json>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const FUNCTION = /^(?:async\s*)?(?:function\b|\([^)]*\)\s*=>|[\w$]+\s*=>)/;

/** The plain value that a JavaScript expression writes: texts, numbers, lists and groups; throws a NoLiteral. */
export function parseLiteral(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value();
  if (reader.peek() !== "") throw new NoLiteral("something is computed in it");
  return value;
}

class Reader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  /** The next character that is no space; empty at the end. */
  peek(): string {
    this.#rest = this.#rest.trimStart();
    return this.#rest.charAt(0);
  }

  value(): Json {
    const next = this.peek();
    if (next === "[") return this.#list();
    if (next === "{") return this.#group();
    if (next === '"' || next === "'" || next === "`") return this.#text();
    const number = this.#take(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w$.])/);
    if (number !== null) return Number(number);
    const isFunction = FUNCTION.test(this.#rest);
    const word = this.#take(/^[A-Za-z_$][\w$]*/);
    const known = word === null ? undefined : WORDS.get(word);
    if (known !== undefined && !isFunction) return known;
    throw new NoLiteral(isFunction ? "a function cannot be read" : "something is computed in it");
  }

  #list(): Json {
    const items: Json[] = [];
    this.#skip("[");
    while (this.peek() !== "]") {
      items.push(this.value());
      if (this.peek() !== "]") this.#skip(",");
    }
    this.#skip("]");
    return items;
  }

  #group(): Json {
    const entries: [string, Json][] = [];
    this.#skip("{");
    while (this.peek() !== "}") {
      const key = this.#key();
      this.#skip(":");
      entries.push([key, this.value()]);
      if (this.peek() !== "}") this.#skip(",");
    }
    this.#skip("}");
    return Object.fromEntries(entries);
  }

  #key(): string {
    const next = this.peek();
    if (next === '"' || next === "'") return this.#text();
    const word = this.#take(/^[\p{L}_$][\p{L}\p{N}_$]*|^\d+/u);
    if (word === null) throw new NoLiteral("a key in it does not read");
    return word;
  }

  #text(): string {
    const whole = this.#take(/^"(?:[^"\\\n]|\\.)*"|^'(?:[^'\\\n]|\\.)*'|^`(?:[^`\\$]|\\.|\$(?!\{))*`/s);
    if (whole === null) throw new NoLiteral("a text in it does not read");
    return whole
      .slice(1, -1)
      .replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, escaped: string) => plainLetter(escaped));
  }

  #skip(mark: string): void {
    if (this.peek() !== mark) throw new NoLiteral("something is computed in it");
    this.#rest = this.#rest.slice(1);
  }

  #take(pattern: RegExp): string | null {
    const found = pattern.exec(this.#rest)?.[0] ?? null;
    if (found !== null) this.#rest = this.#rest.slice(found.length);
    return found;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };

function plainLetter(escaped: string): string {
  if (escaped.length > 1) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return ESCAPES[escaped] ?? escaped;
}
