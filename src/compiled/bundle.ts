import { join, relative, sep } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { write } from "../disk/write.ts";
import { ENGINE, START, SUM, sumOf } from "./compiled.js";

const INSTALLED = join(ENGINE, "node_modules");

/** Packages of many files that most commands load, and that are nothing but JavaScript; all others stay where they are. */
const BUNDLED = [
  "@observablehq/plot",
  "@rgrove/parse-xml",
  "acorn",
  "astro/runtime/prerender/static-paths.js",
  "diff",
  "fastest-levenshtein",
  "fflate",
  "github-slugger",
  "gray-matter",
  "linkedom",
  "property-information",
  "yaml",
  "zod",
];

/**
 * Bundles the command line into few modules of a folder, which find the engine's other files where its sources, below
 * `sources` and begun by the file of that name in `cli/`, would. Gives the paths of all modules that are in them. Packages
 * are those that are installed beside this one; throws where one that belongs into the bundle is not.
 */
export async function bundleCommands(sources: string, start: string, draft: string): Promise<string[]> {
  const build = await rolldown({
    input: { [START.replace(/\.mjs$/, "")]: join(sources, "cli", start) },
    platform: "node",
    logLevel: "silent",
    resolve: { modules: ["node_modules", INSTALLED] },
    external: (id, importer) => importer?.startsWith(sources) === true && isPackage(id) && !isBundled(id),
    plugins: [inPlace(sources, draft)],
  });
  const { output } = await build.write({
    dir: draft,
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
  });
  await build.close();
  const chunks = output.filter((file) => file.type === "chunk");
  const absent = chunks.flatMap(({ imports }) => imports.filter(isBundled));
  if (absent.length > 0) throw new Error(`Packages are not installed: ${[...new Set(absent)].join(", ")}`);
  write(join(draft, SUM), sumOf(draft));
  return chunks.flatMap(({ modules }) => Object.keys(modules));
}

function isPackage(id: string): boolean {
  return /^[@a-z]/.test(id);
}

function isBundled(id: string): boolean {
  return BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));
}

/** A module stays, for itself, where its source is. */
function inPlace(sources: string, draft: string): Plugin {
  return {
    name: "sextant:in-place",
    transform: (code, id) => {
      if (!id.startsWith(sources) || !code.includes("import.meta.url")) return null;
      const path = relative(draft, id).split(sep).join("/");
      return code.replaceAll("import.meta.url", `new URL(${JSON.stringify(path)}, import.meta.url).href`);
    },
  };
}
