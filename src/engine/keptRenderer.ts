import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { filesBelow } from "../disk/files.ts";
import { isOther } from "../disk/running.ts";
import type { Shape } from "../report/siteShape.ts";

/** The folder of the engine: `src/` and its package. */
const ENGINE = fileURLToPath(new URL("../../", import.meta.url));
/** Where renderers are kept, by the hash of all that they are made of. */
const KEPT = join(ENGINE, ".sextant", "renderer");
/** So many are kept, the newest ones: one for the pages of a site, and a few for documents and releases. */
const MOST_KEPT = 12;

/** What a renderer is made for, besides the engine: the site's address, and what is rendered of it. */
export interface RendererShape extends Shape {
  readonly base: string;
  /** The address of the host; null where it is not known. */
  readonly url: string | null;
}

/** A renderer: our components, routes and styles as Astro bundles them. It knows nothing of a report. */
export interface KeptRenderer {
  /** The module that renders, below `bundle/`. */
  readonly entry: string;
  readonly folder: string;
}

/**
 * The renderer for a shape, from what was kept, or made anew by Astro: it depends on the engine and its packages alone,
 * so a report that has changed needs none of Vite's work.
 */
export async function keptRenderer(shape: RendererShape): Promise<KeptRenderer> {
  const folder = join(KEPT, keyOf(shape));
  const known = entryIn(folder);
  if (known !== null) {
    utimesSync(folder, new Date(), new Date());
    return { entry: known, folder };
  }
  const draft = `${folder}-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await bundle(shape, draft);
    // Another process may have made the same meanwhile: either one will do.
    if (entryIn(folder) === null) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  forgetOld();
  const entry = entryIn(folder);
  if (entry === null) throw new Error(`Astro left no renderer in ${folder}.`);
  return { entry, folder };
}

/** The folder of a renderer whose files are there whole: what Astro bundled, and the files that pages name. */
function entryIn(folder: string): string | null {
  const file = join(folder, "entry.txt");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Bundles our routes into `bundle/`, and the files that pages name into `assets/`. */
async function bundle({ base, url, ...shape }: RendererShape, draft: string): Promise<void> {
  const publicDir = join(draft, "public");
  mkdirSync(publicDir);
  const [{ build }, { default: sextant }] = await Promise.all([import("astro"), import("../index.ts")]);
  await build({
    root: ENGINE,
    configFile: false,
    srcDir: join(ENGINE, "src"),
    publicDir,
    outDir: join(draft, "out"),
    cacheDir: join(draft, "cache"),
    base,
    ...(url === null ? {} : { site: url }),
    integrations: [sextant(shape), keeping(draft)],
    logLevel: "silent",
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

/** The hash of all that a renderer is made of. */
function keyOf(shape: RendererShape): string {
  const hash = createHash("sha256");
  const own = filesBelow(join(ENGINE, "src")).map((path) => join("src", path));
  for (const path of [...own, "package.json", "package-lock.json"]) {
    const file = join(ENGINE, path);
    if (existsSync(file)) hash.update(`${path}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.update(JSON.stringify(shape)).digest("hex").slice(0, 32);
}

/** Forgets renderers that have not been used for longest, and what processes left that are gone. */
function forgetOld(): void {
  const entries = readdirSync(KEPT).map((name) => join(KEPT, name));
  const drafts = entries.filter((path) => path.includes("-", dirname(path).length));
  for (const path of drafts)
    if (!isOther(Number(path.slice(path.lastIndexOf("-") + 1))))
      rmSync(path, { recursive: true, force: true });
  const kept = entries
    .filter((path) => !drafts.includes(path) && existsSync(path))
    .map((path) => ({ path, used: statSync(path).mtimeMs }))
    .sort((one, other) => other.used - one.used);
  for (const { path } of kept.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}
