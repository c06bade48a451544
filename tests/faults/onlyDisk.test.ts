import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

interface Source {
  /** Below `src/`, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What names the files of Node at all. */
const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:ts|astro|mjs|js)$/.test(file))
  .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join(SRC, file), "utf8") }))
  .filter(({ text }) => /["'`](?:node:)?fs\b/.test(text))
  .sort((left, right) => (left.file < right.file ? -1 : 1));

/** What of Node writes: only `disk/` may name it. */
const WRITING =
  /^(?:appendFile|chmod|chown|copyFile|cp|createWriteStream|fchmod|fsync|ftruncate|futimes|lchown|link|lutimes|mkdir|mkdtemp|mkdtempDisposable|open|promises|rename|rm|rmdir|symlink|truncate|unlink|utimes|write|writeFile|writev)(?:Sync)?$/;

/**
 * What a file takes of Node with which it could write, by the compiler's reading of it: names, and the module as a whole.
 * A file may be opened to read.
 */
function writesBy({ file, text }: Source): string[] {
  const script = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  const code = file.endsWith(".astro") ? (script ?? "") : text;
  const tree = ts.createSourceFile("a.ts", code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const isFiles = (node: ts.Node | undefined) =>
    node !== undefined && ts.isStringLiteralLike(node) && /^(?:node:)?fs(?:\/promises)?$/.test(node.text);
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && isFiles(node.moduleSpecifier)) {
      const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const names =
        named !== undefined && (ts.isNamedImports(named) || ts.isNamedExports(named))
          ? named.elements.map((one) => (one.propertyName ?? one.name).text)
          : ["*"];
      found.push(...names.filter((name) => name === "*" || WRITING.test(name)));
    }
    if (ts.isCallExpression(node) && isFiles(node.arguments[0])) found.push("*");
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const opens = [...code.matchAll(/\bopenSync\(([^()]*)\)/g)];
  const onlyReads = opens.length > 0 && opens.every(([, words = ""]) => words.endsWith(', "r"'));
  return found.filter((name) => name !== "openSync" || !onlyReads);
}

/** What writes by itself, and why it may. */
const APART: Readonly<Record<string, string>> = {
  "create/wrapper/create.js":
    "makes the folder into which the engine is installed: there is none to write by yet",
};

describe("the house", () => {
  test("writes only by `disk/`, which lays everything out aside first and tells faults of the machine by their paths", () => {
    const writing = sources
      .filter(({ file }) => !file.startsWith("disk/") && !Object.hasOwn(APART, file))
      .flatMap((source) => writesBy(source).map((name) => `${source.file} takes ${name} of Node`));
    expect(writing).toEqual([]);
    expect(sources.filter((source) => writesBy(source).length > 0).map(({ file }) => file)).toEqual([
      ...Object.keys(APART),
      "disk/write.ts",
    ]);
  });

  test.each([
    ['import { rmSync as gone, existsSync } from "node:fs";', ["rmSync"]],
    ['import fs from "fs";', ["*"]],
    ['import * as fs from "node:fs/promises";', ["*"]],
    ['const { rm } = await import("node:fs");', ["*"]],
    ['const fs = process.getBuiltinModule("node:fs");', ["*"]],
    ['import { createRequire } from "node:module";\nrequire("fs").rmSync("a");', ["*"]],
    ['import { openSync } from "node:fs";\nopenSync(path, "w");', ["openSync"]],
    ['import { openSync } from "node:fs";\nopenSync(path, "r");', []],
    ['import { existsSync, readFileSync } from "node:fs";', []],
  ])("that %j can write is seen", (text, names) => {
    expect(writesBy({ file: "a.ts", text })).toEqual(names);
  });
});
