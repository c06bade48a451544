/** Bundles a renderer: a process of its own that is given a folder to fill, and the renderer's shape. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type AstroIntegration, build } from "astro";
import sextant from "../../index.ts";
import { astroConfig } from "./astroConfig.ts";
import { ENGINE } from "./engineHash.ts";
import type { RendererShape } from "./keptRenderer.ts";

/** Bundles our routes into `bundle/`, and the files that pages name into `assets/`. */
async function bundle(draft: string, { base, url, ...shape }: RendererShape): Promise<void> {
  const publicDir = join(draft, "public");
  mkdirSync(publicDir);
  await build({
    ...astroConfig(ENGINE, { base, url }),
    configFile: false,
    publicDir,
    outDir: join(draft, "out"),
    cacheDir: join(draft, "cache"),
    integrations: [sextant(shape), keeping(draft)],
  });
  cpSync(join(draft, "out"), join(draft, "assets"), { recursive: true });
  for (const name of ["out", "cache", "public"]) rmSync(join(draft, name), { recursive: true, force: true });
}

/** Takes what Astro has bundled away before it would render, and lets it render nothing. */
function keeping(draft: string): AstroIntegration {
  return {
    name: "sextant:renderer",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          setup: async () => {
            const out = join(draft, "out");
            const bundled = readdirSync(out, { recursive: true, encoding: "utf8" });
            const entry = bundled.find((path) => /(^|[\\/])prerender-entry[^\\/]*\.mjs$/.test(path));
            if (entry === undefined) throw new Error("Astro left no prerender entry.");
            const [top = ""] = entry.split(sep);
            renameSync(join(out, top), join(draft, "bundle"));
            mkdirSync(join(out, top));
            writeFileSync(join(draft, "entry.txt"), entry.slice(top.length + 1));
          },
          getStaticPaths: () => Promise.resolve([]),
        })),
    },
  };
}

const [folder = "", shape = ""] = process.argv.slice(2);
try {
  const wanted: RendererShape = JSON.parse(shape);
  await bundle(folder, wanted);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
