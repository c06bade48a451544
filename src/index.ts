import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mdx from "@astrojs/mdx";
import type { AstroConfig, AstroIntegration } from "astro";
import { passthroughImageService } from "astro/config";
import { z } from "zod";

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

/** What is rendered of a single edition to be sent: documents that name no other file. */
const DOCUMENTS = {
  file: "fileDocument.astro",
  paper: "paperDocument.astro",
  deck: "deckDocument.astro",
} as const;

/** The name of a document that is rendered of a single edition. */
export type DocumentName = keyof typeof DOCUMENTS;

/** Where the document is, below which nothing else is rendered. */
export const DOCUMENT = "document";

/** The variable of the environment that names the folder of the computed `site.json`. */
export const SITE_FOLDER = "SEXTANT_SITE_FOLDER";

type VitePlugin = NonNullable<NonNullable<AstroConfig["vite"]["plugins"]>[number]>;

/** The Astro integration: reads the computed `site.json` and renders every page of the site from it. */
export default function sextant(): AstroIntegration {
  return {
    name: "sextant",
    hooks: {
      "astro:config:setup": ({ addMiddleware, command, config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root).replaceAll("\\", "/");
        const siteFile = `${folderOfSite(root)}/site.json`;
        const shape = command === "build" ? shapeOf(readSiteText(siteFile)) : WHOLE;
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

/** Below which address the pages are ("/", or the home of a version that is being released), and what is rendered. */
interface Shape {
  readonly home: string;
  /** Is any edition computed? */
  readonly isComputed: boolean;
  /** The one document that is rendered; null for pages. */
  readonly document: DocumentName | null;
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

/** The virtual module of the site's data. The live preview has its own. */
function siteModule(siteFile: string): VitePlugin {
  return {
    name: "sextant:site",
    resolveId: (id) => (id === SITE ? `\0${id}` : undefined),
    load: (id) => (id === `\0${SITE}` ? `export default ${siteJson(readSiteText(siteFile))};` : undefined),
  };
}

/** The virtual module that says how the version of a document stands among the others. */
function standingModule(siteFile: string): VitePlugin {
  return {
    name: "sextant:standing",
    resolveId: (id) => (id === STANDING ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${STANDING}` ? `export default ${standingJson(readSiteText(siteFile))};` : undefined,
  };
}

function readSiteText(siteFile: string): string {
  if (existsSync(siteFile)) return readFileSync(siteFile, "utf8");
  throw new Error(`There is no ${siteFile}: run \`npm run build\` or \`npm run dev\`, which compute it.`);
}

const siteSchema = z.object({
  frozen: z.object({ home: z.string() }).nullable(),
  editions: z.array(z.unknown()),
});

function shapeOf(text: string): Shape {
  const { site, document } = z
    .object({ site: siteSchema, document: z.enum(["file", "paper", "deck"]).nullable() })
    .parse(JSON.parse(text));
  return { home: site.frozen?.home ?? "/", isComputed: site.editions.length > 0, document };
}

const standingSchema = z.object({ superseded: z.boolean(), outdated: z.boolean() });

function standingJson(text: string): string {
  return JSON.stringify(z.object({ standing: standingSchema }).parse(JSON.parse(text)).standing);
}

function siteJson(text: string): string {
  return JSON.stringify(z.object({ site: z.unknown() }).parse(JSON.parse(text)).site);
}
