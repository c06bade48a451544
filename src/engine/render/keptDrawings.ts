import { join } from "node:path";
import { z } from "zod";
import { knownDrawings, remember } from "../../blocks/drawnOnce.ts";
import { writeWhole } from "../../disk/writeWhole.ts";
import { readJson } from "../../query/cache.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { engineHash } from "./engineHash.ts";

const kept = z.object({
  engine: z.string(),
  sha256: z.string(),
  drawings: z.array(z.tuple([z.string(), z.string()])),
});

/** Makes the drawings known that a build of this root with the same engine left, where their file is whole. */
export function recallDrawings(root: string): void {
  const read = kept.safeParse(readJson(fileBelow(root)));
  if (!read.success) return;
  const { engine, sha256: hash, drawings } = read.data;
  if (engine === engineHash() && hash === hashOf(drawings)) remember(drawings);
}

/** Keeps the drawings that are known for the next build of this root. */
export function keepDrawings(root: string): void {
  const drawings = knownDrawings();
  const content = { engine: engineHash(), sha256: hashOf(drawings), drawings };
  writeWhole(fileBelow(root), JSON.stringify(content));
}

function fileBelow(root: string): string {
  return join(root, ".sextant", "drawings.json");
}

function hashOf(drawings: readonly (readonly [string, string])[]): string {
  return sha256(JSON.stringify(drawings));
}
