import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../diagnostics/diagnostic.ts";
import { ANEW, type Seen } from "../disk/seen.ts";
import { hashSeen, sha256 } from "./hash.ts";
import { type Manifest, type ManifestTable, manifestSchema } from "./manifest.ts";
import { SnapshotProblem } from "./problem.ts";

/** A frozen snapshot whose bytes are the manifest's. */
export interface Snapshot {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** sha256 of the manifest, which names the sha256 of every table. */
  readonly digest: string;
}

const RETAKE = "Restore the file from version control, or take a new snapshot.";

/** Opens `folder` and checks the bytes of every file against the manifest, as they were seen; throws a SnapshotProblem. */
export function openSnapshot(folder: string, name: string, seen: Seen = ANEW): Snapshot {
  const text = manifestText(folder, name);
  const manifest = parseManifest(text);
  for (const table of manifest.tables) verifyBytes(folder, table, seen);
  return { name, folder, manifest, digest: sha256(text) };
}

function manifestText(folder: string, name: string): string {
  const path = join(folder, "snapshot.json");
  if (!existsSync(path)) {
    throw new SnapshotProblem(problem("missing-snapshot", { name }), "snapshot.json");
  }
  return readFileSync(path, "utf8");
}

function parseManifest(text: string): Manifest {
  const result = manifestSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue === undefined ? "" : ` at ${issue.path.map(String).join(".")}: ${issue.message}`;
  throw new SnapshotProblem(
    problem("bad-manifest", { message: `the manifest does not read${where}`, mend: RETAKE }),
    "snapshot.json",
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SnapshotProblem(
      problem("bad-manifest", { message: `the manifest is not JSON: ${message}`, mend: RETAKE }),
      "snapshot.json",
    );
  }
}

function verifyBytes(folder: string, table: ManifestTable, seen: Seen): void {
  const path = join(folder, table.file);
  if (!existsSync(path)) {
    throw new SnapshotProblem(problem("missing-table", { file: table.file, mend: RETAKE }), table.file);
  }
  const found = hashSeen(path, seen);
  if (found !== table.sha256) {
    const { size } = statSync(path);
    const what = size === table.bytes ? "same size" : `${size} bytes instead of ${table.bytes}`;
    throw new SnapshotProblem(
      problem("snapshot-changed", {
        message: `the bytes of ${table.file} are not the manifest's (${what}; sha256 ${found.slice(0, 12)}…, not ${table.sha256.slice(0, 12)}…)`,
        mend: "A snapshot never changes: restore the file, or take a new snapshot under a new name.",
      }),
      table.file,
    );
  }
}
