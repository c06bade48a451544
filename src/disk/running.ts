import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Is there another process of this number? What bears our own was left by one before us. */
export function isOther(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Removes the folders that processes which are gone have left in one, by a name and their numbers: "build-1234"; of any
 * name where none is given.
 */
export function removeLeft(folder: string, name?: string): void {
  for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = /-(\d+)$/.exec(entry)?.[1];
    if (pid === undefined || isOther(Number(pid))) continue;
    if (name === undefined || entry === `${name}-${pid}`)
      rmSync(join(folder, entry), { recursive: true, force: true });
  }
}
