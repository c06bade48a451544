import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Loaded before a command, lets no file be copied into the folder of what a version was made from. */
const copy = fs.copyFileSync;
fs.copyFileSync = (from, to, mode) => {
  if (String(to).includes("sealed"))
    throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  copy(from, to, mode);
};
syncBuiltinESMExports();
