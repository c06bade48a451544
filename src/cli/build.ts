import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig } from "astro";
import { build as buildPages } from "astro";
import sextant, { SITE_FOLDER } from "../index.ts";
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
  effects.progress("rendering pages");
  await renderAside(effects.root, site, computation);
  const editions = site.editions.map(({ label }) => label).join(", ");
  effects.print(
    `dist/ holds ${editions}; ${countDiagnostics(diagnostics)}; ${ran} queries run, ${cached} from the cache`,
  );
  return 0;
}

/** Hands the computed site to the page renderer: `site.json` in a folder below `.sextant/`. */
export function writeSite(folder: string, site: Site): void {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `site.${process.pid}.json`);
  writeFileSync(draft, JSON.stringify({ site }));
  renameSync(draft, join(folder, "site.json"));
  process.env[SITE_FOLDER] = folder;
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

/** Renders in a folder of this process, so that two builds at once do not mix, and then swaps `dist/` in one step. */
async function renderAside(root: string, site: Site, computation: Computation): Promise<void> {
  const folder = join(root, ".sextant", `build-${process.pid}`);
  removeAbandoned(join(root, ".sextant"));
  try {
    writeSite(folder, site);
    await buildPages({ ...astroConfig(root, computation), outDir: join(folder, "dist") });
    swap(join(folder, "dist"), join(root, "dist"), join(folder, "before"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Removes what builds that were killed have left behind. */
function removeAbandoned(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = /^build-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
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
