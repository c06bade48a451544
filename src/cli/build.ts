import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig } from "astro";
import { build as buildPages } from "astro";
import sextant from "../index.ts";
import type { Site } from "../report/report.ts";
import { printDiagnostics } from "./check.ts";
import { type Computation, compute, hasErrors } from "./compute.ts";
import type { Effects } from "./effects.ts";
import { countDiagnostics } from "./print.ts";

/** Checks, computes and renders all into `dist/`, which changes only when everything went well. */
export async function build(effects: Effects): Promise<number> {
  const computation = await compute(effects.root, effects.progress);
  printDiagnostics(effects, computation.diagnostics);
  const { site, diagnostics, ran, cached } = computation;
  if (site === null || hasErrors(diagnostics)) {
    effects.complain(`${countDiagnostics(diagnostics)}: nothing was built, dist/ is as it was`);
    return 1;
  }
  writeSite(effects.root, site);
  effects.progress("rendering pages");
  await renderInto(effects.root, computation);
  const editions = site.editions.map(({ label }) => label).join(", ");
  effects.print(
    `dist/ holds ${editions}; ${countDiagnostics(diagnostics)}; ${ran} queries run, ${cached} from the cache`,
  );
  return 0;
}

/** Hands the computed site to the page renderer: `.sextant/site.json`. */
export function writeSite(root: string, site: Site): void {
  const folder = join(root, ".sextant");
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `site.${process.pid}.json`);
  writeFileSync(draft, JSON.stringify({ site }));
  renameSync(draft, join(folder, "site.json"));
}

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
    logLevel: "error",
  };
}

async function renderInto(root: string, computation: Computation): Promise<void> {
  const draft = join(root, ".sextant", "dist");
  rmSync(draft, { recursive: true, force: true });
  try {
    await buildPages({ ...astroConfig(root, computation), outDir: draft });
    swap(draft, join(root, "dist"), join(root, ".sextant", "dist-before"));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Puts the new folder in the place of the old one, which comes back should that fail. */
function swap(draft: string, target: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, aside);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(aside)) renameSync(aside, target);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
