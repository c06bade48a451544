import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { type ComponentUse, readBody } from "../../src/content/mdx.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema, pageSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { sprintSchema } from "../../src/content/schema/sprint.ts";
import { COMPONENTS } from "../../src/report/pages/pageFigures.ts";
import { componentDocs, componentsPage } from "../support/componentDocs.ts";
import { REPOSITORY } from "../support/roots.ts";

const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");
const PAGES = [
  "README.md",
  ...readdirSync(join(REPOSITORY, ".readme"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `.readme/${name}`),
];
const SCHEMAS = [reportSchema, metricSchema, betSchema, editionSchema, pageSchema, sprintSchema];

/** Blocks of code with the language after their fence; a longer fence may hold a shorter one. */
function blocksOf(text: string): { language: string; code: string }[] {
  const found = text.matchAll(/^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\1$/gm);
  return [...found].map(([, , language = "", code = ""]) => ({ language, code }));
}

/** A text without its blocks of code. */
const prose = (text: string) => text.replace(/^(`{3,})\w*[^\n]*\n[\s\S]*?^\1$/gm, "");

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** What is wrong with an excerpt of front matter: what is missing is left out on purpose. */
function wrongIn(data: unknown): string[] {
  const problems = SCHEMAS.map((schema) => {
    const { error } = schema.safeParse(data);
    return (error?.issues ?? [])
      .filter(({ code, path }) => code !== "custom" && valueAt(data, path) !== undefined)
      .map(({ path, message }) => `${path.join(".")}: ${message}`);
  });
  return problems.sort((left, right) => left.length - right.length)[0] ?? [];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => Object(inner)[step], data);
}

function usesIn(code: string): readonly ComponentUse[] {
  const front = readFrontMatter("example.mdx", code.startsWith("---") ? code : `---\n---\n${code}`);
  if (Array.isArray(front)) return expect.fail(`${JSON.stringify(front)} in ${code}`);
  const { uses, diagnostics } = readBody(front);
  expect(diagnostics, code).toEqual([]);
  return uses;
}

/** Components and props that there are not. */
function strangeIn(uses: readonly ComponentUse[]): string[] {
  return uses.flatMap(({ name, values }) => {
    const props = COMPONENTS[name];
    if (props === undefined) return [name];
    return Object.keys(values).flatMap((prop) => (props.includes(prop) ? [] : [`${name} ${prop}`]));
  });
}

describe("the page of components", () => {
  test("is what the code says; UPDATE_DOCS=1 writes it anew", () => {
    const file = ".readme/components.md";
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(join(REPOSITORY, file), componentsPage());
    expect(read(file)).toBe(componentsPage());
  });

  test("explains every component and every prop", () => {
    const silent = componentDocs().flatMap(({ name, text, props }) => [
      ...(text.length > 10 ? [] : [name]),
      ...props.filter((prop) => prop.text.length < 10).map((prop) => `${name} ${prop.name}`),
    ]);
    expect(silent).toEqual([]);
  });
});

describe.each(PAGES)("%s", (page) => {
  const text = read(page);

  test("has no link that leads nowhere", () => {
    const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? "");
    const lost = links
      .filter((link) => !/^(?:https?:|mailto:|\/|…)/.test(link))
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const file = path === "" ? page : join(dirname(page), path);
        if (!existsSync(join(REPOSITORY, file))) return true;
        return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
      });
    expect(lost).toEqual([]);
  });

  test("names no command and no option that there is not", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read("package.json")));
    const options = [...read("src/cli/main.ts").matchAll(/^ {2}"?([a-z-]+)"?: \{ type: "/gm)].map(
      ([, name]) => name,
    );
    expect(options.length).toBeGreaterThan(15);
    const lines = [...text.matchAll(/npm (?:run )?(?:-s )?([a-z]+)((?: [^`\n|]*)?)/g)];
    const own = ["ci", "install", "is"];
    const strange = lines.flatMap(([line, script = "", rest = ""]) => {
      if (line.startsWith("npm run") ? scripts[script] === undefined : ![...own, "test"].includes(script))
        return [line];
      const command = rest.split(/&&| is /)[0] ?? "";
      const flags = [...command.matchAll(/ --([a-z-]+)/g)].map(([, name = ""]) => name);
      return flags.filter((name) => !options.includes(name)).map((name) => `${line}: --${name}`);
    });
    expect(strange).toEqual([]);
  });

  test("shows front matter that a report would read", () => {
    for (const { language, code } of blocksOf(text)) {
      const isWhole = language === "mdx" && code.startsWith("---");
      if (language !== "yaml" && !isWhole) continue;
      const front = readFrontMatter("example.mdx", isWhole ? code : `---\n${code}---\n`);
      if (Array.isArray(front)) expect.fail(`${JSON.stringify(front)} in ${code}`);
      expect(wrongIn(front.data), code).toEqual([]);
    }
  });

  test("shows components that there are, with props that they have", () => {
    const blocks = blocksOf(text).filter(({ language }) => language === "mdx");
    const inline = [...prose(text).matchAll(/`(<[A-Z][^`]*>)`/g)].map(([, code = ""]) => code);
    const whole = inline.map((code) => (/\/>$|<\//.test(code) ? code : code.replace(/>$/, " />")));
    const codes = [...blocks.map(({ code }) => code), ...whole];
    expect(codes.flatMap((code) => strangeIn(usesIn(code)))).toEqual([]);
  });
});

describe("the snippets of VS Code", () => {
  const snippet = z.object({ prefix: z.string(), description: z.string(), body: z.array(z.string()) });
  const all = z.record(z.string(), snippet).parse(JSON.parse(read(".vscode/sextant.code-snippets")));
  const filled = Object.entries(all).map(([name, { body }]) => ({
    name,
    text: body
      .join("\n")
      .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$\d+/g, ""),
  }));

  test("offer every component by its name, with props that it has", () => {
    const tags = filled.filter(({ name }) => name.startsWith("<"));
    expect(tags.map(({ name }) => name.slice(1, -1)).sort()).toEqual(Object.keys(COMPONENTS).sort());
    for (const { name, text } of tags) {
      const uses = usesIn(text);
      expect(`<${uses[0]?.name}>`).toBe(name);
      expect(strangeIn(uses)).toEqual([]);
    }
  });

  test("begin each kind of front matter as a report reads it", () => {
    const kinds = { report: 0, metric: 1, bet: 2, edition: 3, page: 4, sprint: 5 };
    for (const [kind, index] of Object.entries(kinds)) {
      const found = filled.find(({ name }) => name === `Front matter: ${kind}`);
      const front = readFrontMatter(`${kind}.mdx`, found?.text ?? "");
      if (Array.isArray(front)) expect.fail(`${kind}: ${JSON.stringify(front)}`);
      expect(SCHEMAS[index]?.safeParse(front.data).error?.issues ?? [], kind).toEqual([]);
    }
  });
});
