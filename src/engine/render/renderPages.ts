import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { writeWhole } from "../../disk/writeWhole.ts";
import type { Standing } from "../../release/standing.ts";
import type { Site } from "../../report/report.ts";
import { type DocumentName, SITE_FOLDER, shapeOf } from "../../report/siteShape.ts";
import { astroConfig } from "./astroConfig.ts";
import { keptRenderer } from "./keptRenderer.ts";
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
  /** The folder with the team's `astro.config.mjs`, where there is one. */
  readonly root: string;
  /** A folder of this process, for what is needed meanwhile. */
  readonly folder: string;
  readonly outDir: string;
  readonly publicDir: string;
  readonly base: string;
  readonly url: string | null;
}

/**
 * Renders the pages of a site, or a document, into a folder; a DiagnosticError where one cannot be rendered. What Astro
 * makes of our components is kept from one time to the next; only a team's own settings of Astro are built with each time.
 */
export async function renderPages(rendered: Rendered): Promise<void> {
  const { site, wanted, root, folder, outDir, publicDir, base, url } = rendered;
  writeWhole(join(folder, "site.json"), JSON.stringify({ site, document: null, ...wanted }));
  process.env[SITE_FOLDER] = folder;
  try {
    if (hasOwnSettings(root)) return await renderByAstro(rendered);
    const renderer = await keptRenderer({ ...shapeOf(site, wanted?.document ?? null), base, url }, root);
    await renderWith(renderer, { outDir, publicDir, base, url });
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error))
      .split("\n")
      .filter((line) => line.trim());
    // "Build failed with 1 error:" only announces what went wrong.
    const what = lines.slice(0, lines.findIndex((line) => !line.endsWith(":")) + 1 || 1).join(" ");
    throw new DiagnosticError(
      diagnose(startOf("content"), "page-not-rendered", {
        message: `a page cannot be rendered: ${what}`,
        mend: "Look at what was changed last; `npm run dev` shows on which page it is.",
      }),
    );
  }
}

/** Settings of Astro that do nothing but add our integration, whatever it is called from. */
const PLAIN =
  /^\s*import \{ defineConfig \} from "astro\/config";\s*import sextant from "[^"\n]+";\s*export default defineConfig\(\{ integrations: \[sextant\(\)\] \}\);\s*$/;

/** Has a team settings of its own for Astro? */
function hasOwnSettings(root: string): boolean {
  const file = join(root, "astro.config.mjs");
  return existsSync(file) && !PLAIN.test(readFileSync(file, "utf8"));
}

/** Renders as `astro build` does, with the settings of the root. */
async function renderByAstro({ root, folder, outDir, publicDir, base, url }: Rendered): Promise<void> {
  const { build } = await import("astro");
  await build({
    ...astroConfig(root, { base, url }),
    configFile: "astro.config.mjs",
    publicDir,
    outDir,
    cacheDir: join(folder, "astro"),
  });
}
