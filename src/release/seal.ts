import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import { write } from "../disk/write.ts";
import { hashFile, sha256 } from "../snapshot/hash.ts";
import { type VersionManifest, writeManifest } from "./manifest.ts";
import { isBlank, stamped } from "./stamp.ts";
import { isStandingFile } from "./standing.ts";
import { sealedPath, under } from "./version.ts";

/** A version that is ready to be released, in folders of its own. */
export interface Staged {
  /** Will be served. */
  readonly published: string;
  /** What it was made from. */
  readonly sealed: string;
}

/** Beside what a version was made from: its seal, so that page and manifest cannot be swapped together. */
export const SEAL_FILE = "seal.json";

/** Hashes what went in and what came out, writes the manifest, and prints the seal on every page; gives the seal. */
export function sealStaged(
  root: string,
  staged: Staged,
  head: Omit<VersionManifest, "inputs" | "outputs">,
): string {
  const text = writeManifest({ ...head, ...hashesOf(root, staged, head) });
  const seal = sha256(text);
  for (const path of filesBelow(staged.published)) stamp(join(staged.published, path), seal);
  write(join(staged.published, "manifest.json"), text);
  const { edition, version } = head;
  write(join(staged.sealed, SEAL_FILE), `${JSON.stringify({ edition, version, seal }, null, 2)}\n`);
  return seal;
}

function hashesOf(
  root: string,
  staged: Staged,
  head: Omit<VersionManifest, "inputs" | "outputs">,
): Pick<VersionManifest, "inputs" | "outputs"> {
  const data = `data/${head.snapshot.name}`;
  const inputs = [
    ...filesBelow(under(root, data)).map((path) => [`${data}/${path}`, under(root, `${data}/${path}`)]),
    ...filesBelow(staged.sealed).map((path) => [`${sealedPath(head)}/${path}`, join(staged.sealed, path)]),
  ];
  const outputs = filesBelow(staged.published)
    .filter((path) => !isStandingFile(path))
    .map((path) => [path, join(staged.published, path)]);
  return { inputs: hashed(inputs), outputs: hashed(outputs) };
}

/** The hash of each file, by the name that the manifest gives it. */
function hashed(files: readonly (readonly string[])[]): Record<string, string> {
  return Object.fromEntries(files.map(([name = "", path = ""]) => [name, hashFile(path).sha256]));
}

function stamp(path: string, seal: string): void {
  const bytes = readFileSync(path);
  if (isBlank(bytes)) write(path, stamped(bytes, seal));
}
