/** As DuckDB says it, C++, and JavaScript of a WASM module that cannot grow any more. */
const OUT_OF_MEMORY =
  /out of memory|malloc of size|could not allocate block|bad_alloc|bad allocation|memory access out of bounds|Array buffer allocation failed|failed to (?:allocate|pin block)|Aborted\(/i;

/** Does an engine refuse since it has no memory left, by all that it says? */
export function isOutOfMemory(detail: string): boolean {
  return OUT_OF_MEMORY.test(detail);
}
