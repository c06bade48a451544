import type { DateFormat } from "./readDate.ts";
import { type DecimalSign, digitsOf, fitsBigint } from "./readNumber.ts";
import { type Shape, shapeOf, signatureOf, trimmed } from "./shape.ts";

/** Values of a column that can be understood in the same ways. */
export interface Group {
  readonly shape: Shape;
  /** The first of them and the line of its row. */
  readonly text: string;
  readonly line: number;
  count: number;
}

/** How large the numbers of a column are, under one decimal sign. */
export interface Size {
  /** Most digits before and after the sign. */
  before: number;
  after: number;
  /** Do all fit into 64 bits, once what stands after the sign is left out? */
  isBigint: boolean;
  hasExponent: boolean;
}

/** Texts of a column with how often each stands there. */
export type Spellings = ReadonlyMap<string, number>;

/** How many different texts are remembered before they are counted and forgotten. */
const MOST = 20_000;

/** Counts in which ways the values of a column can be understood, in flat memory however many there are. */
export class Tally {
  readonly #told: DateFormat | undefined;
  readonly #missing: ReadonlySet<string>;
  readonly #groups = new Map<string, Group>();
  readonly #texts = new Map<string, { count: number; readonly line: number }>();
  readonly #seen = new Set<string>();
  #isOverflown = false;
  /** Does hardly any text come again, as those of ids and moments? Then none is worth remembering. */
  #isVaried = false;
  #isCounted = false;
  #empty = 0;
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;
  readonly sizes: Readonly<Record<DecimalSign, Size>> = {
    point: { before: 0, after: 0, isBigint: true, hasExponent: false },
    comma: { before: 0, after: 0, isBigint: true, hasExponent: false },
  };

  /** `told` is a format that may be none that is known by itself; `missing` are words that stand for no value. */
  constructor(told: DateFormat | undefined, missing: ReadonlySet<string>) {
    this.#told = told;
    this.#missing = missing;
  }

  /** Takes the next value, with the line of its row. */
  add(text: string, line: number): void {
    if (text === "") {
      this.#empty += 1;
      return;
    }
    const known = this.#isVaried ? undefined : this.#texts.get(text);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    if (this.#texts.size >= MOST) this.#flush();
    if (this.#isVaried) this.#take(text, 1, line);
    else this.#texts.set(text, { count: 1, line });
  }

  /** Values that are empty, or words that were told to mean that there is none. */
  get empty(): number {
    return this.#empty;
  }

  /** Does a word that was told to stand for no value stand here? */
  hasMissing(word: string): boolean {
    return this.#seen.has(word);
  }

  /** Have all values the same length? */
  get isEven(): boolean {
    return this.#shortest === this.#longest;
  }

  /** The groups of all values, in the order of their first lines; nothing is added any more. */
  groups(): readonly Group[] {
    if (!this.#isCounted) this.#count();
    this.#isCounted = true;
    return [...this.#groups.values()].sort((left, right) => left.line - right.line);
  }

  /** The texts of the column, where there are not too many to remember. */
  spellings(): Spellings | null {
    if (this.#isOverflown) return null;
    return new Map([...this.#texts].map(([text, { count }]) => [text, count]));
  }

  #flush(): void {
    this.#isOverflown = true;
    const rows = [...this.#texts.values()].reduce((sum, { count }) => sum + count, 0);
    this.#isVaried = rows < 2 * MOST;
    this.#count();
    this.#texts.clear();
  }

  #count(): void {
    for (const [text, { count, line }] of this.#texts) this.#take(text, count, line);
  }

  #take(text: string, count: number, line: number): void {
    const bare = trimmed(text);
    if (bare === "" || this.#missing.has(bare)) {
      this.#empty += count;
      if (bare !== "") this.#seen.add(bare);
      return;
    }
    const shape = shapeOf(text, this.#told);
    const key = signatureOf(shape, text);
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, { shape, text, line, count });
    else {
      group.count += count;
      if (line < group.line) this.#groups.set(key, { shape, text, line, count: group.count });
    }
    this.#shortest = Math.min(this.#shortest, bare.length);
    this.#longest = Math.max(this.#longest, bare.length);
    if (shape.number !== null)
      for (const sign of ["point", "comma"] as const) widen(this.sizes[sign], shape.number[sign]);
  }
}

function widen(size: Size, value: string | null): void {
  if (value === null) return;
  const { before, after } = digitsOf(value);
  size.before = Math.max(size.before, before);
  size.after = Math.max(size.after, after);
  if (size.isBigint && !fitsBigint(value)) size.isBigint = false;
  if (!size.hasExponent && /[eE]/.test(value)) size.hasExponent = true;
}
