import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCRATCH } from "./roots.ts";

/** In `.ci/run` nothing is skipped: a missing program is a failure there. */
const REQUIRED = process.env["SEXTANT_OFFICE"] === "required";

/** Are LibreOffice and Poppler installed? Says so when their tests are skipped. */
export function hasOffice(): boolean {
  const isThere = [
    ["soffice", "--version"],
    ["pdftotext", "-v"],
  ].every(([program = "", option = ""]) => spawnSync(program, [option]).error === undefined);
  if (isThere) return true;
  if (REQUIRED) throw new Error("LibreOffice or Poppler is not installed, and no test may be skipped here");
  console.warn("LibreOffice or Poppler is not installed: its tests are skipped (.ci/tools installs them)");
  return false;
}

/** The pages that LibreOffice prints of a file of this kind, as text. */
export function printedByOffice(made: Uint8Array, ending: ".pptx" | ".xlsx" = ".pptx"): string[] {
  const folder = mkdtempSync(join(SCRATCH, "office-"));
  try {
    writeFileSync(join(folder, `made${ending}`), made);
    const profile = new URL(`file://${folder}/profile`).href;
    run("soffice", [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, `made${ending}`),
    ]);
    run("pdftotext", ["-layout", join(folder, "made.pdf"), join(folder, "made.txt")]);
    return readFileSync(join(folder, "made.txt"), "utf8").split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 110_000 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}
