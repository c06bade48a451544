import { join } from "node:path";
import { filesBelow } from "./files.ts";
import { linkOrCopy } from "./write.ts";

/** A copy of a folder to be read, of the files that are wanted by their paths: hard links where the disk has them. */
export function copyLinked(
  folder: string,
  into: string,
  isWanted: (path: string) => boolean = () => true,
): void {
  for (const path of filesBelow(folder).filter(isWanted)) linkOrCopy(join(folder, path), join(into, path));
}
