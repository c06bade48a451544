import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import type { Draft } from "../disk/together.ts";
import { ENGINE } from "../engine/render/engineHash.ts";

/** The page of the demo's edition that was corrected after its release. */
const CORRECTED = "content/editions/2026-q2/index.mdx";

/**
 * The demo as if nothing of it were released: all its editions are drafts, which can be released once more. The one that was
 * corrected was first released before breaches within the period had to be acknowledged, and acknowledges its own here.
 */
export function demoDrafts(): Draft[] {
  return ["content", "data"].flatMap((folder) =>
    filesBelow(join(ENGINE, folder))
      .map((name) => `${folder}/${name}`)
      .filter((file) => !file.startsWith("data/sealed/"))
      .map((file) => ({ file, content: contentOf(file) })),
  );
}

/** A page of an edition that was released, as a draft. */
export function asDraft(text: string): string {
  const action = "The database fails over by itself from August on.";
  const told = `acknowledge: { failed_requests: { action: ${action}, owner: Jun Ito, by: 2026-08-31 } }\n`;
  return text.replace(/^correction:\n(?: .*\n)+/m, "").replace(/^restatements:\n/m, (line) => told + line);
}

function contentOf(file: string): string | Uint8Array {
  const bytes = readFileSync(join(ENGINE, file));
  return file === CORRECTED ? asDraft(bytes.toString("utf8")) : bytes;
}
