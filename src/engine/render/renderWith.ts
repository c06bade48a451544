import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StaticPaths, StaticPathsApp } from "astro/runtime/prerender/static-paths.js";
import type { Output } from "../../disk/output.ts";
import { readsOf } from "../../document/recorded.ts";
import type { KeptPages } from "./keptPages.ts";
import type { KeptRenderer } from "./keptRenderer.ts";
import { PageFailure } from "./renderFailure.ts";

/** What of Astro's built application is used: it tells its routes, and answers requests. */
interface App extends StaticPathsApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: object }): Promise<Response>;
}

/** Where pages are rendered into, and from what besides the site's data. */
export interface Rendering {
  readonly output: Output;
  /** Files that are served as they are; they are copied. */
  readonly publicDir: string;
  readonly base: string;
  readonly url: string | null;
}

/** Our pages name their styles and scripts themselves, so that Astro has none to put in. */
const INTERNALS = { pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() };

/**
 * Renders every page of the data that are handed over, one after the other; pages whose data have not changed are those
 * that were `kept`, if any were.
 */
export async function renderWith(
  renderer: KeptRenderer,
  rendering: Rendering,
  kept: KeptPages | null,
): Promise<void> {
  const { output, publicDir } = rendering;
  output.copy(publicDir);
  output.copy(join(renderer.folder, "assets"));
  const app = await load(renderer);
  // Which pages there are is told by the data.
  app.routeCache?.clearAll();
  await render(app, rendering, kept);
}

/** Renders what an application tells of. */
async function render(app: App, { output, base, url }: Rendering, kept: KeptPages | null): Promise<void> {
  const origin = url === null ? "http://localhost:4321" : new URL(url).origin;
  const paths: { StaticPaths: typeof StaticPaths } = await import("astro/runtime/prerender/static-paths.js");
  const { result: all } = await readsOf(() => new paths.StaticPaths(app).getAll());
  for (const { pathname, route } of all) {
    const file = fileOf(pathname, route.type);
    const make = async () => {
      const address = new URL(addressOf(base, pathname, route.type), origin);
      try {
        const response = await app.render(new Request(address), { routeData: route });
        return response.body === null ? null : Buffer.from(await response.arrayBuffer());
      } catch (error) {
        throw new PageFailure(address.pathname, error);
      }
    };
    const bytes = kept === null ? await make() : await kept.page(file, make);
    if (bytes !== null) output.write(file, bytes);
  }
}

/** The applications that this process has loaded, by their modules, which it never lets go of. */
const loaded = new Map<string, App>();

/** The application of a renderer. */
async function load({ entry, folder }: KeptRenderer): Promise<App> {
  const path = join(folder, "bundle", entry);
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const { app }: { readonly app: App } = await import(pathToFileURL(path).href);
  app.setInternals(INTERNALS);
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
  loaded.set(path, app);
  return app;
}

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
