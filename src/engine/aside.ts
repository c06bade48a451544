import { rmSync } from "node:fs";
import { join } from "node:path";
import { removeLeft } from "../disk/running.ts";

/** Works in a folder of this process below `.sextant/`, which is gone afterwards, whatever happens. */
export async function inFolderAside<Result>(
  root: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(root, ".sextant", `build-${process.pid}`);
  removeLeft(join(root, ".sextant"), "build");
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
