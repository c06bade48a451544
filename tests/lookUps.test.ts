import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { inheritedLookUps } from "./support/inherited.ts";
import { REPOSITORY } from "./support/roots.ts";

const SRC = join(REPOSITORY, "src");

/** The one place that looks up any name, after it asked whether the object itself holds it. */
const ALLOWED = "src/syntax/lookUp.ts";

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro|js)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** Every way to look up a name, and whether it is a fault; `~` stands where the fault begins. */
const EXAMPLE = `
declare const table: Readonly<Record<string, number>>;
declare const shape: { readonly a: number; readonly b: number };
declare const list: readonly number[];
declare const map: ReadonlyMap<string, number>;
declare const name: string, one: "a" | "b", at: number, folded: Lowercase<string>;
export const faults = [table[name], table?.[name], table[\`\${name}s\`], table[folded], name in shape];
export const { [name]: bound } = table;
export function generic<Key extends string>(key: Key) { return table[key]; }
export function write(to: Record<string, number>) { to[name] = 1; delete to[name]; }
export const fine = [table["a"], shape[one], list[at], map.get(name), table[\`m\${at}\`], "a" in shape];
`;
const COMPONENT = `---
import { table, name } from "./names.ts";
const found = table[name];
---
<p class={table[name]}>{found}</p>
`;

test("the rule finds each way to look up any text in an object, in components too, and lets all others pass", () => {
  const beside = (file: string) => join(REPOSITORY, "tests", file);
  const [script, names, component] = [beside("example.ts"), beside("names.ts"), beside("Example.astro")];
  const texts = new Map([
    [script, EXAMPLE],
    [names, "export declare const table: Record<string, string>; export declare const name: string;"],
    [component, COMPONENT],
  ]);
  const found = inheritedLookUps([script, component], texts);
  expect(found.filter(({ file }) => file === script).map(({ text }) => text)).toEqual([
    "table[name]",
    "table?.[name]",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the code under test
    "table[`${name}s`]",
    "table[folded]",
    "name in shape",
    "[name]: bound",
    "table[key]",
    "to[name]",
    "to[name]",
  ]);
  expect(found.filter(({ file }) => file === component).map(({ text }) => text)).toEqual([
    "table[name]",
    "table[name]",
  ]);
});

test("no plain object is looked up by a name that may be any text, such as `constructor`", () => {
  expect(files.length).toBeGreaterThan(800);
  const found = inheritedLookUps(files).map(({ file, ...one }) => ({
    ...one,
    file: relative(REPOSITORY, file),
  }));
  expect(found.filter(({ file }) => file === ALLOWED)).toHaveLength(1);
  const faults = found.filter(({ file }) => file !== ALLOWED);
  expect(faults.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});
