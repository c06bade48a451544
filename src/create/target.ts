import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { entriesIn, PASSING } from "../disk/aside.ts";
import { clearLeft } from "../disk/leftovers.ts";

/** Where a report is to be begun. */
export interface Target {
  readonly root: string;
  /** The name of its folder. */
  readonly name: string;
  /** The text of the package.json that is there; null where there is none. */
  readonly packageBefore: string | null;
}

/** What installing the engine leaves in a folder, and what version control does. */
const BESIDE = ["package.json", "package-lock.json", "npm-shrinkwrap.json", "node_modules", ".git", PASSING];

/** Throws a DiagnosticError where a folder holds anything but what was installed, or its package.json does not read. */
export function targetIn(from: string, folder: string): Target {
  const root = resolve(from, folder);
  const told = statSync(root, { throwIfNoEntry: false });
  if (told !== undefined && !told.isDirectory())
    throw new DiagnosticError(diagnose(startOf(folder), "file-in-the-way", { path: folder }));
  // What a command had begun there that was killed is undone first.
  if (told !== undefined) clearLeft(root);
  const [found] = entriesIn(root).filter((name) => !BESIDE.includes(name));
  if (found !== undefined)
    throw new DiagnosticError(diagnose(startOf(folder), "folder-not-empty", { folder, found }));
  return { root, name: basename(root), packageBefore: packageIn(root, folder) };
}

function packageIn(root: string, folder: string): string | null {
  const path = join(root, "package.json");
  if (!existsSync(path)) return null;
  const text = readFileSync(path, "utf8");
  if (isGroupOfKeys(text)) return text;
  throw new DiagnosticError(
    diagnose(startOf(`${folder}/package.json`), "folder-not-empty", { folder, found: "package.json" }),
  );
}

function isGroupOfKeys(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null && !Array.isArray(data);
  } catch {
    return false;
  }
}
