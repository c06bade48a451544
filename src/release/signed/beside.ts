import { lstatSync, readFileSync } from "node:fs";
import { isPlainFile } from "../../disk/files.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { sealedPath, under, type VersionName } from "../version.ts";

/** The signature of a version's manifest, by OpenSSH. */
export const SIGNATURE = "manifest.json.sig";
/** The token of a time-stamping authority (RFC 3161) for a version's manifest. */
export const TOKEN = "manifest.json.tsr";

/**
 * What is added once to a version that is sealed, and never changed: it lies with what the version was made from, and a
 * build copies it beside the manifest.
 */
export const BESIDE = [SIGNATURE, TOKEN] as const;

export type BesideFile = (typeof BESIDE)[number];

/** Beside each of them: what it was when it was added, and whom the report named then. */
export const RECORD_OF = { [SIGNATURE]: "signature.json", [TOKEN]: "timestamp.json" } as const;

/** Is it one of the files of a sealed folder that may come after the seal? */
export function isAddedLater(path: string): boolean {
  return BESIDE.some((file) => file === path || RECORD_OF[file] === path);
}

/** Is it a file that stands beside the manifest of a built version, and is none of what was sealed? */
export function isBeside(path: string): path is BesideFile {
  return BESIDE.some((file) => file === path);
}

/** The sha256 of what stands beside a manifest, by the names of the files. */
export type Beside = Readonly<Partial<Record<BesideFile, string>>>;

/** What lies in the sealed folder of a version to be put beside its manifest; links and the like are none of it. */
export function besideOf(root: string, name: VersionName): Beside {
  return besideIn((file) => bytesOf(besidePath(root, name, file)));
}

/** The same of any place, by the bytes that it has of a file; null where it has none. */
export function besideIn(read: (file: BesideFile) => Uint8Array | null): Beside {
  return Object.fromEntries(
    BESIDE.flatMap((file) => {
      const bytes = read(file);
      return bytes === null ? [] : [[file, sha256(bytes)]];
    }),
  );
}

/** The place of such a file in the sealed folder of a version. */
export function besidePath(root: string, name: VersionName, file: string): string {
  return under(root, `${sealedPath(name)}/${file}`);
}

/** Signatures take about 300 bytes and tokens up to 10,000: what is larger is none, and is not read. */
export const LARGEST = 65_536;

/** The bytes of a plain file of a size that it can have; null of anything else. */
export function bytesOf(path: string): Buffer | null {
  return isPlainFile(path) && lstatSync(path).size <= LARGEST ? readFileSync(path) : null;
}

/** Why there is something at a path that cannot be read as such a file; null where there is nothing, or nothing wrong. */
export function flawOf(path: string): string | null {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return null;
  if (there.isSymbolicLink()) return "it is a link to another file";
  if (!there.isFile()) return "it is no file";
  if (there.size === 0) return "it is empty";
  return there.size > LARGEST ? `it has more than ${LARGEST} bytes` : null;
}
