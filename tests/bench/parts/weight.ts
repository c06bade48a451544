import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { demo } from "../roots.ts";
import type { Line } from "../table.ts";

/** The bytes of the demo's pages, without what they share. */
export async function weighPages(): Promise<Line[]> {
  const dist = join(await demo(), "dist");
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  const values = pages.map((path) => statSync(join(dist, path)).size / 1000);
  return [{ what: `weight of a page, of ${values.length}`, unit: "kB", values }];
}
