import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatDay } from "../calendar/day.ts";
import type { Period } from "../calendar/period.ts";
import { type Manifest, manifestSchema } from "../snapshot/manifest.ts";

/** A snapshot from which an edition may be computed. */
export interface Frozen {
  readonly name: string;
  /** The last day that it holds whole, as ISO date; null where its manifest does not read. */
  readonly through: string | null;
}

/** The snapshots of a report, the newest name first. */
export function snapshotsIn(root: string): Frozen[] {
  return manifestsIn(root)
    .map(({ name, manifest }) => ({ name, through: manifest && throughOf(manifest) }))
    .reverse();
}

/** The newest snapshot that holds a period whole; undefined where none does. */
export function holding(snapshots: readonly Frozen[], period: Pick<Period, "last">): Frozen | undefined {
  return snapshots.find(({ through }) => through !== null && through >= formatDay(period.last));
}

/** The manifest of the snapshot that was taken last; null where there is none that reads. */
export function newestManifest(root: string): Manifest | null {
  const manifests = manifestsIn(root).flatMap(({ manifest }) => manifest ?? []);
  return manifests.sort((a, b) => Date.parse(a.taken_at) - Date.parse(b.taken_at)).at(-1) ?? null;
}

/** The snapshots below `data/` by their names, each with its manifest; null where that does not read. */
function manifestsIn(root: string): { readonly name: string; readonly manifest: Manifest | null }[] {
  const folder = join(root, "data");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const path = join(folder, name, "snapshot.json");
    if (name.startsWith(".") || !existsSync(path)) return [];
    return [{ name, manifest: manifestAt(path) }];
  });
}

function manifestAt(path: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

/** The last day that a snapshot holds whole: as was declared, else the last one of any column. */
function throughOf({ through, tables }: Manifest): string | null {
  const last = tables.flatMap(({ columns }) => columns.flatMap(({ to }) => to ?? [])).sort();
  return through ?? last.at(-1)?.slice(0, 10) ?? null;
}
