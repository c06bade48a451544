import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../disk/whole.ts";
import { sha256 } from "../snapshot/hash.ts";
import type { Row } from "./database.ts";

/** Changes whenever what is cached, or how it is computed, changes its meaning. */
const FORMAT = "sextant-cache-3";

/** Results on disk, each under the hash of all that it depends on. */
export interface Cache {
  /** What was stored under a key; null where there is nothing, or nothing that reads. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** The key of a result that depends on the given texts, in order. */
export function cacheKey(...dependencies: readonly string[]): string {
  return sha256(JSON.stringify([FORMAT, ...dependencies]));
}

const storedRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));

/** The rows that were stored under a key; null where there are none. */
export function rowsIn(cache: Cache, key: string): readonly Row[] | null {
  const known = storedRows.safeParse(cache.get(key));
  return known.success ? known.data : null;
}

/** A cache in a folder; each result is written whole or not at all. */
export function diskCache(folder: string): Cache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    get: (key) => readJson(pathOf(key)),
    set: (key, value) => writeWhole(pathOf(key), JSON.stringify(value)),
  };
}

/** What a JSON file holds; null where there is none, or none that reads. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
