import { existsSync, readFileSync } from "node:fs";
import { convertToTsx } from "@astrojs/astro2tsx";
import ts from "typescript";
import { optionsHere } from "./compiled.ts";

/** Where a plain object is looked up by a name that may be any text: "blocks/a.ts:12 TEAMS[owner]". */
export interface LookedUp {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/**
 * Every place in the files at which an object that is no list is read or written by a key of which the compiler knows no
 * more than that it is a text: such a name may be `constructor`, which every object inherits. Components are read as
 * Astro compiles them; their lines are then those of what it made.
 */
export function inheritedLookUps(
  files: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
): LookedUp[] {
  const program = ts.createProgram(files.map(compiledName), optionsHere(), hostOf(texts));
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(compiledName(file));
    if (source === undefined) throw new Error(`${file} was not compiled`);
    return nodesOf(source)
      .filter((node) => isLookUp(node, checker))
      .map((node) => ({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
        text: node.getText(source).replace(/\s+/g, " "),
      }));
  });
}

/** An import of "./A.astro" is taken from there, as the compiler looks for endings of its own first. */
function compiledName(file: string): string {
  return file.endsWith(".astro") ? `${file}.tsx` : file;
}

function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(optionsHere());
  const made = new Map<string, string>();
  const textOf = (path: string): string | undefined => {
    if (!path.endsWith(".astro.tsx")) return texts.get(path) ?? host.readFile(path);
    const source = path.slice(0, -".tsx".length);
    const text = texts.get(source) ?? readFileSync(source, "utf8");
    const known = made.get(path) ?? convertToTsx(text, { filename: source, ambientTypes: true }).code;
    made.set(path, known);
    return known;
  };
  const isThere = (path: string): boolean =>
    texts.has(path.replace(/(\.astro)\.tsx$/, "$1")) ||
    (path.endsWith(".astro.tsx") ? existsSync(path.slice(0, -".tsx".length)) : ts.sys.fileExists(path));
  return {
    ...host,
    fileExists: isThere,
    readFile: textOf,
    getSourceFile: (path, options) => {
      const text = textOf(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, options, true);
    },
  };
}

function nodesOf(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    below.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return below;
}

function isLookUp(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isElementAccessExpression(node))
    return (
      isAnyText(checker.getTypeAtLocation(node.argumentExpression), checker) &&
      isPlain(node.expression, checker)
    );
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
    return isAnyText(checker.getTypeAtLocation(node.left), checker);
  if (!ts.isBindingElement(node) || node.propertyName === undefined) return false;
  const { propertyName } = node;
  return (
    ts.isComputedPropertyName(propertyName) &&
    isAnyText(checker.getTypeAtLocation(propertyName.expression), checker)
  );
}

/** Everything but lists, and what is typed by its index alone. */
function isPlain(node: ts.Expression, checker: ts.TypeChecker): boolean {
  return !checker.isArrayLikeType(checker.getNonNullableType(checker.getTypeAtLocation(node)));
}

/** May a value of the type be any text, and not only one of those that the type names? */
function isAnyText(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnionOrIntersection()) return type.types.some((one) => isAnyText(one, checker));
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const bound = checker.getBaseConstraintOfType(type);
    return bound !== undefined && isAnyText(bound, checker);
  }
  if (type.flags & ts.TypeFlags.TemplateLiteral)
    return "types" in type && Array.isArray(type.types) && type.types.some((one) => isAnyText(one, checker));
  return (
    (type.flags &
      (ts.TypeFlags.String | ts.TypeFlags.StringMapping | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !==
    0
  );
}
