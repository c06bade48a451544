import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../../disk/files.ts";
import { ANEW, type Seen } from "../../disk/seen.ts";
import { hashSeen, sha256 } from "../../snapshot/hash.ts";

/** The folder of the engine: `src/` and its package. */
export const ENGINE = fileURLToPath(new URL("../../../", import.meta.url));

let known: string | null = null;
let seenFirst: string | null = null;

/**
 * The hash of the engine as this process found it: of all its files, of the packages that are installed, and of Node,
 * which knows how languages write numbers. What it made before stands below it.
 */
export function engineHash(): string {
  known ??= hashOf(ANEW);
  return known;
}

/** The same hash, of the engine's files as they were seen when this process asked first. */
export function engineSeen(seen: Seen): string {
  seenFirst ??= known ?? hashOf(seen);
  return seenFirst;
}

function hashOf(seen: Seen): string {
  const own = filesBelow(join(ENGINE, "src")).map((path) => join("src", path));
  const files = [...own, "package.json", "package-lock.json"].map(
    (path) => [path, join(ENGINE, path)] as const,
  );
  const all = [...files, ["installed", installedIn(ENGINE)] as const].filter(([, file]) => existsSync(file));
  return sha256(JSON.stringify([process.versions, all.map(([name, file]) => [name, hashSeen(file, seen)])]));
}

/** Where npm notes what is installed: in the nearest folder of packages. */
function installedIn(folder: string): string {
  const note = join(folder, "node_modules", ".package-lock.json");
  const above = dirname(folder);
  return existsSync(note) || above === folder ? note : installedIn(above);
}
