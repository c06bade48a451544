import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../disk/files.ts";
import type { Draft } from "../disk/together.ts";
import { ownPackage } from "../engine/ownPackage.ts";
import { ENGINE } from "../engine/render/engineHash.ts";
import { packageJson } from "./wrapper/packageJson.js";

/** What a repository is made for. */
export interface Repository {
  /** The name of its folder. */
  readonly name: string;
  /** The text of the package.json that is there; null where there is none. */
  readonly packageBefore: string | null;
  /** The machine's Node, such as "24.1.0". */
  readonly node: string;
  /** How its data came there, in a sentence for its README. */
  readonly data: string;
}

/** All files around `content/` and `data/`. */
export function scaffoldDrafts(repository: Repository): Draft[] {
  const { name, packageBefore: before, node, data } = repository;
  const text = packageJson({ before, name, engine: ownPackage().version, node });
  return [
    { file: "package.json", content: text, ...(before === null ? {} : { changes: before }) },
    { file: "astro.config.mjs", content: CONFIG },
    { file: ".gitattributes", content: ATTRIBUTES },
    { file: ".gitignore", content: IGNORED },
    { file: ".github/workflows/report.yml", content: scaffold("report.yml") },
    { file: "README.md", content: scaffold("README.md").replace("{{data}}", () => data) },
    ...editorDrafts(),
  ];
}

/** The settings for editors that the engine has itself. */
function editorDrafts(): Draft[] {
  const folder = join(ENGINE, ".vscode");
  return filesBelow(folder).map((name) => ({
    file: `.vscode/${name}`,
    content: readFileSync(join(folder, name)),
  }));
}

const CONFIG = `import { defineConfig } from "astro/config";
import sextant from "sextant-report";

export default defineConfig({ integrations: [sextant()] });
`;

const ATTRIBUTES = `* text=auto eol=lf
*.parquet binary
*.woff2 binary
*.png binary
# Hashed byte for byte: no checkout may change their line ends.
data/** -text
public/editions/** -text
`;

const IGNORED = `node_modules/
dist/
exports/
.astro/
.sextant/
*.log
`;

/** A text of the folder beside this file. */
function scaffold(name: string): string {
  return readFileSync(new URL(`./scaffold/${name}`, import.meta.url), "utf8");
}
