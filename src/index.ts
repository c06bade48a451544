import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mdx from "@astrojs/mdx";
import type { AstroConfig, AstroIntegration } from "astro";
import { passthroughImageService } from "astro/config";
import { DOCUMENT, DOCUMENTS, dataModule, type Shape, SITE_FOLDER, shapeIn } from "./report/siteShape.ts";
import { DRAFT, routesOf } from "./site/addresses.ts";
import { commandLine } from "./syntax/commandLine.ts";

const SITE = "virtual:sextant/site";
const STANDING = "virtual:sextant/standing";

/** Where nothing is computed, only what stands outside: the dictionary and the rest are lent by the latest version. */
const OUTER_ROUTES = routesOf("site", "all");

export type { Figure, Metric, Period, Report } from "./report/given.ts";

type VitePlugin = NonNullable<NonNullable<AstroConfig["vite"]["plugins"]>[number]>;

/** A value of the look: one, or one for light and one for dark paper. */
export type Token = string | { readonly light: string; readonly dark: string };

/** What a team adds to what we have. */
export interface Options {
  /** Components of its own by the names that pages write: `{ Roadmap: "./components/Roadmap.astro" }`. */
  readonly components?: Readonly<Record<string, string>>;
  /** Its look: a style sheet that comes after ours, and tokens that ours is made of. */
  readonly styles?: { readonly file?: string; readonly tokens?: Readonly<Record<string, Token>> };
}

/**
 * The Astro integration: renders every page of the site from the computed `site.json`, whose shape it reads if not told.
 * What a team adds is in that data by then: commands read it from the text of the settings, where it is written.
 */
export default function sextant(_options: Options = {}, told?: Shape): AstroIntegration {
  return {
    name: "sextant",
    hooks: {
      "astro:config:setup": ({ addMiddleware, command, config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root).replaceAll("\\", "/");
        const siteFile = `${folderOfSite(root)}/site.json`;
        const shape = told ?? (command === "build" ? shapeIn(readSiteText(siteFile)) : WHOLE);
        const { home } = shape;
        for (const [pattern, file] of Object.entries(routesIn(shape)))
          injectRoute({
            pattern,
            entrypoint: new URL(`./site/routes/${file}`, import.meta.url),
            prerender: true,
          });
        addMiddleware({ order: "post", entrypoint: new URL("./site/routes/notes.ts", import.meta.url) });
        updateConfig({
          trailingSlash: "always",
          build: { format: "directory", inlineStylesheets: "never", assets: `${home.slice(1)}_astro` },
          compressHTML: true,
          devToolbar: { enabled: false },
          markdown: { syntaxHighlight: false },
          image: { service: passthroughImageService() },
          integrations: [mdx()],
          vite: viteSettings(root, siteFile, { ...shape, base: config.base }, command === "build"),
        });
      },
    },
  };
}

const WHOLE: Shape = { home: "/", isComputed: true, document: null };

function routesIn({ home, isComputed, document }: Shape): Readonly<Record<string, string>> {
  if (document !== null) return { [`/${DOCUMENT}`]: DOCUMENTS[document] };
  return isComputed ? routesBelow(home) : OUTER_ROUTES;
}

/** The routes of the site; of a version that is being released those that belong to it, below its home. */
function routesBelow(home: string): Readonly<Record<string, string>> {
  if (home === "/") return routesOf("site", "edition", "all");
  const own = Object.entries(routesOf("edition", "all"));
  const base = home.slice(0, -1);
  // Only a pattern with a parameter is given its page's props.
  const ofEdition = base.replace(/^\/editions\/[^/]*/, "/editions/[edition]");
  return Object.fromEntries(
    own.map(([pattern, file]) => [
      pattern.startsWith(DRAFT) ? ofEdition + pattern.slice(DRAFT.length) : base + pattern,
      file,
    ]),
  );
}

function folderOfSite(root: string): string {
  return (process.env[SITE_FOLDER] ?? `${root}.sextant/preview`).replaceAll("\\", "/");
}

/** Fonts, styles and the icon stay files of their own, and find each other relatively, so that a page can be moved. */
function viteSettings(
  root: string,
  siteFile: string,
  { home, base, document }: Shape & { readonly base: string },
  isBuild: boolean,
): AstroConfig["vite"] {
  const engine = fileURLToPath(new URL("../", import.meta.url));
  return {
    plugins: [siteModule(siteFile), ...(document === null ? [] : [standingModule(siteFile)])],
    // The preview needs scripts of its own; whatever is built is held to the content security policy.
    define: {
      "import.meta.env.SEXTANT_BUILD": JSON.stringify(isBuild),
      "import.meta.env.SEXTANT_HOME": JSON.stringify(home),
      // Not BASE_URL, which a variable of that name in the environment of the build would replace.
      "import.meta.env.SEXTANT_BASE": JSON.stringify(base),
      // Bundled modules find the engine's packages from here.
      "import.meta.env.SEXTANT_ENGINE": JSON.stringify(import.meta.url),
    },
    // What renders is loaded from few files; Node takes its time over each.
    ...(isBuild && { environments: { prerender: { resolve: { noExternal: true } } } }),
    // A document names no other file.
    build: { assetsInlineLimit: document === null ? 0 : Number.POSITIVE_INFINITY },
    server: { fs: { allow: [root, engine] } },
    experimental: {
      renderBuiltUrl: (file, { hostType }) =>
        hostType === "css" ? file.slice(file.lastIndexOf("/") + 1) : undefined,
    },
  };
}

/** The virtual module of the site's data, which are read when pages are rendered. The live preview has its own. */
function siteModule(siteFile: string): VitePlugin {
  return virtualModule(SITE, siteFile, "site");
}

/** The virtual module that says how the version of a document stands among the others. */
function standingModule(siteFile: string): VitePlugin {
  return virtualModule(STANDING, siteFile, "standing");
}

function virtualModule(name: string, siteFile: string, part: "site" | "standing"): VitePlugin {
  const code = dataModule(part, siteFile.slice(0, -"/site.json".length));
  return {
    name: `sextant:${part}`,
    resolveId: (id) => (id === name ? `\0${id}` : undefined),
    load: (id) => (id === `\0${name}` ? code : undefined),
  };
}

function readSiteText(siteFile: string): string {
  if (existsSync(siteFile)) return readFileSync(siteFile, "utf8");
  throw new Error(
    `There is no ${siteFile}: run \`${commandLine("build")}\` or \`${commandLine("dev")}\`, which compute it.`,
  );
}
