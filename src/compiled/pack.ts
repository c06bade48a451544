/**
 * Puts the packages together that are published, in `.package/` or the folder that is named: JavaScript, which Node also
 * runs below `node_modules`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { filesBelow } from "../disk/files.ts";
import { copyInto, makeFolder, remove, write } from "../disk/write.ts";
import { bundleCommands } from "./bundle.ts";
import { ENGINE } from "./compiled.js";
import { type Package, PUBLISHED, packedPackage, WRAPPER } from "./packed.ts";
import { declarations, renamed, transpiled } from "./transpile.ts";

const SOURCES = join(ENGINE, "src/");
/** Sources by which only this repository is compiled. */
const OURS = /^compiled\/(?!compiled\.js$)/;
/** What is imported from the package by reports, and by their settings of Astro. */
const PUBLIC = ["index.ts"];

const [folder = join(ENGINE, ".package")] = process.argv.slice(2);
const packed = join(resolve(folder), PUBLISHED);
remove(packed);
for (const path of filesBelow(SOURCES).filter((path) => !OURS.test(path))) pack(path);
for (const [path, text] of declarations(
  PUBLIC.map((name) => join(SOURCES, name)),
  SOURCES,
))
  put(join("src", path), text);
for (const path of filesBelow(join(ENGINE, "docs")).filter((path) => path.endsWith(".md")))
  copyInto(join(ENGINE, "docs", path), join(packed, "docs", path));
// The demo is one of the templates that a report begins from, which take the editor settings of this repository, too.
for (const name of ["content", "data", ".vscode", "docs/pictures"])
  for (const path of filesBelow(join(ENGINE, name)).filter(
    (path) => !`${name}/${path}`.startsWith("data/sealed/"),
  ))
    copyInto(join(ENGINE, name, path), join(packed, name, path));
for (const name of ["README.md", "LICENSE", "CHANGELOG.md"]) copyInto(join(ENGINE, name), join(packed, name));
const own: Package = JSON.parse(readFileSync(join(ENGINE, "package.json"), "utf8"));
put("package.json", `${JSON.stringify(packedPackage(own), null, 2)}\n`);
const modules = await bundleCommands(join(packed, "src/"), "start.js", join(packed, "engine"));
put("engine/LICENSES.txt", licencesOf(modules));
const wrapper = join(resolve(folder), WRAPPER);
remove(wrapper);
for (const path of filesBelow(join(SOURCES, "create/wrapper")))
  copyInto(join(SOURCES, "create/wrapper", path), join(wrapper, path));
copyInto(join(ENGINE, "LICENSE"), join(wrapper, "LICENSE"));

/** A source as it is packed. */
function pack(path: string): void {
  const source = join(SOURCES, path);
  if (path.endsWith(".d.ts")) return;
  if (path.endsWith(".ts")) {
    const code = transpiled(source, readFileSync(source, "utf8"), join(SOURCES, "site/routes"));
    put(join("src", path.replace(/\.ts$/, ".js")), code);
  } else if (extname(path) === ".astro") put(join("src", path), renamed(readFileSync(source, "utf8")));
  else copyInto(source, join(packed, "src", path));
}

function put(path: string, text: string): void {
  makeFolder(dirname(join(packed, path)));
  write(join(packed, path), text);
}

/** The licences of packages of which modules are bundled. */
function licencesOf(paths: readonly string[]): string {
  const folders = new Set(
    paths.flatMap((path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(path) ?? []),
  );
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license }: Package = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}
