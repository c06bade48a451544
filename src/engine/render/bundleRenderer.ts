/** Bundles a renderer: a process of its own that is given a folder to fill, and the renderer's shape. */
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { type AstroIntegration, build } from "astro";
import { copy, makeFolder, move, remove, write } from "../../disk/write.ts";
import sextant from "../../index.ts";
import { astroConfig } from "./astroConfig.ts";
import { plainError } from "./cause.ts";
import { ENGINE } from "./engineHash.ts";
import type { RendererShape } from "./keptRenderer.ts";

/** Bundles our routes into `bundle/`, and the files that pages name into `assets/`. */
async function bundle(draft: string, { base, url, ...shape }: RendererShape): Promise<void> {
  const publicDir = join(draft, "public");
  makeFolder(publicDir);
  await build({
    ...astroConfig(ENGINE, { base, url }),
    configFile: false,
    publicDir,
    outDir: join(draft, "out"),
    cacheDir: join(draft, "cache"),
    integrations: [sextant({}, shape), keeping(draft)],
  });
  copy(join(draft, "out"), join(draft, "assets"));
  for (const name of ["out", "cache", "public"]) remove(join(draft, name));
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
            move(join(out, top), join(draft, "bundle"));
            makeFolder(join(out, top));
            write(join(draft, "entry.txt"), entry.slice(top.length + 1));
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
  process.send?.(plainError(error));
  process.exitCode = 1;
}
