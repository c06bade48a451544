import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { targetOf } from "./generator.ts";
import type { Size } from "./peer.ts";

/** The quarter whose page stands in this folder; the others are made of it. */
const WRITTEN = "2026-q3";

/** A fresh folder with the files of a tool, of which texts name the target of the size. */
export function copyTool(tool: "sextant" | "framework", into: string, { rows }: Pick<Size, "rows">): void {
  rmSync(into, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL(tool, import.meta.url)), into, { recursive: true });
  for (const path of readdirSync(into, { recursive: true, encoding: "utf8" }))
    if (/\.mdx?$/.test(path)) change(join(into, path), "TARGET", String(targetOf(rows)));
}

/** Makes of the written quarter's page one for each quarter; `pathOf` says where a quarter's page stands. */
export function writeQuarters(quarters: readonly string[], pathOf: (quarter: string) => string): void {
  for (const quarter of quarters) {
    if (quarter === WRITTEN) continue;
    cpSync(pathOf(WRITTEN), pathOf(quarter), { recursive: true });
    for (const file of filesOf(pathOf(quarter))) change(file, WRITTEN, quarter);
  }
  if (!quarters.includes(WRITTEN)) rmSync(pathOf(WRITTEN), { recursive: true });
}

function filesOf(path: string): string[] {
  return statSync(path).isFile() ? [path] : readdirSync(path).map((file) => join(path, file));
}

function change(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
}

/** Megabytes of all files below a folder. */
export function megabytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
}
