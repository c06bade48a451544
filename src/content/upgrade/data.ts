import { isGroup } from "../../document/json.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import type { KeyPath } from "../frontMatter.ts";
import type { Becomes } from "../schema/retired.ts";

/** Where the value of a retired key is to stand; null where it is to stand nowhere. */
export function newPathOf(
  found: KeyPath,
  path: readonly string[],
  becomes: Exclude<Becomes, { does: "by hand" }>,
): KeyPath | null {
  if (becomes.does === "nothing") return null;
  if (becomes.does === "renamed") return [...found.slice(0, -1), becomes.to];
  const starred = found.filter((_, index) => path[index] === "*");
  let taken = 0;
  return becomes.to.map((step) => (step === "*" ? (starred[taken++] ?? step) : step));
}

/** The value at a path of data; undefined where there is none. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? value.at(step) : undefined;
    return isGroup(value) ? lookUp(value, step) : undefined;
  }, data);
}

/** The data with what stands at one path at another one instead, or nowhere: what an edit of the file must lead to. */
export function withMoved(data: unknown, from: KeyPath, to: KeyPath | null): unknown {
  const left = changedAt(data, from, undefined);
  return to === null ? left : changedAt(left, to, valueAt(data, from));
}

/** A copy of the data with another value at a path; undefined takes the key away. Groups on the way there are made. */
function changedAt(data: unknown, [step, ...rest]: KeyPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((item, index) => (index === step ? changedAt(item, rest, value) : item));
  const group = isGroup(data) ? data : {};
  const inner = changedAt(lookUp(group, step), rest, value);
  const others = Object.entries(group).filter(([key]) => key !== String(step));
  return Object.fromEntries(inner === undefined ? others : [...others, [String(step), inner]]);
}
