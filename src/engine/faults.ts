import { lstatSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { type Fault, faultOf } from "../disk/fault.ts";
import { Held } from "../disk/lock.ts";
import { Taken } from "../disk/together.ts";

/**
 * What is wrong with the machine, or with what others do on it, as diagnostics; null of an error that is none of these.
 * Paths are told below the root where they lie there. What is a DiagnosticError already stays as it is.
 */
export function toldFault(error: unknown, root: string): DiagnosticError | null {
  if (error instanceof DiagnosticError) return error;
  const diagnostic = diagnosticOf(error, root);
  return diagnostic === null ? null : new DiagnosticError(diagnostic);
}

function diagnosticOf(error: unknown, root: string): Diagnostic | null {
  if (error instanceof Held) return heldBy(error, root);
  if (error instanceof Taken)
    return diagnose(startOf(error.file), error.isNew ? "file-exists" : "changed-meanwhile", {
      file: error.file,
    });
  const fault = faultOf(error);
  return fault === null ? null : ofFault(fault, root);
}

function heldBy({ what, holder, path }: Held, root: string): Diagnostic {
  const { command, pid, machine, since } = holder;
  return diagnose(startOf(what), "already-running", {
    ...{ what, command, pid, machine },
    since: `${since.toISOString().slice(0, 19).replace("T", " ")} UTC`,
    lock: below(root, path),
  });
}

function ofFault({ kind, path, said }: Fault, root: string): Diagnostic {
  const place = below(root, (kind === "file-in-the-way" ? fileAt(path) : path) ?? root);
  // What is said behind the comma repeats the path, by names that nobody chose.
  const words = said.split(" '")[0] ?? said;
  return diagnose(startOf(place), kind, { path: place, said: words });
}

/** The file at a path or above it, where a folder should be. */
function fileAt(path: string | null): string | null {
  if (path === null) return null;
  const told = statOf(path);
  if (told !== null) return path;
  const above = dirname(path);
  return above === path ? path : fileAt(above);
}

function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** A path below a root with forward slashes, else whole. */
function below(root: string, path: string): string {
  const inner = relative(root, resolve(root, path));
  const isBelow = inner !== "" && inner !== ".." && !inner.startsWith(`..${sep}`);
  return (isBelow ? inner : resolve(root, path)).replaceAll("\\", "/");
}
