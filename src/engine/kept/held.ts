/** Results under what they depend on; what two rounds have not asked for is forgotten. */
export class Held<Value> {
  #now = new Map<string, Value>();
  #before = new Map<string, Value>();

  get(key: string): Value | undefined {
    const value = this.#now.get(key) ?? this.#before.get(key);
    return value === undefined ? undefined : this.set(key, value);
  }

  /** Remembers a result, and gives it back. */
  set(key: string, value: Value): Value {
    this.#now.set(key, value);
    return value;
  }

  /** Begins a round; one that asked for nothing, as where a file is broken, does not count. */
  next(): void {
    if (this.#now.size === 0) return;
    this.#before = this.#now;
    this.#now = new Map();
  }
}
