import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Output } from "../../disk/output.ts";
import { inFolderAside } from "../../disk/whole.ts";
import type { Standing } from "../../release/standing.ts";
import { type Edition, siteOf } from "../../report/edition.ts";
import { DOCUMENT, type DocumentName } from "../../report/siteShape.ts";
import { renderPages } from "./renderPages.ts";

/**
 * A document to send of an edition, as HTML that names no other file: the single file, what is printed on paper, or the
 * deck as it is printed. It is made of the edition alone, in an empty folder that is gone afterwards. The folder is below
 * the one in which the process works: renderings elsewhere would share the place where they are bundled.
 */
export async function renderDocument(
  edition: Edition,
  document: DocumentName,
  standing: Standing = { superseded: false, outdated: false },
): Promise<string> {
  return inFolderAside(process.cwd(), async (root) => {
    const outDir = join(root, "dist");
    await renderPages({
      site: siteOf(edition),
      wanted: { document, standing },
      kept: null,
      ...{
        root,
        folder: root,
        output: new Output(outDir),
        publicDir: join(root, "public"),
        base: "/",
        url: null,
      },
    });
    return readFileSync(join(outDir, DOCUMENT, "index.html"), "utf8");
  });
}
