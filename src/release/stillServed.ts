import { readFileSync } from "node:fs";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { isPlainFile } from "../disk/files.ts";
import type { Version } from "./archive.ts";
import { byAddress, type Fetch } from "./fetch.ts";
import { BESIDE } from "./signed/beside.ts";
import { isSealedAs } from "./verify.ts";
import { homeOf, nameOf, under } from "./version.ts";
import type { Gone } from "./withdrawn.ts";

/** Collects what a site still has of versions that were withdrawn, and tells it once a version. */
export class StillServed {
  readonly #versions: readonly Gone<Version>[];
  readonly #found = new Map<Gone<Version>, Map<string, string>>();

  constructor(versions: readonly Gone<Version>[]) {
    this.#versions = versions;
  }

  /** All files of these versions that a site may not have, by their paths within it, whatever stands in the place of some. */
  get files(): string[] {
    return this.#versions.flatMap((version) =>
      ["manifest.json", ...BESIDE, ...Object.keys(version.manifest.outputs)].map(
        (path) => homeOf(version).slice(1) + path,
      ),
    );
  }

  /** Are these bytes, at a path within the site, a file as it was sealed with such a version? Notes it, as `shown`. */
  notes(path: string, bytes: Uint8Array | null, shown: string): boolean {
    const version = this.#versions.find((one) => `/${path}`.startsWith(homeOf(one)));
    if (version === undefined || bytes === null) return false;
    if (!isSealedAs(path.slice(homeOf(version).length - 1), bytes, version)) return false;
    const found = this.#found.get(version) ?? new Map<string, string>();
    // A page is reached at two addresses, and is one file.
    if (!found.has(path)) found.set(path, shown);
    this.#found.set(version, found);
    return true;
  }

  /** What was noted. */
  told(): Diagnostic[] {
    return [...this.#found].map(([version, files]) => {
      const [first = "", ...more] = [...files.values()].sort();
      return diagnose(startOf(first), "withdrawn-served", {
        version: nameOf(version),
        on: version.withdrawn.at.slice(0, 10),
        first,
        more: more.length,
      });
    });
  }
}

/** What the folder of a site still has of versions that were withdrawn. */
export function verifyGone(folder: string, versions: readonly Gone<Version>[]): Diagnostic[] {
  const still = new StillServed(versions);
  for (const path of still.files) {
    const file = under(folder, path);
    if (isPlainFile(file)) still.notes(path, readFileSync(file), path);
  }
  return still.told();
}

/** The same of a deployed site. */
export async function verifyGoneAt(
  base: URL,
  versions: readonly Gone<Version>[],
  fetchFile: Fetch,
): Promise<Diagnostic[]> {
  const still = new StillServed(versions);
  await byAddress(base, still.files, fetchFile, (path, bytes, shown) => {
    still.notes(path, bytes, shown);
    return [];
  });
  return still.told();
}
