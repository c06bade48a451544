import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sextant, { DOCUMENT, type DocumentName } from "../index.ts";
import { type Edition, siteOf } from "../report/edition.ts";
import { renderPages, writeSite } from "./render.ts";

/**
 * A document to send of an edition, as HTML that names no other file: the single file, what is printed on paper, or the
 * deck as it is printed. It is made of the edition alone, in an empty folder that is gone afterwards.
 */
export async function renderDocument(edition: Edition, name: DocumentName): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "sextant-document-"));
  try {
    writeSite(root, siteOf(edition), name);
    const outDir = join(root, "dist");
    await renderPages({
      root,
      outDir,
      configFile: false,
      srcDir: fileURLToPath(new URL("../", import.meta.url)),
      publicDir: join(root, "public"),
      cacheDir: join(root, "cache"),
      integrations: [sextant()],
      logLevel: "silent",
    });
    return readFileSync(join(outDir, DOCUMENT, "index.html"), "utf8");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
