import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mdx from "@astrojs/mdx";
import type { AstroConfig, AstroIntegration } from "astro";
import { passthroughImageService } from "astro/config";
import { DOCUMENT, DOCUMENTS, type Shape, SITE_FOLDER, shapeIn } from "./report/siteShape.ts";

const SITE = "virtual:sextant/site";
const STANDING = "virtual:sextant/standing";

const ROUTES: Readonly<Record<string, string>> = {
  "/": "home.astro",
  "/[...language]/brief": "latestBrief.astro",
  "/editions": "editions.astro",
  "/editions.json": "editions.json.ts",
  "/feed.xml": "feed.xml.ts",
  "/robots.txt": "robots.txt.ts",
  "/drafts/[edition]/[...language]": "board.astro",
  "/drafts/[edition]/[...language]/[page]": "page.astro",
  "/drafts/[edition]/[...language]/brief": "brief.astro",
  "/drafts/[edition]/[...language]/changes": "changes.astro",
  "/drafts/[edition]/[...language]/compare": "compare.astro",
  "/drafts/[edition]/[...language]/compare/[other]": "compareWith.astro",
  "/drafts/[edition]/[...language]/figures": "figures.astro",
  "/drafts/[edition]/[...language]/figures/[metric]": "metricFigures.astro",
  "/drafts/[edition]/[...language]/slides": "slides.astro",
  "/drafts/[edition]/[...language]/figures.json": "figures.json.ts",
  "/drafts/[edition]/[...language]/report.json": "report.json.ts",
  "/drafts/[edition]/[...language]/charts/[chart].csv": "chart.csv.ts",
  "/drafts/[edition]/[...language]/charts/[chart].svg": "chart.svg.ts",
  "/[...language]/metrics": "dictionary.astro",
  "/[...language]/metrics/audit": "audit.astro",
  "/[...language]/metrics/[metric]": "metric.astro",
  "/[...language]/metrics/[metric]/history": "metricPast.astro",
  "/sprint": "sprint.astro",
  "/sprint/[week]": "sprintWeek.astro",
  "/[...language]/about": "about.astro",
  "/[...language]/glossary": "glossary.astro",
  "/[...language]/find": "find.astro",
  "/[...language]/find/index.json": "findIndex.json.ts",
  "/404": "notFound.astro",
  "/accent.css": "accent.css.ts",
  "/pictures/[picture]": "picture.ts",
};

/** The address of a draft. */
const DRAFT = "/drafts/[edition]";

/** What stands outside of a version, and says how it stands among the others. */
const OUTSIDE = [
  "/",
  "/[...language]/brief",
  "/editions",
  "/editions.json",
  "/feed.xml",
  "/robots.txt",
  "/[...language]/find",
  "/[...language]/find/index.json",
  "/404",
] as const;

/** What is not of a version alone, though each has its own: the words mean the same in all. */
const COMMON = ["/[...language]/glossary", "/accent.css", "/pictures/[picture]"] as const;

/** Where nothing is computed, only what stands outside: the dictionary and the rest are lent by the latest version. */
const OUTER_ROUTES = Object.fromEntries(
  Object.entries(ROUTES).filter(([pattern]) => [...COMMON, ...OUTSIDE].some((one) => one === pattern)),
);

type VitePlugin = NonNullable<NonNullable<AstroConfig["vite"]["plugins"]>[number]>;

/** The Astro integration: renders every page of the site from the computed `site.json`, whose shape it reads if not told. */
export default function sextant(told?: Shape): AstroIntegration {
  return {
    name: "sextant",
    hooks: {
      "astro:config:setup": ({ addMiddleware, command, config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root).replaceAll("\\", "/");
        const siteFile = `${folderOfSite(root)}/site.json`;
        const shape = told ?? (command === "build" ? shapeIn(readSiteText(siteFile)) : WHOLE);
        const { home } = shape;
        for (const [pattern, file] of Object.entries(routesOf(shape)))
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

function routesOf({ home, isComputed, document }: Shape): Readonly<Record<string, string>> {
  if (document !== null) return { [`/${DOCUMENT}`]: DOCUMENTS[document] };
  return isComputed ? routesBelow(home) : OUTER_ROUTES;
}

/** The routes of the site; of a version that is being released those that belong to it, below its home. */
function routesBelow(home: string): Readonly<Record<string, string>> {
  if (home === "/") return ROUTES;
  const own = Object.entries(ROUTES).filter(([pattern]) => !OUTSIDE.some((outer) => outer === pattern));
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
  return dataModule(SITE, siteFile, "site");
}

/** The virtual module that says how the version of a document stands among the others. */
function standingModule(siteFile: string): VitePlugin {
  return dataModule(STANDING, siteFile, "standing");
}

/** A module that is a part of the file in the folder that the environment names, else of `siteFile`. */
function dataModule(name: string, siteFile: string, part: "site" | "standing"): VitePlugin {
  const folder = JSON.stringify(siteFile.slice(0, -"/site.json".length));
  const code = `import { readFileSync } from "node:fs";
const file = (process.env.${SITE_FOLDER} ?? ${folder}) + "/site.json";
export default JSON.parse(readFileSync(file, "utf8")).${part};`;
  return {
    name: `sextant:${part}`,
    resolveId: (id) => (id === name ? `\0${id}` : undefined),
    load: (id) => (id === `\0${name}` ? code : undefined),
  };
}

function readSiteText(siteFile: string): string {
  if (existsSync(siteFile)) return readFileSync(siteFile, "utf8");
  throw new Error(`There is no ${siteFile}: run \`npm run build\` or \`npm run dev\`, which compute it.`);
}
