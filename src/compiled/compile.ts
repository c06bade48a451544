/** Compiles the engine: a process of its own that is given the folder to fill. */
import { fileURLToPath } from "node:url";
import { forgetOldest } from "../disk/leftovers.ts";
import { OWN } from "../disk/owner.ts";
import { move, remove } from "../disk/write.ts";
import { bundleCommands } from "./bundle.ts";
import { KEPT, startIn } from "./compiled.js";

const SOURCES = fileURLToPath(new URL("../", import.meta.url));
/** So many are kept, the newest ones: who changes the engine goes back and forth. */
const MOST_KEPT = 3;

const [folder = ""] = process.argv.slice(2);
const draft = `${folder}-${OWN}`;
try {
  await bundleCommands(SOURCES, "start.ts", draft);
  // Another process may have made the same meanwhile: either one will do.
  if (startIn(folder) === null) {
    remove(folder);
    move(draft, folder);
  }
  forgetOldest(KEPT, MOST_KEPT, (folder) => folder);
} finally {
  remove(draft);
}
