import { ENGINE, NODE } from "../create/wrapper/packageJson.js";
import { OPTIONAL, type Optional } from "../diagnostics/optional.ts";

/** What npm reads of a package; of ours only what the packed one is made of. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** The name under which the engine is published; a command of it is `sextant`. */
export const PUBLISHED = ENGINE;
/** The package that `npm create sextant-report` runs. */
export const WRAPPER = "create-sextant-report";
/** The least version of Node by which the packed engine, and Astro, run. */
export const LEAST_NODE = NODE.oldest.join(".");

/**
 * The package file of the packed engine: what every report needs are dependencies, what only some need are peers that
 * npm installs where a report names them.
 */
export function packedPackage({
  version,
  description,
  license,
  dependencies,
  optionalDependencies,
}: Package): object {
  const parts = Object.keys(OPTIONAL) as Optional[];
  const optional = new Set<string>(parts.flatMap((part) => OPTIONAL[part].packages));
  const all = Object.entries({ ...dependencies, ...optionalDependencies });
  const peers = all.filter(([name]) => optional.has(name));
  return {
    name: PUBLISHED,
    version,
    description,
    keywords: ["north star metric", "report", "astro", "astro-integration", "duckdb", "observable plot"],
    license,
    type: "module",
    bin: { sextant: "src/cli/run.js" },
    exports: {
      ".": { types: "./src/index.d.ts", default: "./src/index.js" },
      "./package.json": "./package.json",
    },
    files: [".vscode", "content", "data", "docs", "engine", "src", "CHANGELOG.md"],
    engines: { node: `>=${LEAST_NODE}` },
    dependencies: Object.fromEntries(Object.entries(dependencies).filter(([name]) => !optional.has(name))),
    peerDependencies: Object.fromEntries(peers.map(([name, version]) => [name, `^${version}`])),
    peerDependenciesMeta: Object.fromEntries(peers.map(([name]) => [name, { optional: true }])),
  };
}
