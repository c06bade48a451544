/** A word of the product as readers are told it. */
export interface Term {
  readonly name: string;
  /** What it means, in one or two plain sentences. */
  readonly meaning: string;
  /** The forms of it that are linked where a page says them first: whole words, as they stand within a sentence. */
  readonly forms: ReadonlySet<string>;
}

/** A term; by its name alone, in small letters, where it has no other forms. */
export function term(name: string, meaning: string, forms: readonly string[]): Term {
  return { name, meaning, forms: new Set(forms) };
}
