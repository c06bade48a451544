import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { timeOfDisk } from "../disk/aside.ts";
import { isLeft, OWN } from "../disk/owner.ts";
import { makeFolder, move, remove } from "../disk/write.ts";
import { PENDING_FILE, publishedPath, sealedPath, under, type VersionName } from "./version.ts";

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
    if (!isPending(root, name) || !isAbandoned(root, pendingFile(root, name))) continue;
    if (existsSync(under(root, publishedPath(name)))) remove(pendingFile(root, name));
    else removeClaim(root, under(root, sealedPath(name)), aside);
  }
}

/** Moved away in one step, so that what is taken away is what was looked at; a living claim is put back. */
function removeClaim(root: string, claim: string, aside: string): void {
  const moved = join(aside, "abandoned");
  makeFolder(dirname(moved));
  try {
    move(claim, moved);
  } catch {
    return;
  }
  if (isAbandoned(root, join(moved, PENDING_FILE))) remove(moved);
  else move(moved, claim);
}

/** Is a claim nobody's, or of a process that is gone? Our own was left by one before us. */
function isAbandoned(root: string, file: string): boolean {
  const owner = ownerOf(file);
  return owner === OWN || isLeft(owner, file, () => timeOfDisk(root));
}

/** Is a version claimed by this process? */
export function isOurs(root: string, name: VersionName): boolean {
  return isPending(root, name) && ownerOf(pendingFile(root, name)) === OWN;
}

function ownerOf(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function pendingFile(root: string, name: VersionName): string {
  return join(under(root, sealedPath(name)), PENDING_FILE);
}
