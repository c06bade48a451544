/** What a text says as JSON; null where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Would a value come back from JSON as it is? Not what JSON leaves out or turns into something else: undefined, NaN, -0,
 * dates, maps, and lists with more than their parts.
 */
export function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return false;
  const isList = Array.isArray(value);
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== (isList ? Array.prototype : Object.prototype) || "toJSON" in value) return false;
  const parts = Object.values(value);
  // A list has its length beside its parts.
  if (Reflect.ownKeys(value).length !== parts.length + Number(isList)) return false;
  return (!isList || parts.length === value.length) && parts.every(isPlainJson);
}
