import { join } from "node:path";
import { z } from "zod";
import { newDrawings, recall } from "../../blocks/drawnOnce.ts";
import { pack, unpacked } from "../kept/pack.ts";
import { engineHash } from "./engineHash.ts";

const kept = z.array(z.tuple([z.string(), z.string()]));

/** Makes the drawings known that a build of this root with the same engine left, where their file is whole. */
export function recallDrawings(root: string): void {
  recall(() => {
    const json = unpacked(fileBelow(root), engineHash());
    return json === null ? [] : (kept.safeParse(JSON.parse(json)).data ?? []);
  });
}

/** Keeps the drawings that are known for the next build of this root, if any was drawn. */
export function keepDrawings(root: string): void {
  const drawings = newDrawings();
  if (drawings !== null) pack(fileBelow(root), engineHash(), JSON.stringify(drawings));
}

function fileBelow(root: string): string {
  return join(root, ".sextant", "drawings.json");
}
