import { manifestSchema, type VersionManifest, writeManifest } from "../../src/release/manifest.ts";
import { NOTICES, standingFile, standingStyle } from "../../src/release/standing.ts";
import { publishedPath, sealedPath, type VersionName } from "../../src/release/version.ts";
import { sha256 } from "../../src/snapshot/hash.ts";
import { type Scratch, scratch } from "./oracleRoots.ts";
import { SCRATCH } from "./roots.ts";

/** A version and the day on which it was released. */
export interface SealedVersion extends VersionName {
  readonly released: string;
}

/** A checkout of released versions without a page: all that seals, signatures and tokens are about. */
export function sealedVersions(versions: readonly SealedVersion[], settings = ""): Scratch {
  const files = scratch("sealed", SCRATCH);
  writeSettings(files, settings);
  for (const version of versions) writeSealed(files, version);
  return files;
}

/** Writes the keys of `content/report.mdx` beside the company. */
export function writeSettings(files: Scratch, settings: string): void {
  files.write("content/report.mdx", `---\ncompany: Small Talk\ndownloads: []\n${settings}---\nAbout.\n`);
}

/** Writes a version that was made of nothing and holds nothing; `earlier` are the versions that it was held against, and `withdrawn` those that had been withdrawn. */
export function writeSealed(
  files: Scratch,
  { edition, version, released }: SealedVersion,
  earlier: VersionManifest["earlier"] = [],
  withdrawn: VersionManifest["withdrawn"] = undefined,
): void {
  const name = { edition, version };
  const text = writeManifest(
    manifestSchema.parse({
      ...{ sextant: 1, edition, version, label: edition, title: "More people talk", released },
      north_star: { metric: "talkers", name: "Talkers", value: 7, text: "7" },
      period: { id: edition, first: "2026-01-01", last: "2026-03-31" },
      approved_by: { name: "Ada", role: "Chair", date: released },
      correction: null,
      snapshot: { name: "s", taken_at: "2026-04-01T06:00:00Z", sha256: "0".repeat(64) },
      engine: { name: "sextant", version: "0", lockfile: null },
      ...(withdrawn && { withdrawn }),
      ...{ earlier, warnings: {}, inputs: {}, outputs: {} },
    }),
  );
  files.write(`${publishedPath(name)}/manifest.json`, text);
  for (const notice of NOTICES)
    files.write(`${publishedPath(name)}/${standingFile(notice)}`, standingStyle(notice, false));
  const seal = JSON.stringify({ ...name, seal: sha256(text) }, null, 2);
  files.write(`${sealedPath(name)}/seal.json`, `${seal}\n`);
}
