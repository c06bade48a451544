import { join } from "node:path";
import type { AstroInlineConfig } from "astro";
import { build as buildPages } from "astro";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { writeWhole } from "../disk/writeWhole.ts";
import { type DocumentName, SITE_FOLDER } from "../index.ts";
import type { Standing } from "../release/standing.ts";
import type { Site } from "../report/report.ts";

/** What is rendered of a site instead of its pages: a document of its one edition, and how its version stands. */
export interface Wanted {
  readonly document: DocumentName;
  readonly standing: Standing;
}

/** Hands the computed site to the page renderer: `site.json` in a folder below `.sextant/`. */
export function writeSite(folder: string, site: Site, wanted: Wanted | null = null): void {
  writeWhole(join(folder, "site.json"), JSON.stringify({ site, document: null, ...wanted }));
  process.env[SITE_FOLDER] = folder;
}

/** Renders the pages of a root; a DiagnosticError where one cannot be rendered. */
export async function renderPages(config: AstroInlineConfig): Promise<void> {
  try {
    await buildPages(config);
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
