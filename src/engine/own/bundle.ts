import { readFileSync, realpathSync } from "node:fs";
import { builtinModules } from "node:module";
import { isAbsolute, join, relative, sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { transform } from "@astrojs/compiler-rs";
import { type Plugin, rolldown } from "rolldown";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { isGroup } from "../../document/json.ts";
import { hashFile } from "../../snapshot/hash.ts";
import type { HashedFile } from "./files.ts";
import { MOMENT, momentModule, REFUSED } from "./moment.ts";
import type { OwnComponent } from "./settings.ts";

/** The components of a team as one module, which exports each under its name. */
export interface Bundled {
  readonly code: string;
  /** All files that are in it, in the order of their paths. */
  readonly files: readonly HashedFile[];
}

const ENTRY = "\0sextant:components";

/**
 * Bundles components with all that they import; what is wrong with them where they do not compile. Of Astro they get what
 * renders them, of Node and of the moment nothing: what they show is made of what they are given.
 */
export async function bundleComponents(
  root: string,
  components: readonly OwnComponent[],
): Promise<Bundled | readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  // As the bundler names files.
  const home = realpathSync(root);
  try {
    const build = await rolldown({
      input: { components: ENTRY },
      cwd: home,
      platform: "node",
      logLevel: "silent",
      plugins: [ofTeam(home, components, found)],
      transform: { inject: REFUSED, define: { "process.env.NODE_ENV": '"production"' } },
    });
    const { output } = await build.generate({ format: "esm", codeSplitting: false });
    await build.close();
    const [{ code, moduleIds }] = output;
    const files = moduleIds.filter((id) => isAbsolute(id)).map((id) => hashed(home, id));
    return { code, files: files.sort((left, right) => (left.path < right.path ? -1 : 1)) };
  } catch (error) {
    return found.length > 0 ? found : diagnosed(home, error);
  }
}

function hashed(root: string, id: string): HashedFile {
  return { path: pathOf(root, id), sha256: hashFile(id).sha256 };
}

function pathOf(root: string, id: string): string {
  return relative(root, id).split(sep).join("/");
}

class Refused extends Error {}

/** Ends a bundle, and tells why, of the file in which it was found. */
type Refuse = (
  id: string | undefined,
  message: string,
  mend: string,
  line?: number,
  column?: number,
) => never;

function ofTeam(root: string, components: readonly OwnComponent[], found: Diagnostic[]): Plugin {
  const refuse: Refuse = (id, message, mend, line = 1, column = 1) => {
    const file = id === undefined || id === ENTRY ? (components[0]?.path ?? "") : pathOf(root, id);
    const told = { message: `${file}: ${message}`, mend };
    found.push(diagnose({ file, line, column }, "own-component-unreadable", told));
    throw new Refused(message);
  };
  const entry = components.map(
    ({ name, path }) => `export { default as ${name} } from ${JSON.stringify(join(root, path))};`,
  );
  return {
    name: "sextant:components",
    async resolveId(source, importer) {
      if (source === ENTRY || source === MOMENT) return source;
      // What the bundler itself is made of.
      if (importer?.startsWith("\0rolldown") === true) return null;
      // The copy of Astro that renders them.
      if (/^astro\/(?:compiler-runtime|components|jsx-runtime)/.test(source))
        return { id: import.meta.resolve(source), external: true };
      const resolved = isOutside(source) ? null : await this.resolve(source, importer, { skipSelf: true });
      return resolved !== null && isTeams(root, resolved.id)
        ? resolved
        : refuse(importer, ...whyNot(source, resolved));
    },
    load(id) {
      if (id === ENTRY) return entry.join("\n");
      if (id === MOMENT) return momentModule();
      return id.endsWith(".astro") ? { code: compiled(root, id, refuse), moduleType: "ts" } : null;
    },
  };
}

/** Is it a module of Node, or ours, of which a component gets types alone? */
function isOutside(source: string): boolean {
  return source.startsWith("node:") || builtinModules.includes(source) || source.startsWith("sextant-report");
}

/** Why a component may not import something, and what to do. */
function whyNot(source: string, resolved: object | null): readonly [message: string, mend: string] {
  if (source.startsWith("sextant-report")) return [`it imports ${source}`, TYPES];
  if (isOutside(source)) return [`it imports ${source}`, GIVEN];
  return resolved === null
    ? [`it imports ${source}, which is not there`, INSTALL]
    : [`it imports ${source}, which is no file of the report`, "Put it below the root of the report."];
}

/** The code of a component; refuses what would leave it for a page. */
function compiled(root: string, id: string, refuse: Refuse): string {
  const { code, css, scripts, hydratedComponents, clientOnlyComponents, diagnostics } = transform(
    readFileSync(id, "utf8"),
    {
      filename: `/${pathOf(root, id)}`,
      internalURL: "astro/compiler-runtime",
      compact: true,
      resultScopedSlot: true,
      // Without it there would be code of older versions.
      resolvePath: (specifier) => specifier,
    },
  );
  const wrong = diagnostics.find(({ severity }) => severity === "error");
  if (wrong !== undefined) {
    const [label] = wrong.labels;
    return refuse(id, wrong.text, wrong.hint || "Mend it there.", label?.line, label?.column);
  }
  if (css.length > 0) return refuse(id, "it has a <style>", STYLE);
  if (scripts.length > 0) return refuse(id, "it has a <script>", "Remove it: a page runs nothing.");
  if (hydratedComponents.length + clientOnlyComponents.length > 0)
    return refuse(id, "a part of it would run in browsers (client:…)", "Remove it: a page runs nothing.");
  return code;
}

const STYLE = "Write it in the file that `styles` names: a page has one look.";
const INSTALL = "Write the path of a file, with its ending, or install the package.";
const GIVEN = "Remove it: what a component shows is made of its props and the report that it is given.";
const TYPES = 'Import types of it alone: import type { Report } from "sextant-report".';

/** Is a file below the root, or one of a package that is installed for it? */
function isTeams(root: string, id: string): boolean {
  const path = relative(root, id);
  return (
    (!path.startsWith("..") && !isAbsolute(path)) || /[\\/]node_modules[\\/]/.test(id) || id.startsWith("\0")
  );
}

/** What a bundler says of files that do not read, each with its place. */
function diagnosed(root: string, error: unknown): readonly Diagnostic[] {
  const errors: readonly unknown[] = isGroup(error) || error instanceof Error ? listIn(error) : [error];
  return errors.map((one) => {
    const file = pathOf(root, textAt(one, "id"));
    const [line, column] = [numberAt(one, "line"), numberAt(one, "column") + 1];
    const told = stripVTControlCharacters(textAt(one, "message") || String(one));
    const [said = ""] = told.split("\n").filter((text) => text.trim() !== "");
    return diagnose({ ...startOf(file), line, column }, "own-component-unreadable", {
      message: `${file}: ${said.replace(/^\[[\w-]+\] (?:Error: )?/, "")}`,
      mend: "Mend it there.",
    });
  });
}

function listIn(error: object): readonly unknown[] {
  const errors: unknown = Reflect.get(error, "errors");
  return Array.isArray(errors) && errors.length > 0 ? errors : [error];
}

function textAt(value: unknown, key: string): string {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "string" ? found : "";
}

function numberAt(value: unknown, key: string): number {
  const loc: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "loc") : undefined;
  const found: unknown = typeof loc === "object" && loc !== null ? Reflect.get(loc, key) : undefined;
  return typeof found === "number" ? found : 1;
}
