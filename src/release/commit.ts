import { existsSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { OWN } from "../disk/owner.ts";
import { putFolder } from "../disk/whole.ts";
import { remove, write } from "../disk/write.ts";
import { isOurs } from "./claim.ts";
import type { Staged } from "./seal.ts";
import { nameOf, PENDING_FILE, publishedPath, sealedPath, under, type VersionName } from "./version.ts";

/** Told before each step of a commit, so that tests can break it off there. */
export type Step = (what: "claim" | "publish" | "finish") => void;

/**
 * Puts a staged version in its place. The folder of what it was made from claims the name, for which it must not be
 * there yet; then the folder of its pages is moved in one step, and with that the version is released. Broken off
 * before that step, nothing is. Throws a DiagnosticError where another has released it, or is about to.
 */
export function commit(root: string, name: VersionName, staged: Staged, step: Step): void {
  write(join(staged.sealed, PENDING_FILE), `${OWN}\n`);
  step("claim");
  move(root, staged.sealed, sealedPath(name), name);
  try {
    step("publish");
    if (!isOurs(root, name)) throw taken(name, sealedPath(name));
    move(root, staged.published, publishedPath(name), name);
  } catch (error) {
    if (isOurs(root, name)) remove(under(root, sealedPath(name)));
    throw error;
  }
  step("finish");
  remove(join(under(root, sealedPath(name)), PENDING_FILE));
}

/** Moves a folder in one step to where nothing may be yet. */
function move(root: string, from: string, path: string, name: VersionName): void {
  const to = under(root, path);
  if (existsSync(to)) throw taken(name, path);
  try {
    putFolder(from, to);
  } catch (error) {
    if (existsSync(to)) throw taken(name, path);
    throw error;
  }
}

function taken(name: VersionName, path: string): DiagnosticError {
  return new DiagnosticError(
    diagnose(startOf(path), "already-released", {
      message: `${nameOf(name)} is there already, or is being released by another process`,
      mend: "Nothing was changed. Look at what is there, and run the command again.",
    }),
  );
}
