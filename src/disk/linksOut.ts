import { existsSync, lstatSync, readdirSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

/** The symbolic links below a folder that lead out of it, or nowhere; as sorted paths with forward slashes. */
export function linksOut(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const home = realpathSync(folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isWithin(home, path))
    .map((path) => path.slice(folder.length + 1).replaceAll("\\", "/"))
    .sort();
}

/** Is there something at a path whose real place is below a folder's? */
export function isHeldWithin(folder: string, path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined && isWithin(realpathSync(folder), path);
}

function isWithin(home: string, path: string): boolean {
  return existsSync(path) && `${realpathSync(path)}${sep}`.startsWith(`${home}${sep}`);
}
