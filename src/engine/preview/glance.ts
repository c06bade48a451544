import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow } from "../../disk/files.ts";
import { readOwn } from "../own/settings.ts";
import { SETTINGS } from "../places.ts";

/** Folders of the team. */
export const TEAMS = ["content", "data", "public"];

/** How the files of the team stand on disk, by their paths below the root: one that is written anew stands otherwise. */
export type Glance = ReadonlyMap<string, string>;

/**
 * Looks at all files of the team without reading them, some twenty milliseconds for a thousand: those of its folders, and
 * those that its own components and styles are made of.
 */
export function glanceAt(root: string, own: readonly string[]): Glance {
  const files = TEAMS.flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
  const all = new Set([...files, ...own, ...besideOwn(root)]);
  return new Map(
    [...all].flatMap((file) => {
      const stamp = stampOf(root, file);
      return stamp === null ? [] : [[file, stamp] as const];
    }),
  );
}

/** The settings, and what lies in the folders of the files that they name: what does not compile yet is mended there. */
function besideOwn(root: string): string[] {
  const { components, sheet } = readOwn(root).own;
  const folders = new Set(
    [...components, ...(sheet === null ? [] : [sheet])].map(({ path }) => dirname(path)),
  );
  const within = [...folders].filter((folder) => folder !== ".");
  return [
    SETTINGS,
    ...within.flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`)),
  ];
}

/** A glance with some files as they stand now; what else changed is left to be seen. */
export function glanceAgain(root: string, before: Glance, files: readonly string[]): Glance {
  const now = new Map(before);
  for (const file of files) {
    const stamp = stampOf(root, file);
    if (stamp === null) now.delete(file);
    else now.set(file, stamp);
  }
  return now;
}

/** Null of what is no file. */
function stampOf(root: string, file: string): string | null {
  const stat = statSync(join(root, file), { throwIfNoEntry: false });
  return stat?.isFile() === true ? `${stat.ino} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.size}` : null;
}

/** The files that changed, came or went from one glance to the other. */
export function changedFrom(before: Glance, now: Glance): string[] {
  const files = new Set([...before.keys(), ...now.keys()]);
  return [...files].filter((file) => before.get(file) !== now.get(file));
}
