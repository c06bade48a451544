import { cpSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StaticPaths, StaticPathsApp } from "astro/runtime/prerender/static-paths.js";
import { filesBelow } from "../../disk/files.ts";
import type { KeptRenderer } from "./keptRenderer.ts";

/** What of Astro's built application is used: it tells its routes, and answers requests. */
interface App extends StaticPathsApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: object }): Promise<Response>;
}

/** Where pages are rendered into, and from what besides the site's data. */
export interface Rendering {
  readonly outDir: string;
  /** Files that are served as they are; they are copied. */
  readonly publicDir: string;
  readonly base: string;
  readonly url: string | null;
}

/** Our pages name their styles and scripts themselves, so that Astro has none to put in. */
const INTERNALS = { pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() };

/** Renders every page of the site that the environment names, one after the other. */
export async function renderWith(renderer: KeptRenderer, rendering: Rendering): Promise<void> {
  const { outDir, publicDir } = rendering;
  mkdirSync(outDir, { recursive: true });
  if (existsSync(publicDir)) cpSync(publicDir, outDir, { recursive: true });
  cpSync(join(renderer.folder, "assets"), outDir, { recursive: true });
  loads += 1;
  const own = `${renderer.folder}-${loads}-${process.pid}`;
  try {
    await render(await loaded(renderer, own), rendering);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Renders what an application tells of. */
async function render(app: App, { outDir, base, url }: Rendering): Promise<void> {
  const origin = url === null ? "http://localhost:4321" : new URL(url).origin;
  const paths: { StaticPaths: typeof StaticPaths } = await import("astro/runtime/prerender/static-paths.js");
  for (const { pathname, route } of await new paths.StaticPaths(app).getAll()) {
    const address = new URL(addressOf(base, pathname, route.type), origin);
    const response = await app.render(new Request(address), { routeData: route });
    if (response.body === null) continue;
    const file = join(outDir, ...fileOf(pathname, route.type).split("/"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  }
}

/**
 * The application of a renderer. It reads the site's data as it is loaded, so each rendering loads files of its own: hard
 * links where the disk has them, beside the renderer, from where it finds its packages.
 */
async function loaded({ folder, entry }: KeptRenderer, own: string): Promise<App> {
  const bundle = join(folder, "bundle");
  for (const path of filesBelow(bundle)) {
    const copy = join(own, path);
    mkdirSync(dirname(copy), { recursive: true });
    try {
      linkSync(join(bundle, path), copy);
    } catch {
      cpSync(join(bundle, path), copy);
    }
  }
  const module: { readonly app: App } = await import(pathToFileURL(join(own, entry)).href);
  module.app.setInternals(INTERNALS);
  module.app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
  return module.app;
}

let loads = 0;

const SILENT = { write: () => true };

/** The address at which a page asks for itself. */
function addressOf(base: string, pathname: string, type: string): string {
  const path = `${base}/${pathname}`.replace(/\/{2,}/g, "/");
  return type === "endpoint" || path.endsWith("/") ? path : `${path}/`;
}

/** The file of a page: the one that a plain file server gives for its address. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (type === "endpoint") return path;
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}
