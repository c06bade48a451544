import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "../../disk/whole.ts";
import { sha256 } from "../../snapshot/hash.ts";

/** A line of its own. */
const END = 10;

/**
 * What a file keeps under a key, as the JSON that it was written as; null where it keeps something else, was cut off, or
 * was written by somebody else.
 */
export function unpacked(path: string, key: string): string | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const rest = bytes.subarray(bytes.indexOf(END) + 1);
  const start = rest.indexOf(END) + 1;
  const [hash, own] = [bytes.subarray(0, bytes.length - rest.length), rest.subarray(0, start)];
  if (own.toString("latin1") !== `${key}\n` || hash.toString("latin1") !== `${sha256(rest)}\n`) return null;
  // A byte is a letter: no long text is read faster.
  return rest.toString("latin1", start);
}

/** Keeps JSON under a key, in the place of what the file kept before. */
export function pack(path: string, key: string, json: string): void {
  const plain = json.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const rest = `${key}\n${plain}`;
  writeWhole(path, `${sha256(rest)}\n${rest}`);
}
