import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { writeOnce } from "../../disk/whole.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { jsonIn } from "../../syntax/json.ts";
import { nameOf, sealedPath, type VersionName } from "../version.ts";
import { type BesideFile, besidePath, bytesOf, flawOf, RECORD_OF, SIGNATURE, TOKEN } from "./beside.ts";

const added = {
  edition: z.string(),
  version: z.int().min(1),
  /** Of the file that was added. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

const records = {
  /** Who signed, as the report named the signer then: whoever is taken out of the report later is still known here. */
  [SIGNATURE]: z.strictObject({
    ...added,
    signer: z.strictObject({
      name: z.string(),
      email: z.string(),
      key: z.string(),
      from: z.iso.date(),
      to: z.iso.date().optional(),
    }),
  }),
  /** Who vouched for which moment (ISO, UTC), and the certificates (PEM) by which the report knew the authority then. */
  [TOKEN]: z.strictObject({
    ...added,
    at: z.iso.datetime(),
    authority: z.string(),
    certificate: z.string(),
  }),
} as const satisfies Record<BesideFile, z.ZodType>;

/** What is noted when a file is added beside a manifest. */
export type Recorded<File extends BesideFile> = z.output<(typeof records)[File]>;

/** What was noted of a file of a version; `flaw` where that does not read, null where nothing was. */
export function recordOf<File extends BesideFile>(
  root: string,
  name: VersionName,
  file: File,
): Recorded<File> | { readonly flaw: string } | null {
  const path = besidePath(root, name, RECORD_OF[file]);
  const flaw = flawOf(path);
  if (flaw !== null) return { flaw };
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  const schema: z.ZodType = records[file];
  const read = schema.safeParse(jsonIn(bytes.toString("utf8")));
  if (!read.success) return { flaw: "it does not read" };
  const record = read.data as Recorded<File>;
  const isOwn = record.edition === name.edition && record.version === name.version;
  return isOwn ? record : { flaw: `it is that of ${nameOf(record)}` };
}

/**
 * Adds a file to a sealed version, and what is noted of it; `aside` is a folder on the same disk. A file that is there
 * already, as made elsewhere, is only noted. Throws a DiagnosticError where it was added before.
 */
export function addOnce<File extends BesideFile>(
  root: string,
  name: VersionName,
  file: File,
  bytes: Uint8Array,
  noted: Omit<Recorded<File>, "edition" | "version" | "sha256">,
  aside: string,
): void {
  const there = besidePath(root, name, file);
  if (existsSync(there) && !readFileSync(there).equals(bytes)) throw alreadyAdded(name, file);
  if (!existsSync(there) && !writeOnce(there, bytes, aside)) throw alreadyAdded(name, file);
  const record = recordText(name, bytes, noted);
  if (!writeOnce(besidePath(root, name, RECORD_OF[file]), record, aside)) throw alreadyAdded(name, file);
}

/** What is noted of a file, as its own file holds it. */
export function recordText(
  { edition, version }: VersionName,
  bytes: Uint8Array,
  noted: Readonly<Record<string, unknown>>,
): string {
  return `${JSON.stringify({ edition, version, sha256: sha256(bytes), ...noted }, null, 2)}\n`;
}

/** That a version has such a file, which never changes. */
export function alreadyAdded(name: VersionName, file: BesideFile): DiagnosticError {
  const what = file === SIGNATURE ? "a signature" : "a time token";
  return new DiagnosticError(
    diagnose(startOf(`${sealedPath(name)}/${file}`), "already-added", { version: nameOf(name), what }),
  );
}
