import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyLinked } from "../../disk/copyLinked.ts";
import { whileHeld } from "../../disk/lock.ts";
import { Output } from "../../disk/output.ts";
import { swapFolder } from "../../disk/together.ts";
import { inFolderAside } from "../../disk/whole.ts";
import { makeFolder, move, remove } from "../../disk/write.ts";
import { SCRIPTS } from "../../document/faces.ts";
import { readsOf } from "../../document/recorded.ts";
import { installedBrowser } from "../../formats/browser.ts";
import { installed } from "../../formats/faces.ts";
import { previewsOf } from "../../formats/preview.ts";
import { finishSite } from "../../release/finish.ts";
import { copyBeside } from "../../release/signed/published.ts";
import type { VersionName } from "../../release/version.ts";
import type { Site } from "../../report/report.ts";
import { shapeOf } from "../../report/siteShape.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { checkSlides } from "../checkSlides.ts";
import type { Computation } from "../compute.ts";
import { checkSiteXml } from "./checkXml.ts";
import { engineHash } from "./engineHash.ts";
import { keepDrawings, recallDrawings } from "./keptDrawings.ts";
import { KeptPages } from "./keptPages.ts";
import { dropUnneededFaces } from "./neededFaces.ts";
import { renderPages } from "./renderPages.ts";

/** Milliseconds in which another build has put its folder in place: it takes two steps. */
const WAIT = 10_000;

/** How many files were rendered, and how many are as a build before has kept them. */
export interface RenderCounts {
  readonly made: number;
  readonly taken: number;
}

/**
 * Renders in a folder of this process, so that two builds at once do not mix, and then swaps `dist/` in one step. What is
 * `isFresh` is made anew, whatever was kept.
 */
export async function renderDist(
  root: string,
  site: Site,
  computation: Computation,
  isFresh: boolean,
): Promise<RenderCounts> {
  return inFolderAside(root, async (folder) => {
    const spare = join(root, ".sextant", "spare");
    const draft = join(folder, "dist");
    // What the build before last left: most of it is the same once more.
    whileHeld(root, "dist", WAIT, () => {
      if (existsSync(spare)) move(spare, draft);
    });
    const kept = isFresh ? null : new KeptPages(root, makerOf(site, computation), site);
    const output = await renderIn(folder, root, site, computation, kept);
    await checkSlides(root, site, "written", kept);
    checkSiteXml(root, output.folder, (file) => kept?.isTaken(file) ?? false);
    if (kept !== null) {
      keepDrawings(root);
      kept.save();
    }
    whileHeld(root, "dist", WAIT, () => {
      const before = swapFolder(root, output.folder, "dist");
      if (before === null) return;
      if (!existsSync(spare)) move(before, spare);
      remove(dirname(before));
    });
    const taken = output.made.filter((file) => kept?.isTaken(file)).length;
    return { made: output.made.length - taken, taken };
  });
}

/**
 * All that makes pages besides the site's data: the engine, its shape and addresses, the faces of other scripts, and the
 * browser that measures slides.
 */
function makerOf(site: Site, { base, url }: Computation): string {
  const faces = SCRIPTS.map(installed);
  const browser = installedBrowser() ?? null;
  return sha256(JSON.stringify([engineHash(), shapeOf(site, null), base, url, faces, browser]));
}

/** The same site as `dist/` would be, in a folder that is gone once it was used; `dist/` stays as it is. */
export function renderAside<Result>(
  root: string,
  site: Site,
  computation: Computation,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolderAside(root, async (folder) =>
    use((await renderIn(folder, root, site, computation, null)).folder),
  );
}

/** Renders a site below a folder of this process, and says where. */
async function renderIn(
  folder: string,
  root: string,
  site: Site,
  { base, url }: Computation,
  kept: KeptPages | null,
): Promise<Output> {
  const output = new Output(join(folder, "dist"));
  const publicDir = publicOf(root, folder, site);
  if (kept !== null) recallDrawings(root);
  await renderPages({ site, wanted: null, kept, root, folder, output, publicDir, base, url });
  const { result: previews } = await readsOf(async () => previewsOf(kept?.site ?? site));
  for (const { file, make } of previews) output.write(file, (await kept?.page(file, make)) ?? (await make()));
  output.settle();
  copyBeside(root, output.folder, versionsIn(site));
  finishSite(output.folder, site, (files) => kept?.linksOf(files) ?? (() => false));
  dropUnneededFaces(output.folder, site);
  return output;
}

/** The files that are served as they are: those of `public/`, in a folder of this process without the versions that were withdrawn. */
function publicOf(root: string, folder: string, { withdrawn }: Site): string {
  const whole = join(root, "public");
  if (withdrawn.length === 0) return whole;
  const left = join(folder, "public");
  makeFolder(left);
  copyLinked(whole, left, (path) => !withdrawn.some(({ home }) => `/${path}`.startsWith(home)));
  return left;
}

/** The released versions of a site that were not withdrawn. */
function versionsIn({ archive }: Site): VersionName[] {
  return archive.flatMap(({ id, versions }) => versions.map(({ version }) => ({ edition: id, version })));
}
