import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { writePreviews } from "../formats/preview.ts";
import { finishSite } from "../release/finish.ts";
import type { Site } from "../report/report.ts";
import { inFolderAside } from "./aside.ts";
import { checkSlides } from "./checkSlides.ts";
import { checkSiteXml } from "./checkXml.ts";
import type { Computation } from "./compute.ts";
import { keepDrawings, recallDrawings } from "./keptDrawings.ts";
import { renderPages } from "./renderPages.ts";

/** Renders in a folder of this process, so that two builds at once do not mix, and then swaps `dist/` in one step. */
export async function renderDist(root: string, site: Site, computation: Computation): Promise<void> {
  await inFolderAside(root, async (folder) => {
    const outDir = join(folder, "dist");
    recallDrawings(root);
    const { base, url } = computation;
    const publicDir = join(root, "public");
    await renderPages({ site, wanted: null, root, folder, outDir, publicDir, base, url });
    await checkSlides(root, site, "written");
    await writePreviews(outDir, site);
    finishSite(outDir, site);
    checkSiteXml(root, outDir);
    keepDrawings(root);
    swap(outDir, join(root, "dist"), join(folder, "before"));
  });
}

/** Puts the new folder in the place of the old one, which comes back should that fail. */
function swap(draft: string, target: string, aside: string): void {
  if (existsSync(target)) renameSync(target, aside);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, target);
    throw error;
  }
}
