/**
 * The value that a record itself holds under a name; undefined where it holds none. A name from outside (an id, a
 * column, a word of a command) may be `constructor` or `__proto__`, under which every object inherits something.
 */
export function lookUp<Value>(
  record: Readonly<Record<string | number, Value>> | null | undefined,
  name: string | number,
): Value | undefined {
  return record !== null && record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
