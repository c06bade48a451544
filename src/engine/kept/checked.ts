import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { emptyFoldersBelow, filesBelow, isPlainFile } from "../../disk/files.ts";
import { ANEW, type Seen } from "../../disk/seen.ts";
import { hashSeen, sha256 } from "../../snapshot/hash.ts";
import type { HashedFile } from "../own/files.ts";
import { EDITOR_FOLDER, SETTINGS } from "../places.ts";
import { engineSeen } from "../render/engineHash.ts";
import type { Kept } from "./kept.ts";
import { pack, unpacked } from "./pack.ts";

/** What checking a report gives. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Statements that were run, and those that came from the cache. */
  readonly ran: number;
  readonly cached: number;
  /** The files of the team's own components and styles that were read; null where that is not known. */
  readonly own: readonly HashedFile[] | null;
}

/** All folders of a report that a check may read. */
const READ = ["content", "data", "public"];

/**
 * What checking a report gives, from what was kept where neither any file has changed that a check may read, nor the
 * engine, and what a check writes for editors is there. A report in which any file is a link to another is checked each
 * time; nothing is kept of one that was changed while it was checked.
 */
export async function checkedOnce(kept: Kept, check: () => Promise<Checked>): Promise<Checked> {
  const { root, seen, engine } = kept;
  const file = kept.path("checked.json");
  const before = readBy(root, seen, engine);
  const json = before === null ? null : unpacked(file, keyOf(root, before));
  const known: Checked | null = json === null ? null : JSON.parse(json);
  if (known !== null && isAsRead(root, known.own, seen))
    return { ...known, ran: 0, cached: known.ran + known.cached };
  const checked = await check();
  // A program that is missing today may be there tomorrow.
  const isWhole = checked.own !== null && checked.diagnostics.every(({ code }) => code !== "not-checked");
  if (isWhole && before !== null && before === readBy(root, seen, engineSeen(seen)) && seen.isSteady)
    pack(file, keyOf(root, before), JSON.stringify(checked));
  return checked;
}

/** Are the team's own components and styles as they were? */
function isAsRead(root: string, own: Checked["own"], seen: Seen): boolean {
  return (
    own?.every(({ path, sha256: hash }) => {
      const file = join(root, path);
      return isPlainFile(file) && hashSeen(file, seen) === hash;
    }) === true
  );
}

/** The hash of all that a check reads but what settings name; null where any of it is a link. */
function readBy(root: string, seen: Seen, engine: string): string | null {
  const files = [...filesIn(root, READ), ...(existsSync(join(root, SETTINGS)) ? [SETTINGS] : [])];
  if (!files.every((path) => isPlainFile(join(root, path)))) return null;
  const empty = READ.map((folder) => emptyFoldersBelow(join(root, folder)));
  return sha256(JSON.stringify([root, engine, hashesOf(root, files, seen), empty]));
}

/** The same with what was written for editors. */
function keyOf(root: string, read: string): string {
  return sha256(JSON.stringify([read, hashesOf(root, filesIn(root, [EDITOR_FOLDER]), ANEW)]));
}

function filesIn(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
}

function hashesOf(root: string, files: readonly string[], seen: Seen) {
  return files.map((path) => [path, hashSeen(join(root, path), seen)]);
}
