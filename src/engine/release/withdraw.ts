import { readFileSync } from "node:fs";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { inFolderAside, writeOnce } from "../../disk/whole.ts";
import { latestOf, nextNumber, readArchive, type Version, versionNamed } from "../../release/archive.ts";
import { besidePath } from "../../release/signed/beside.ts";
import { verifyKept } from "../../release/verify.ts";
import { nameOf, publishedPath, sealedPath, type VersionName } from "../../release/version.ts";
import {
  flawOfReason,
  LONGEST_REASON,
  WITHDRAWN,
  type Withdrawal,
  withdrawalOf,
  withdrawalText,
} from "../../release/withdrawn.ts";

/** A version that was withdrawn, and what is left of its edition. */
export interface WithdrawnNow {
  /** The version that readers get from now on; undefined where none is left. */
  readonly latest: Version | undefined;
  /** The number of the next version. */
  readonly next: number;
}

/**
 * Notes that a released version was withdrawn, why and at which moment, once and for good; its sealed files stay as they
 * are, and builds leave them out. Throws a DiagnosticError where there is no such version, it was withdrawn before, a seal
 * is broken, or the reason is no plain text of a sentence or two.
 */
export async function withdrawVersion(
  root: string,
  name: VersionName,
  reason: string,
  at: Date,
): Promise<WithdrawnNow> {
  const archive = readArchive(root);
  const version = versionNamed(archive, name);
  if (version === undefined) throw notReleased(archive, name);
  if (version.withdrawn !== null) throw already(name, version.withdrawn);
  const flaw = flawOfReason(reason);
  if (flaw !== null) throw notWithdrawnFor(name, `its reason: ${flaw}`);
  const broken = verifyKept(root, archive);
  if (broken.length > 0) throw new DiagnosticError(...broken);
  const text = withdrawalText(name, version.seal, { reason, at: momentOf(at) });
  const path = besidePath(root, name, WITHDRAWN);
  const isNew = await inFolderAside(root, async (folder) => writeOnce(path, text, folder));
  const withdrawn = withdrawalOf(root, name, version.seal);
  if (withdrawn === null) throw new Error(`${path} was written, and is gone.`);
  // Another process came first.
  if (!isNew && readFileSync(path, "utf8") !== text) throw already(name, withdrawn);
  const now = archive.map((one) => (one === version ? { ...one, withdrawn } : one));
  return { latest: latestOf(now, name.edition), next: nextNumber(now, name.edition) };
}

/** ISO in UTC, to the second. */
function momentOf(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

function already(name: VersionName, { at, reason }: Withdrawal): DiagnosticError {
  const place = startOf(`${sealedPath(name)}/${WITHDRAWN}`);
  return new DiagnosticError(
    diagnose(place, "already-withdrawn", { version: nameOf(name), on: at.slice(0, 10), reason }),
  );
}

function notReleased(archive: readonly Version[], name: VersionName): DiagnosticError {
  const own = archive.filter(({ edition }) => edition === name.edition);
  const mend =
    own.length === 0
      ? `No version of ${name.edition} was ever released: there is nothing that readers have of it.`
      : `Of ${name.edition} there is ${own.map(({ version }) => `v${version}`).join(", ")}.`;
  const place = startOf(`${publishedPath(name)}/manifest.json`);
  return new DiagnosticError(diagnose(place, "not-released", { version: nameOf(name), mend }));
}

function notWithdrawnFor(name: VersionName, why: string): DiagnosticError {
  const place = startOf(`${sealedPath(name)}/${WITHDRAWN}`);
  const message = `${nameOf(name)} was not withdrawn: ${why}`;
  const mend = `Say why in a sentence or two of plain text, up to ${LONGEST_REASON} characters, that readers will see.`;
  return new DiagnosticError(diagnose(place, "not-withdrawn", { message, mend }));
}
