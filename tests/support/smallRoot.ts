import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { REPOSITORY } from "./roots.ts";

/** A fresh root that holds the small report which the cases of the build begin from. */
export async function copySmall(root: string): Promise<void> {
  const base = join(REPOSITORY, "tests", "build", "base");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(join(base, "content"), join(root, "content"), { recursive: true });
  const name = "2026-07-02";
  const files = readdirSync(join(base, "tables", name)).map((file) => join(base, "tables", name, file));
  const taken = { takenAt: "2026-07-02T06:00:00Z", timezone: "UTC", through: null };
  await takeSnapshot({ root, name, files, ...taken, progress: () => {} });
}
