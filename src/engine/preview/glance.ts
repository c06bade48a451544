import { statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../disk/files.ts";

/** Folders of the team. */
export const TEAMS = ["content", "data", "public"];

/** How the files of the team stand on disk, by their paths below the root: one that is written anew stands otherwise. */
export type Glance = ReadonlyMap<string, string>;

/** Looks at all files of the team without reading them: some twenty milliseconds for a thousand. */
export function glanceAt(root: string): Glance {
  const files = TEAMS.flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
  return new Map(
    files.map((file) => {
      const stat = statSync(join(root, file), { throwIfNoEntry: false });
      return [file, stat === undefined ? "" : `${stat.ino} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.size}`];
    }),
  );
}

/** The files that changed, came or went from one glance to the other. */
export function changedFrom(before: Glance, now: Glance): string[] {
  const files = new Set([...before.keys(), ...now.keys()]);
  return [...files].filter((file) => before.get(file) !== now.get(file));
}
