import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestSchema } from "../snapshot/manifest.ts";

/** The manifest of the snapshot that was taken last; null where there is none that reads. */
export function newestManifest(root: string): Manifest | null {
  const folder = join(root, "data");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const manifests = names.flatMap((name) => {
    const path = join(folder, name, "snapshot.json");
    if (name.startsWith(".") || !existsSync(path)) return [];
    try {
      return [manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")))];
    } catch {
      return [];
    }
  });
  return manifests.sort((a, b) => Date.parse(a.taken_at) - Date.parse(b.taken_at)).at(-1) ?? null;
}
