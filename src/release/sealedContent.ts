import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import { under } from "./version.ts";

/** Copies what an edition is made from, besides its snapshot: all of `content/` but the other editions. */
export function copyInputs(root: string, folder: string, edition: string): void {
  for (const path of filesBelow(under(root, "content"))) {
    if (!path.startsWith("editions/") || path.startsWith(`editions/${edition}/`))
      copyInto(under(root, `content/${path}`), join(folder, "content", ...path.split("/")));
  }
}

/** Copies a file, with the folders that lead to it. */
export function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
