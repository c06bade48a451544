/** How many different texts are remembered with what they became. */
const MOST = 20_000;

/** What texts became, as long as the same ones come again. */
export class Remembered<Value> {
  readonly #known = new Map<string, Value>();
  #asked = 0;
  #isWorthIt = true;

  /** What a text became before, or becomes now. */
  of(text: string, make: (text: string) => Value): Value {
    if (!this.#isWorthIt) return make(text);
    this.#asked += 1;
    const held = this.#known.get(text);
    if (held !== undefined) return held;
    if (this.#known.size >= MOST) {
      // Where hardly any text comes again, as those of ids and moments, it is not worth it.
      this.#isWorthIt = this.#asked > 2 * MOST;
      this.#known.clear();
      this.#asked = 0;
    }
    const value = make(text);
    this.#known.set(text, value);
    return value;
  }
}
