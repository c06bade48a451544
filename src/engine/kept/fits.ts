import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { recall, remember } from "../../compute/keptFits.ts";
import { filesBelow } from "../../disk/files.ts";
import { type Cache, cacheKey } from "../../query/cache.ts";
import { sha256 } from "../../snapshot/hash.ts";

/** As it lies on disk: what was told, and the hash of it, so that what was cut off or written by others is none. */
const packSchema = z.strictObject({ sha256: z.string(), told: z.record(z.string(), z.unknown()) });

/**
 * What was told of series (`src/compute/fits.ts`), kept from one run of a command to the next in one file, under the hash
 * of the code that tells it: another forecaster's bands are none of ours.
 */
export class KeptFits {
  readonly #cache: Cache;
  readonly #key = cacheKey("fits", forecaster());
  #isRead = false;

  constructor(cache: Cache) {
    this.#cache = cache;
  }

  /** Begins a computation with what is kept; nothing where it does not read or is not what was written. */
  recall(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    const pack = packSchema.safeParse(this.#cache.get(this.#key));
    const isOurs = pack.success && pack.data.sha256 === sha256(JSON.stringify(pack.data.told));
    recall(isOurs ? pack.data.told : null);
  }

  /** Writes what was told anew, if there is anything. */
  keep(): void {
    const told = remember();
    if (told !== null) this.#cache.set(this.#key, { sha256: sha256(JSON.stringify(told)), told });
  }
}

/** The hash of the mathematics as it is written. */
function forecaster(): string {
  const folder = fileURLToPath(new URL("../../metrics/", import.meta.url));
  return sha256(
    JSON.stringify(filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")])),
  );
}
