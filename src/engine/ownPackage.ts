import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ENGINE } from "./render/engineHash.ts";

const schema = z.object({
  name: z.string(),
  version: z.string(),
  engines: z.object({ node: z.string() }),
});

/** What the engine's package says of itself: its name, its version, and the Node that it needs (">=20"). */
export function ownPackage(): z.output<typeof schema> {
  return schema.parse(JSON.parse(readFileSync(join(ENGINE, "package.json"), "utf8")));
}
