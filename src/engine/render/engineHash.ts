import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../../disk/files.ts";

/** The folder of the engine: `src/` and its package. */
export const ENGINE = fileURLToPath(new URL("../../../", import.meta.url));

let known: string | null = null;

/**
 * The hash of the engine as this process found it: of all its files, and of the versions of its packages. What it made
 * before stands below it.
 */
export function engineHash(): string {
  known ??= hashed();
  return known;
}

function hashed(): string {
  const hash = createHash("sha256");
  const own = filesBelow(join(ENGINE, "src")).map((path) => join("src", path));
  for (const path of [...own, "package.json", "package-lock.json"]) {
    const file = join(ENGINE, path);
    if (existsSync(file)) hash.update(`${path}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
