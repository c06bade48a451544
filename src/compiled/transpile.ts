import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** What a declaration, or another module, is told by: relative paths of sources, in any kind of quotes. */
const TYPED_PATH = /(["'])(\.{1,2}\/[^"'\n]*)\.ts\1/g;

/**
 * The JavaScript of a module, whose paths of our sources name what they become. Comments stay, since who looks for the
 * cause of a fault reads them there.
 *
 * @param path Where its source is, by which the sources that it names are found.
 */
export function transpiled(path: string, text: string, routes: string): string {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
    transformers: { before: [renaming([dirname(path), routes])] },
  });
  return outputText;
}

/** A component whose paths of our sources name what they become; Astro compiles it, with its types. */
export function renamed(text: string): string {
  return text.replace(TYPED_PATH, "$1$2.js$1");
}

/** Renames what a text names of the sources below folders, be it imported, or begun, or shown. */
function renaming(folders: readonly string[]): ts.TransformerFactory<ts.SourceFile> {
  const isOurs = (name: string) =>
    name.endsWith(".ts") && folders.some((folder) => existsSync(join(folder, name)));
  return (context) => {
    const visit = (node: ts.Node): ts.Node =>
      ts.isStringLiteral(node) && isOurs(node.text)
        ? context.factory.createStringLiteral(node.text.replace(/\.ts$/, ".js"))
        : ts.visitEachChild(node, visit, context);
    return (file) => ts.visitEachChild(file, visit, context);
  };
}

/**
 * The declarations of modules and of all that their types are made of, by their paths below the sources; a fault of
 * theirs is thrown.
 */
export function declarations(modules: readonly string[], sources: string): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const program = ts.createProgram(modules, {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    rootDir: sources,
    outDir: sources,
  });
  const { diagnostics, emitSkipped } = program.emit(undefined, (path, text) => {
    made.set(path.slice(sources.length), text.replace(TYPED_PATH, "$1$2.js$1"));
  });
  if (emitSkipped || diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(diagnostics, HOST) || "TypeScript made no declarations.");
  return made;
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n",
};
