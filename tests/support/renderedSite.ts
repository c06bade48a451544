import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import mdx from "@astrojs/mdx";
import mdxRenderer from "@astrojs/mdx/server.js";
import { getViteConfig } from "astro/config";
import { experimental_AstroContainer as Container } from "astro/container";
import { createServer, type Plugin, type ViteDevServer } from "vite";
import type { Site } from "../../src/report/report.ts";
import { recordTemplates, type Said } from "./recordTemplates.ts";
import { REPOSITORY } from "./roots.ts";

/** Addresses of the site by the file that renders them, as `src/site/addresses.ts` has them; slides say what pages do. */
const ROUTES: Readonly<Record<string, string>> = {
  "/": "home.astro",
  "/editions/": "editions.astro",
  "/feed.xml": "feed.xml.ts",
  "/editions/[edition]/[...page]": "withdrawn.astro",
  "/drafts/[edition]/": "board.astro",
  "/drafts/[edition]/[page]/": "page.astro",
  "/drafts/[edition]/changes/": "changes.astro",
  "/drafts/[edition]/figures/": "figures.astro",
  "/drafts/[edition]/figures/[metric]/": "metricFigures.astro",
  "/drafts/[edition]/figures.json": "figures.json.ts",
  "/drafts/[edition]/charts/[chart].csv": "chart.csv.ts",
  "/metrics/": "dictionary.astro",
  "/metrics/audit/": "audit.astro",
  "/metrics/[metric]/": "metric.astro",
  "/metrics/[metric]/history/": "metricPast.astro",
  "/sprint/": "sprint.astro",
  "/about/": "about.astro",
};

/** One page of a route: what is in its address, and what is handed to it. */
interface Path {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** What the file of a route exports. */
interface Route {
  readonly default: Parameters<Container["renderToString"]>[0];
  readonly getStaticPaths: (() => readonly Path[] | Promise<readonly Path[]>) | undefined;
  readonly GET: ((context: object) => Response | Promise<Response>) | undefined;
}

/** What the page renderer reads of the site that is shown: as it is at the moment. */
interface Shown {
  site: Site | null;
}

/** Renders the pages of sites without a build, each as its own route does. */
export class RenderedSite {
  readonly #server: ViteDevServer;
  readonly #container: Container;
  readonly #shown: Shown;

  private constructor(server: ViteDevServer, container: Container, shown: Shown) {
    this.#server = server;
    this.#container = container;
    this.#shown = shown;
  }

  static async open(): Promise<RenderedSite> {
    const shown: Shown = { site: null };
    Reflect.set(globalThis, "sextantShown", shown);
    const astro = await getViteConfig(
      {},
      { root: REPOSITORY, configFile: false, logLevel: "silent", integrations: [mdx()] },
    )({ mode: "development", command: "serve" });
    const server = await createServer({
      ...astro,
      configFile: false,
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true, include: [] },
      define: {
        "import.meta.env.SEXTANT_BUILD": "true",
        "import.meta.env.SEXTANT_HOME": '"/"',
        "import.meta.env.SEXTANT_BASE": '"/"',
      },
      plugins: [...(astro.plugins ?? []), shownModule()],
    });
    const container = await Container.create();
    container.addServerRenderer({ name: "mdx", renderer: mdxRenderer });
    return new RenderedSite(server, container, shown);
  }

  /** What was written last, by address. */
  readonly written = new Map<string, string>();

  /** Writes all pages of a site into a folder; gives what English templates made of them. */
  async write(site: Site, folder: string): Promise<Said[]> {
    Object.assign(this.#shown, { site });
    this.written.clear();
    const { words } = await this.#server.ssrLoadModule("/src/language/en/words.ts");
    const [, said] = await recordTemplates(async () => {
      for (const [pattern, file] of Object.entries(ROUTES)) await this.#writeRoute(pattern, file, folder);
    }, words);
    return said;
  }

  async #writeRoute(pattern: string, file: string, folder: string): Promise<void> {
    const {
      default: page,
      getStaticPaths,
      GET,
    } = await this.#server.ssrLoadModule(`/src/site/routes/${file}`);
    const route: Route = { default: page, getStaticPaths, GET };
    const paths = (await route.getStaticPaths?.()) ?? [{ params: {} }];
    for (const { params, props = {} } of paths) {
      if (params["language"] !== undefined) continue;
      const home = this.#shown.site?.frozen?.home ?? "/drafts/[edition]/";
      const address = pattern
        .replace("/drafts/[edition]/", home)
        .replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => params[name] ?? "");
      const text = await this.#textOf(route, { address, params, props });
      this.written.set(address, text);
      const path = join(folder, address.endsWith("/") ? `${address}index.html` : address);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  async #textOf(route: Route, { address, params, props }: Required<Path> & { address: string }) {
    if (route.GET !== undefined) return (await route.GET({ params, props })).text();
    const request = new Request(`http://site.invalid${address}`);
    return this.#container.renderToString(route.default, { params, props, request, partial: false });
  }

  close(): Promise<void> {
    return this.#server.close();
  }
}

/** The virtual module of the site, over what is shown at the moment. */
function shownModule(): Plugin {
  const name = "virtual:sextant/site";
  return {
    name: "sextant:shown",
    enforce: "pre",
    resolveId: (id) => (id === name ? `\0${id}` : undefined),
    load: (id) => (id === `\0${name}` ? SITE : undefined),
  };
}

/** Importers see each site that is shown, without being loaded again. */
const SITE = `const shown = globalThis.sextantShown;
export default new Proxy({}, {
  get: (_, key) => shown.site[key],
  has: (_, key) => key in shown.site,
  ownKeys: () => Reflect.ownKeys(shown.site),
  getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(shown.site, key),
});`;
