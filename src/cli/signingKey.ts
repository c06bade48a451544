import { resolve } from "node:path";
import type { Option } from "./command.ts";

/** The option that names the file of a key. */
export const KEY_OPTION = {
  type: "string",
  value: "FILE",
  text: "the file of that key, or its .pub where an agent holds it",
  usual: "the one in ~/.ssh that a signer is named with",
} as const satisfies Option;

/** The file of a key as it was named; undefined where none was. */
export function keyIn(root: string, file: string | undefined): string | undefined {
  return file === undefined ? undefined : resolve(root, file);
}
