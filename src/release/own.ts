import type { Version } from "./archive.ts";
import { nameOf } from "./version.ts";

/** What versions were made with besides the engine, a line each: "2026-q3 v1: with components/Roadmap.astro (sha256 …)". */
export function toldOfOwn(versions: readonly Version[]): string[] {
  return versions.flatMap((version) => {
    const { own = [] } = version.manifest;
    const files = own.map(({ path, sha256 }) => `${path} (sha256 ${sha256})`);
    return files.length === 0 ? [] : [`${nameOf(version)}: made with the team's own ${files.join(", ")}`];
  });
}
