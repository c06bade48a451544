import { join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import { copyInto } from "../disk/write.ts";
import { under } from "./version.ts";

/** Copies what an edition is made from, besides its snapshot: all of `content/` but the other editions. */
export function copyInputs(root: string, folder: string, edition: string): void {
  for (const path of filesBelow(under(root, "content"))) {
    if (!path.startsWith("editions/") || path.startsWith(`editions/${edition}/`))
      copyInto(under(root, `content/${path}`), join(folder, "content", ...path.split("/")));
  }
}
