import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { EditionDocument } from "../../content/content.ts";
import { filesBelow } from "../../disk/files.ts";
import { remove } from "../../disk/write.ts";
import { versionHere } from "../../query/engines/installed.ts";
import { sealedPath, under } from "../../release/version.ts";
import { hashSeen, sha256 } from "../../snapshot/hash.ts";
import { isPlainJson } from "../../syntax/json.ts";
import type { Before, Desk, EditionResult } from "../computeEdition.ts";
import { partsOf } from "../known.ts";
import type { Kept } from "./kept.ts";
import { lettersByPart, noteOrigin } from "./origin.ts";
import { pack, unpacked } from "./pack.ts";

/**
 * What computing an edition gives, from what was kept where nothing has changed of which it is made. The desk's content
 * ends with the edition.
 */
export async function editionResult(
  desk: Desk,
  edition: EditionDocument,
  home: string,
  before: Before,
  isBroken: boolean,
): Promise<EditionResult> {
  const kept = isBroken ? null : (desk.workbench.kept?.editions ?? null);
  const key = kept?.keyOf(desk, edition, home, before) ?? "";
  const known = kept?.get(home, key) ?? null;
  if (known !== null) return known;
  // What computes takes its time to load.
  const { computeEdition } = await import("../computeEdition.ts");
  const result = await computeEdition(desk, edition, home, before, isBroken);
  kept?.set(home, key, result);
  return result;
}

/** As it is kept: a computed edition, and the letters of each part of its report. */
interface KeptResult {
  readonly result: EditionResult;
  readonly letters: Readonly<Record<string, string>>;
}

type Keeper = Pick<Kept, "engine" | "seen" | "path">;

/** Computed editions from one command to the next, the latest of each in a file of its own. */
export class KeptEditions {
  readonly #kept: Keeper;
  readonly #folder: string;
  readonly #asked = new Set<string>();

  constructor(kept: Keeper) {
    this.#kept = kept;
    this.#folder = kept.path("editions");
  }

  /** The hash of all that an edition is made of: each argument of its computation, and each file that this reads. */
  keyOf(
    { root, content, original, own }: Desk,
    edition: EditionDocument,
    home: string,
    before: Before,
  ): string {
    const { engine } = this.#kept;
    const sealed = before.earlier.flatMap(({ id, version }) =>
      version === null ? [] : this.#filesIn(root, sealedPath({ edition: id, version })),
    );
    const snapshot = this.#filesIn(root, `data/${edition.config.snapshot}`);
    const written = [partsOf(content), original === content ? null : partsOf(original)];
    return sha256(
      JSON.stringify([
        ...[engine, versionHere(), home, edition.id, edition.isNewest, before, written, snapshot, sealed],
        own.digest,
      ]),
    );
  }

  /** What was kept of the edition at an address; null where that was made of anything else. */
  get(home: string, key: string): EditionResult | null {
    const file = fileOf(home);
    this.#asked.add(file);
    const json = unpacked(join(this.#folder, file), key);
    if (json === null) return null;
    const { result, letters }: KeptResult = JSON.parse(json);
    if (result.report !== null) noteOrigin(result.report, key, letters);
    return { ...result, ran: 0, cached: result.ran + result.cached };
  }

  /** Keeps an edition that could be computed, where it comes back as the same. */
  set(home: string, key: string, result: EditionResult): void {
    if (result.report === null || !isPlainJson(result)) return;
    const letters = lettersByPart(result.report);
    const json = JSON.stringify({ result, letters } satisfies KeptResult);
    pack(join(this.#folder, fileOf(home)), key, json);
    noteOrigin(result.report, key, letters);
  }

  /** Removes editions that were not asked for, where any was. */
  forgetOthers(): void {
    if (this.#asked.size === 0 || !existsSync(this.#folder)) return;
    for (const file of readdirSync(this.#folder))
      if (!this.#asked.has(file)) remove(join(this.#folder, file));
  }

  #filesIn(root: string, folder: string): readonly (readonly [string, string])[] {
    const path = under(root, folder);
    return filesBelow(path).map((file) => [`${folder}/${file}`, hashSeen(join(path, file), this.#kept.seen)]);
  }
}

/** "/drafts/2026-q3/de/" is kept as "drafts-2026-q3-de.json". */
function fileOf(home: string): string {
  return `${home.split("/").filter(Boolean).join("-")}.json`;
}
