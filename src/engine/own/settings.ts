import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type CallExpression, type Node, type ObjectExpression, type Program, parse } from "acorn";
import { z } from "zod";
import { literalOf, NoLiteral } from "../../content/literal.ts";
import { didYouMean } from "../../content/nearest.ts";
import { complaintOf } from "../../content/validate.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { isHeldWithin } from "../../disk/linksOut.ts";
import { isGroup } from "../../document/json.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { wayTo } from "../../syntax/wayTo.ts";
import { SETTINGS } from "../places.ts";

/** A file of the team's, and where its settings name it. */
export interface NamedFile {
  /** Below the root, with forward slashes. */
  readonly path: string;
  readonly place: Place;
}

/** A component of the team's own, by the name that pages write. */
export interface OwnComponent extends NamedFile {
  readonly name: string;
}

/** A token that the team sets, and where. */
export interface SetToken {
  readonly name: string;
  /** One value, or one for light and one for dark paper. */
  readonly value: string | { readonly light: string; readonly dark: string };
  readonly place: Place;
}

/** What a team adds to what we have. */
export interface Own {
  /** In the order of their names. */
  readonly components: readonly OwnComponent[];
  readonly sheet: NamedFile | null;
  readonly tokens: readonly SetToken[];
}

/** What the settings of a root say. */
export interface Settings {
  readonly own: Own;
  /** Do they say nothing but what our integration is told, so that no settings of Astro are needed? */
  readonly isPlain: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export const NOTHING: Own = { components: [], sheet: null, tokens: [] };

const token = z.union([z.string(), z.strictObject({ light: z.string(), dark: z.string() })]);

const options = z.strictObject({
  components: z.record(z.string(), z.string()).default({}),
  styles: z
    .strictObject({ file: z.string().optional(), tokens: z.record(z.string(), token).default({}) })
    .default({ tokens: {} }),
});

/**
 * What the settings of a root tell our integration, as their text has it: it is checked, and sealed, before anything is
 * rendered. Without settings nothing is added.
 */
export function readOwn(root: string): Settings {
  const path = join(root, SETTINGS);
  if (!existsSync(path)) return { own: NOTHING, isPlain: true, diagnostics: [] };
  const text = readFileSync(path, "utf8");
  const program = programIn(text);
  if (!("body" in program)) return { own: NOTHING, isPlain: false, diagnostics: [program] };
  const names = namesOf(program);
  const [call] = callsIn(program, names);
  const isPlain = isPlainProgram(program, names);
  const [told] = call?.arguments ?? [];
  if (told === undefined) return { own: NOTHING, isPlain, diagnostics: [] };
  return { isPlain, ...new SettingsReader(root, text).read(told) };
}

/** The settings as a tree; what is wrong with them where they are no JavaScript. */
function programIn(text: string): Program | Diagnostic {
  try {
    return parse(text, { ecmaVersion: "latest", sourceType: "module" });
  } catch (error) {
    const loc: unknown = error instanceof Error && "loc" in error ? error.loc : null;
    if (!(error instanceof SyntaxError) || !isPosition(loc)) throw error;
    const place = { file: SETTINGS, line: loc.line, column: loc.column + 1 };
    const what = error.message.replace(/ \(\d+:\d+\)$/, "");
    return diagnose(place, "settings-unusable", { file: SETTINGS, what });
  }
}

function isPosition(loc: unknown): loc is { readonly line: number; readonly column: number } {
  return typeof loc === "object" && loc !== null && "line" in loc && "column" in loc;
}

/** The names under which settings import our integration. */
function namesOf({ body }: Program): readonly string[] {
  return body.flatMap((node) =>
    node.type === "ImportDeclaration" && isOurs(String(node.source.value))
      ? node.specifiers.map(({ local }) => local.name)
      : [],
  );
}

function isOurs(source: string): boolean {
  return source === "sextant-report" || /(?:^|[\\/])src[\\/]index\.[jt]s$/.test(source);
}

/** The calls of our integration in the settings. */
function callsIn(tree: unknown, names: readonly string[]): readonly CallExpression[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => callsIn(one, names));
  if (!isNode(tree)) return [];
  return isOurCall(tree, names) ? [tree] : Object.values(tree).flatMap((one) => callsIn(one, names));
}

function isNode(tree: unknown): tree is Node {
  return isGroup(tree) && typeof tree["type"] === "string";
}

function isOurCall(node: Node, names: readonly string[]): node is CallExpression {
  if (node.type !== "CallExpression" || !("callee" in node)) return false;
  const { callee } = node;
  return isNode(callee) && "name" in callee && names.includes(String(callee.name));
}

/** Settings that do nothing but add our integration: `export default defineConfig({ integrations: [sextant(…)] })`. */
function isPlainProgram({ body }: Program, names: readonly string[]): boolean {
  const [define, ours, exported, ...more] = body;
  if (more.length > 0 || exported?.type !== "ExportDefaultDeclaration") return false;
  if (!isImport(define, "astro/config") || !isImport(ours, null)) return false;
  const { declaration } = exported;
  if (declaration.type !== "CallExpression" || declaration.arguments.length !== 1) return false;
  const [config] = declaration.arguments;
  if (config?.type !== "ObjectExpression" || config.properties.length !== 1) return false;
  const [entry] = config.properties;
  if (entry?.type !== "Property" || entry.key.type !== "Identifier" || entry.key.name !== "integrations")
    return false;
  const { value } = entry;
  return (
    value.type === "ArrayExpression" &&
    value.elements.length === 1 &&
    value.elements.every((one) => one !== null && isOurCall(one, names))
  );
}

function isImport(node: Program["body"][number] | undefined, source: string | null): boolean {
  return node?.type === "ImportDeclaration" && (source === null || node.source.value === source);
}

class SettingsReader {
  readonly #root: string;
  readonly #text: string;
  readonly #diagnostics: Diagnostic[] = [];

  constructor(root: string, text: string) {
    this.#root = root;
    this.#text = text;
  }

  /** What our integration is told. */
  read(told: CallExpression["arguments"][number]): Omit<Settings, "isPlain"> {
    const place = this.#placeAt(told.start);
    const value = this.#valueOf(told, place);
    if (value === undefined || told.type !== "ObjectExpression") return this.#read(NOTHING);
    const parsed = options.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) this.#complain(told, value, issue);
      return this.#read(NOTHING);
    }
    const { components, styles } = parsed.data;
    const at = (...path: string[]) => this.#placeOf(told, path);
    const named = Object.entries(components)
      .map(([name, file]) => ({ name, file, place: at("components", name) }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    return this.#read({
      components: named.flatMap(({ name, file, place }) => {
        const found = this.#fileOf(file, ".astro", place);
        return found === null ? [] : [{ name, ...found }];
      }),
      sheet: styles.file === undefined ? null : this.#fileOf(styles.file, ".css", at("styles", "file")),
      tokens: Object.entries(styles.tokens).map(([name, value]) => ({
        ...{ name, value },
        place: at("styles", "tokens", name),
      })),
    });
  }

  #read(own: Own) {
    return { own, diagnostics: this.#diagnostics };
  }

  #valueOf(told: CallExpression["arguments"][number], place: Place): unknown {
    try {
      return literalOf(told);
    } catch (error) {
      if (!(error instanceof NoLiteral)) throw error;
      this.#diagnostics.push(diagnose(place, "settings-not-plain", { why: error.message }));
      return undefined;
    }
  }

  #complain(told: ObjectExpression, value: unknown, issue: z.core.$ZodIssue): void {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      const known = path.length === 0 ? Object.keys(options.shape) : ["file", "tokens"];
      for (const key of issue.keys)
        this.#diagnostics.push(
          diagnose(this.#placeOf(told, [...path, key]), "settings-wrong", {
            message: `there is no setting \`${[...path, key].join(".")}\` of sextant()`,
            mend: didYouMean(key, known),
          }),
        );
      return;
    }
    const found = path.reduce<unknown>(
      (data, step) => (isGroup(data) ? lookUp(data, step) : undefined),
      value,
    );
    const said = complaintOf(`\`${path.join(".")}\` of sextant()`, found, issue);
    this.#diagnostics.push(diagnose(this.#placeOf(told, path), "settings-wrong", said));
  }

  /** A file of the root with the ending that it must have; null, and a diagnostic, where there is none. */
  #fileOf(written: string, ending: string, place: Place): NamedFile | null {
    const way = wayTo(written.replace(/^\.\//, ""), "path");
    const told = (why: string) => {
      this.#diagnostics.push(diagnose(place, "own-file-missing", { path: written, why, ending }));
      return null;
    };
    if (!("path" in way)) return told(way.flaw);
    if (extname(way.path) !== ending) return told(`its name does not end in ${ending}`);
    const path = join(this.#root, way.path);
    if (!existsSync(path)) return told("there is no such file");
    return isHeldWithin(this.#root, path)
      ? { path: way.path, place }
      : told("it is a link that leads elsewhere");
  }

  /** Where a key of the settings stands; its nearest group where it is not there. */
  #placeOf(told: ObjectExpression, path: readonly string[]): Place {
    const [step, ...rest] = path;
    const property = told.properties.find(
      (one) =>
        one.type === "Property" &&
        ((one.key.type === "Identifier" && one.key.name === step) ||
          (one.key.type === "Literal" && String(one.key.value) === step)),
    );
    if (property?.type !== "Property") return this.#placeAt(told.start);
    if (rest.length > 0 && property.value.type === "ObjectExpression")
      return this.#placeOf(property.value, rest);
    return this.#placeAt(property.start);
  }

  #placeAt(offset: number): Place {
    const before = this.#text.slice(0, offset).split("\n");
    return { ...startOf(SETTINGS), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
