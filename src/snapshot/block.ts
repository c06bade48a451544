import { fstatSync } from "node:fs";

/** How many bytes of an open file are read at once: `most`, or as many as it has. */
export function blockFor(descriptor: number, most: number): number {
  const { size } = fstatSync(descriptor);
  return size > 0 ? Math.min(size, most) : most;
}
