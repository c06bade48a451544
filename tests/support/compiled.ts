import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { REPOSITORY } from "./roots.ts";

/** Texts that stand for those of files, by their paths from the root of the engine; null where a file is taken away. */
export type Changes = ReadonlyMap<string, string | null>;

/** What the compiler says of a copy of the engine. */
export interface Compiled {
  /** Of every file, or of those that are named. */
  readonly all: (named?: readonly string[]) => string[];
  /** Of one file, if others are changed. */
  readonly of: (file: string, changes: Changes) => string[];
}

/** Components are compiled by Astro; here it is enough that they are there. */
const COMPONENTS = `declare module "*.astro" {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
`;

/** Compiles a copy of the engine, in memory; what did not change is not read again. */
export function compiled(engine: string): Compiled {
  const options = optionsHere();
  const components = join(engine, "src", "components.d.ts");
  writeFileSync(components, COMPONENTS);
  const roots = [...sourcesOf(engine), join(REPOSITORY, "node_modules", "astro", "client.d.ts")];
  const read = new Map<string, ts.SourceFile | undefined>();
  const whole = ts.createProgram(roots, options, changedHost(engine, options, new Map(), read));
  return {
    all: (named) =>
      (named?.map((file) => join(engine, file)) ?? sourcesOf(engine)).flatMap((path) =>
        saidOf(whole, path, engine),
      ),
    of: (file, changes) => {
      const there = roots.filter((path) => changes.get(path.slice(engine.length + 1)) !== null);
      const host = changedHost(engine, options, changes, read);
      return saidOf(ts.createProgram(there, options, host, whole), join(engine, file), engine);
    },
  };
}

/** How the compiler reads the engine. */
export function optionsHere(): ts.CompilerOptions {
  const file = join(REPOSITORY, "tsconfig.json");
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  const host = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(config, host, REPOSITORY, undefined, file).options;
}

function sourcesOf(engine: string): string[] {
  return readdirSync(join(engine, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(engine, "src", name));
}

/** The files of the disk but for what is changed. */
function changedHost(
  engine: string,
  options: ts.CompilerOptions,
  changes: Changes,
  read: Map<string, ts.SourceFile | undefined>,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const changed = (path: string) => changes.get(path.slice(engine.length + 1));
  return {
    ...host,
    fileExists: (path) => changed(path) !== null && host.fileExists(path),
    getSourceFile: (path, version) => {
      const text = changed(path);
      if (text === null) return undefined;
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!read.has(path)) read.set(path, host.getSourceFile(path, version));
      return read.get(path);
    },
  };
}

/** "src/blocks/blocks.ts(84,14): error TS2741: Property …" for each thing that is wrong in a file. */
function saidOf(program: ts.Program, path: string, engine: string): string[] {
  const source = program.getSourceFile(path);
  if (source === undefined) throw new Error(`${path} is not compiled`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, messageText, start = 0 }) => {
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const place = `${path.slice(engine.length + 1)}(${line + 1},${character + 1})`;
      return `${place}: error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    },
  );
}

/** The text of a file of a copy of the engine, with one thing in it said otherwise. */
export function otherwise(engine: string, file: string, from: string, to: string): string {
  const text = readFileSync(join(engine, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  return text.replace(from, to);
}
