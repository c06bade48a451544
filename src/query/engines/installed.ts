import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The version of native DuckDB as npm installed it; throws where it is not there. */
export function installedVersion(): string {
  const path = createRequire(import.meta.url).resolve("@duckdb/node-api/package.json");
  const found: unknown = JSON.parse(readFileSync(path, "utf8"));
  return String(typeof found === "object" && found !== null && "version" in found ? found.version : "");
}

/** The same; null where it is not installed. */
export function versionHere(version: () => string = installedVersion): string | null {
  try {
    return version();
  } catch {
    return null;
  }
}
