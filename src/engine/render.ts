import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig } from "astro";
import { writePreviews } from "../formats/preview.ts";
import sextant from "../index.ts";
import { finishSite } from "../release/finish.ts";
import type { Site } from "../report/report.ts";
import { inFolderAside } from "./aside.ts";
import { checkSlides } from "./checkSlides.ts";
import type { Computation } from "./compute.ts";
import { renderPages, writeSite } from "./renderPages.ts";

/** How the pages of a root are rendered, whatever the folder. */
export function astroConfig(
  root: string,
  { base, url }: Pick<Computation, "base" | "url">,
): AstroInlineConfig {
  return {
    root,
    configFile: existsSync(join(root, "astro.config.mjs")) ? "astro.config.mjs" : false,
    srcDir: fileURLToPath(new URL("../", import.meta.url)),
    publicDir: join(root, "public"),
    cacheDir: join(root, ".sextant", "astro"),
    base,
    ...(url === null ? {} : { site: url }),
    ...(existsSync(join(root, "astro.config.mjs")) ? {} : { integrations: [sextant()] }),
    logLevel: "silent",
  };
}

/** Renders in a folder of this process, so that two builds at once do not mix, and then swaps `dist/` in one step. */
export async function renderDist(root: string, site: Site, computation: Computation): Promise<void> {
  await inFolderAside(root, async (folder) => {
    writeSite(folder, site);
    const outDir = join(folder, "dist");
    await renderPages({ ...astroConfig(root, computation), outDir });
    await checkSlides(root, site, "written");
    await writePreviews(outDir, site);
    finishSite(outDir, site);
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
