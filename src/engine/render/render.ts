import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { writePreviews } from "../../formats/preview.ts";
import { finishSite } from "../../release/finish.ts";
import type { Site } from "../../report/report.ts";
import { inFolderAside } from "../aside.ts";
import { checkSlides } from "../checkSlides.ts";
import type { Computation } from "../compute.ts";
import { checkSiteXml } from "./checkXml.ts";
import { keepDrawings, recallDrawings } from "./keptDrawings.ts";
import { renderPages } from "./renderPages.ts";

/** Renders in a folder of this process, so that two builds at once do not mix, and then swaps `dist/` in one step. */
export async function renderDist(root: string, site: Site, computation: Computation): Promise<void> {
  await inFolderAside(root, async (folder) => {
    const outDir = await renderIn(folder, root, site, computation);
    await checkSlides(root, site, "written");
    checkSiteXml(root, outDir);
    keepDrawings(root);
    swap(outDir, join(root, "dist"), join(folder, "before"));
  });
}

/** The same site as `dist/` would be, in a folder that is gone once it was used; `dist/` stays as it is. */
export function renderAside<Result>(
  root: string,
  site: Site,
  computation: Computation,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolderAside(root, async (folder) => use(await renderIn(folder, root, site, computation)));
}

/** Renders a site below a folder of this process, and says where. */
async function renderIn(
  folder: string,
  root: string,
  site: Site,
  { base, url }: Computation,
): Promise<string> {
  const outDir = join(folder, "dist");
  const publicDir = join(root, "public");
  recallDrawings(root);
  await renderPages({ site, wanted: null, root, folder, outDir, publicDir, base, url });
  await writePreviews(outDir, site);
  finishSite(outDir, site);
  return outDir;
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
