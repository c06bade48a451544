/** Do two plain values say the same? Quick where they share their parts, as two computations in a row do. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [before, after] = [Object.entries(left), new Map(Object.entries(right))];
  if (before.length !== after.size) return false;
  return before.every(([key, value]) => after.has(key) && sameJson(value, after.get(key)));
}
