import { isMap, isPair, isScalar, parseDocument } from "yaml";

/**
 * A metric's file with one more target, in the style that its targets have; nothing else changes. Throws where the
 * period has a target already, as `new` never changes what is there.
 */
export function withTarget(text: string, period: string, value: number): string {
  const fence = /^\ufeff?---[^\n]*\n/.exec(text)?.[0] ?? "";
  const end = text.slice(fence.length).search(/^---[ \t]*\r?$/m) + fence.length;
  const source = text.slice(fence.length, end);
  const { at, insert } = insertion(
    source,
    `${period}: ${value}`,
    text.includes("\r\n") ? "\r\n" : "\n",
    period,
  );
  return text.slice(0, fence.length + at) + insert + text.slice(fence.length + at);
}

/** Where a target goes in the front matter, and with which characters around it. */
function insertion(source: string, entry: string, newline: string, period: string) {
  const root = parseDocument(source).contents;
  const pair = isMap(root)
    ? root.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === "targets")
    : undefined;
  if (pair === undefined) return { at: source.length, insert: `targets:${newline}  ${entry}${newline}` };
  const targets = pair.value;
  if (!isMap(targets) || targets.range == null) throw new Error("`targets` is no group of keys");
  if (targets.has(period)) throw new Error(`there is a target of ${period} already`);
  const last = targets.items.at(-1)?.value;
  const after = hasRange(last) ? last.range[1] : targets.range[0] + 1;
  if (targets.flow) return { at: after, insert: targets.items.length === 0 ? ` ${entry} ` : `, ${entry}` };
  const first = targets.items[0]?.key;
  const start = hasRange(first) ? first.range[0] : 0;
  const indent = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  const line = source.indexOf("\n", after - 1);
  const at = line < 0 ? source.length : line + 1;
  return { at, insert: `${indent}${entry}${newline}` };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
