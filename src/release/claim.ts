import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isOther } from "../disk/running.ts";
import { PENDING_FILE } from "./seal.ts";
import { publishedPath, sealedPath, under, type VersionName } from "./version.ts";

/** The versions of which there is a folder of what they were made from, released or about to be. */
export function sealedNames(root: string): VersionName[] {
  const folder = under(root, "data/sealed");
  return (existsSync(folder) ? readdirSync(folder).sort() : []).flatMap((name) => {
    const [, edition, version] = /^(.+)-v([1-9]\d*)$/.exec(name) ?? [];
    return edition === undefined ? [] : [{ edition, version: Number(version) }];
  });
}

/** Has the release of a version begun, and not come to its end? */
export function isPending(root: string, name: VersionName): boolean {
  return existsSync(pendingFile(root, name));
}

/**
 * Takes away what releases of processes that are gone have left: a claim of which nothing is served, by way of a
 * folder aside, and the mark on one that was served already. Done long before a claim is laid, so that two releases do
 * not take each other's for abandoned.
 */
export function removeAbandonedClaims(root: string, aside: string): void {
  for (const name of sealedNames(root)) {
    if (!isPending(root, name) || isOther(ownerOf(pendingFile(root, name)))) continue;
    if (existsSync(under(root, publishedPath(name)))) rmSync(pendingFile(root, name), { force: true });
    else removeClaim(under(root, sealedPath(name)), aside);
  }
}

/** Moved away in one step, so that what is taken away is what was looked at; a living claim is put back. */
function removeClaim(claim: string, aside: string): void {
  const moved = join(aside, "abandoned");
  mkdirSync(dirname(moved), { recursive: true });
  try {
    renameSync(claim, moved);
  } catch {
    return;
  }
  if (isOther(ownerOf(join(moved, PENDING_FILE)))) renameSync(moved, claim);
  else rmSync(moved, { recursive: true, force: true });
}

/** Is a version claimed by this process? */
export function isOurs(root: string, name: VersionName): boolean {
  return isPending(root, name) && ownerOf(pendingFile(root, name)) === process.pid;
}

function ownerOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

function pendingFile(root: string, name: VersionName): string {
  return join(under(root, sealedPath(name)), PENDING_FILE);
}
