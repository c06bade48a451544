import { join } from "node:path";
import { type Diagnostic, DiagnosticError, diagnose, hasErrors, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { inFolderAside } from "../disk/whole.ts";
import { copyInto } from "../disk/write.ts";
import { readArchive } from "../release/archive.ts";
import { readLedger } from "../release/ledger.ts";
import { compareLedgers, type Reproduction } from "../release/reproduce.ts";
import { nameOf, publishedPath, sealedPath, under, type VersionName } from "../release/version.ts";
import { warnedOfWithdrawal } from "../release/withdrawn.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { compute } from "./compute.ts";
import type { EngineEffects } from "./effects.ts";
import { frozenAs } from "./scope.ts";

/** The figures of a version, and how they came out again; null where they can no longer be computed. */
export interface Recomputed {
  /** So many figures were sealed. */
  readonly figures: number;
  readonly reproduction: Reproduction | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the version was withdrawn. */
  readonly warned: readonly Diagnostic[];
}

/** Computes a released version again from what it was sealed with, by today's engine; throws a DiagnosticError where it is not released. */
export async function reproduceVersion(
  { root, progress }: EngineEffects,
  name: VersionName,
): Promise<Recomputed> {
  const archive = readArchive(root);
  const version = archive.find((one) => one.edition === name.edition && one.version === name.version);
  if (version === undefined) throw notReleased(name);
  const { earlier } = version.manifest;
  // What was withdrawn since was there when it was released.
  const before = archive.filter((one) => earlier.some(({ seal }) => seal === one.seal));
  const ledger = readLedger(root, name);
  return inFolderAside(root, async (folder) => {
    layOut(root, name, folder);
    const { site, diagnostics } = await compute(folder, progress, {
      archive: before.map((one) => ({ ...one, withdrawn: null })),
      data: root,
      releasing: frozenAs(version),
      sealed: true,
      asked: ledger.map(({ id }) => id),
    });
    const report = site?.editions[0];
    const isLost = report === undefined || hasErrors(diagnostics);
    const reproduction = isLost ? null : compareLedgers(ledger, report.ledger.figures);
    return { figures: ledger.length, reproduction, diagnostics, warned: warnedOfWithdrawal(version) };
  });
}

/** Copies the content that a version was sealed with into a folder. */
function layOut(root: string, name: VersionName, folder: string): void {
  const sealed = under(root, sealedPath(name));
  for (const path of filesBelow(join(sealed, "content")))
    copyInto(under(sealed, `content/${path}`), under(folder, `content/${path}`));
}

function notReleased(name: VersionName): DiagnosticError {
  const mend = `Look at what is released with: ${commandLine("verify")}`;
  return new DiagnosticError(
    diagnose(startOf(publishedPath(name)), "not-released", { version: nameOf(name), mend }),
  );
}
