import { join } from "node:path";
import type { Output } from "../../disk/output.ts";
import { write } from "../../disk/write.ts";
import type { Standing } from "../../release/standing.ts";
import type { Site } from "../../report/report.ts";
import { type DocumentName, handing, SITE_FOLDER, shapeOf } from "../../report/siteShape.ts";
import { readOwn } from "../own/settings.ts";
import { SETTINGS } from "../places.ts";
import { astroConfig } from "./astroConfig.ts";
import type { KeptPages } from "./keptPages.ts";
import { keptRenderer } from "./keptRenderer.ts";
import { renderFailure } from "./renderFailure.ts";
import { renderWith } from "./renderWith.ts";

/** What is rendered of a site instead of its pages: a document of its one edition, and how its version stands. */
export interface Wanted {
  readonly document: DocumentName;
  readonly standing: Standing;
}

/** How a site is rendered. */
export interface Rendered {
  readonly site: Site;
  readonly wanted: Wanted | null;
  /** The pages that builds before have kept; null where all are made anew, as what is sealed or checked is. */
  readonly kept: KeptPages | null;
  /** The folder with the team's `astro.config.mjs`, where there is one. */
  readonly root: string;
  /** A folder of this process, for what is needed meanwhile. */
  readonly folder: string;
  readonly output: Output;
  readonly publicDir: string;
  readonly base: string;
  readonly url: string | null;
}

/**
 * Renders the pages of a site, or a document, into a folder; a DiagnosticError where one cannot be rendered. What Astro
 * makes of our components is kept from one time to the next; only a team's own settings of Astro are built with each time.
 */
export async function renderPages(rendered: Rendered): Promise<void> {
  const { site, wanted, kept, root, output, publicDir, base, url } = rendered;
  try {
    if (!readOwn(root).isPlain) return await renderByAstro(rendered);
    const renderer = await keptRenderer({ ...shapeOf(site, wanted?.document ?? null), base, url }, root);
    const handed = { site: kept?.site ?? site, standing: wanted?.standing };
    await handing(handed, () => renderWith(renderer, { output, publicDir, base, url }, kept));
  } catch (error) {
    throw renderFailure(error, root);
  }
}

/** Renders as `astro build` does, with the settings of the root. */
async function renderByAstro(rendered: Rendered): Promise<void> {
  const { site, wanted, root, folder, output, publicDir, base, url } = rendered;
  write(join(folder, "site.json"), JSON.stringify({ site, document: null, ...wanted }));
  process.env[SITE_FOLDER] = folder;
  const { build } = await import("astro");
  const settings = {
    ...astroConfig(root, { base, url }),
    configFile: SETTINGS,
    publicDir,
    outDir: output.folder,
    cacheDir: join(folder, "astro"),
  };
  try {
    await output.fill(() => build(settings));
  } finally {
    delete process.env[SITE_FOLDER];
  }
}
