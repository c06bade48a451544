import { hash } from "node:crypto";

/** Between the steps of a path, none of which is empty: names are written so that they do not hold it. A letter in JSON. */
export const STEP = "\u007f";
const KIND = STEP;
const SHAPE = `${STEP}${STEP}`;
/** Begins what stands for a letter that no step may hold, or for an empty name; with a 3, a table that is made of a part. */
const MARK = "\u001e";
export const TABLE = `${STEP}${MARK}3`;

export function stepOf(name: string): string {
  if (name === "") return `${MARK}2`;
  if (!name.includes(STEP) && !name.includes(MARK)) return name;
  return name.replaceAll(MARK, `${MARK}0`).replaceAll(STEP, `${MARK}1`);
}

function nameOf(step: string): string {
  if (!step.includes(MARK)) return step;
  return step.replaceAll(`${MARK}2`, "").replaceAll(`${MARK}1`, STEP).replaceAll(`${MARK}0`, MARK);
}

/** An entry of a table, as it is read by a path. */
export interface TableEntry {
  /** The path of the table. */
  readonly table: string;
  /** The table's own name, the path of the part that it is made of, and the name of the entry. */
  readonly name: string;
  readonly part: string;
  readonly key: string;
}

/** The entry of a table that a path reads; null of one that leads to the data themselves. */
export function entryAt(path: string): TableEntry | null {
  const start = path.indexOf(TABLE);
  if (start === -1) return null;
  const [step = "", key = ""] = path.slice(start + TABLE.length).split(STEP);
  const table = path.slice(0, start + TABLE.length + step.length);
  return { table, name: nameOf(step), part: path.slice(0, start), key: nameOf(key) };
}

/** Of a hash so many digits are told: of 128 bits no two are ever alike. */
const DIGITS = 22;
/** So many letters say themselves what they are, instead of a hash. */
const SHORT = DIGITS - 1;

/** What data hold at a path, told shortly: equal for what is equal, and for all paths that lead nowhere. */
export function told(data: object, path: string): string {
  return toldOf(askedAt(data, path));
}

/** A value, told so. */
export function toldOf(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length <= SHORT ? text : hash("sha256", text, "base64url").slice(0, DIGITS);
}

/** What was asked of the part at a path: all of it, the names of its parts, or whether it has any. */
function askedAt(data: object, path: string): unknown {
  if (path.endsWith(SHAPE)) return shapeOf(partAt(data, path.slice(0, -SHAPE.length)));
  if (path.endsWith(KIND)) return kindOf(partAt(data, path.slice(0, -KIND.length)));
  return partAt(data, path);
}

/** Another one for each list of names or length, and for each part that has none. */
function shapeOf(part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  return Array.isArray(part) ? [part.length] : Object.keys(part);
}

function kindOf(part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  return Array.isArray(part) ? [] : {};
}

/** The path of the part of a report ("editions", its place, the part's name) that a path leads to or into; else null. */
export function reportPart(path: string): string | null {
  const start = path.indexOf(STEP, path.indexOf(STEP, 1) + 1);
  if (start < 1) return null;
  const end = path.indexOf(STEP, start + 1);
  return end === -1 ? path : path.slice(0, end);
}

/** The part of data at a path; undefined where there is none. */
export function partAt(data: object, path: string): unknown {
  let part: unknown = data;
  for (const step of path.split(STEP).slice(1)) part = partOf(part, nameOf(step));
  return part;
}

function partOf(data: unknown, name: string): unknown {
  const isHeld = typeof data === "object" && data !== null && Object.hasOwn(data, name);
  return isHeld ? Reflect.get(data, name) : undefined;
}
