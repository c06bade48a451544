import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CATALOGUE } from "../../src/blocks/catalogue.ts";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { type ComponentUse, readBody } from "../../src/content/mdx.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema, pageSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { sprintSchema } from "../../src/content/schema/sprint.ts";
import { propsOf } from "../../src/report/pages/pageFigures.ts";
import { strangeCommandsIn } from "../support/commandLine.ts";
import { componentDocs, componentSnippets, componentsPage } from "../support/componentDocs.ts";
import {
  anchorOf,
  blocksOf,
  DOCS,
  headingsOf,
  linksOf,
  PAGES,
  prose,
  read,
  targetOf,
} from "../support/docs.ts";
import { wrongBy } from "../support/frontMatterKeys.ts";
import { REPOSITORY } from "../support/roots.ts";

const SCHEMAS = [reportSchema, metricSchema, betSchema, editionSchema, pageSchema, sprintSchema];

/** What is wrong with an excerpt of front matter: what is missing is left out on purpose. */
function wrongIn(data: unknown): string[] {
  const problems = SCHEMAS.map((schema) => wrongBy(schema, data));
  return problems.sort((left, right) => left.length - right.length)[0] ?? [];
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
    const props = propsOf(name);
    if (props === undefined) return [name];
    return Object.keys(values).flatMap((prop) => (props.includes(prop) ? [] : [`${name} ${prop}`]));
  });
}

describe("the page of components", () => {
  test("is what the code says; UPDATE_DOCS=1 writes it anew", () => {
    const file = "docs/reference/components.md";
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

describe.each(["README.md", ...DOCS, "CHANGELOG.md"])("%s", (page) => {
  test("has no link that leads nowhere", () => {
    const lost = linksOf(page).filter((link) => {
      const file = targetOf(page, link);
      if (file === null) return false;
      if (!existsSync(join(REPOSITORY, file))) return true;
      const [, anchor] = link.split("#");
      return anchor !== undefined && !headingsOf(read(file)).map(anchorOf).includes(anchor);
    });
    expect(lost).toEqual([]);
  });
});

describe.each(PAGES)("%s", (page) => {
  const text = read(page);

  test("names no file of the house that there is not", () => {
    const named = [...prose(text).matchAll(/`((?:src|tests|docs)\/[\w./-]*)`/g)].map(([, path = ""]) => path);
    expect(named.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  test("quotes code of the house as it stands there", () => {
    const quoted = blocksOf(text).filter(({ language, name }) => language === "ts" && name !== "");
    for (const { name, code } of quoted) expect(read(name)).toContain(code);
  });

  test("names no command and no option that there is not", () => {
    expect(strangeCommandsIn(text)).toEqual([]);
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
  const snippet = z.looseObject({ prefix: z.string(), description: z.string(), body: z.array(z.string()) });
  const all = z.record(z.string(), snippet).parse(JSON.parse(read(".vscode/sextant.code-snippets")));
  const filled = Object.entries(all).map(([name, { body }]) => ({
    name,
    text: body
      .join("\n")
      .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$\d+/g, ""),
  }));

  test("offer every component by its name, with props that it has; UPDATE_DOCS=1 writes them anew", () => {
    const file = ".vscode/sextant.code-snippets";
    const others = Object.entries(all).filter(([name]) => !name.startsWith("<"));
    const made = `${JSON.stringify({ ...Object.fromEntries(others), ...componentSnippets() }, null, 2)}\n`;
    // The file is laid out by the formatter.
    const isNew = JSON.stringify(JSON.parse(made)) !== JSON.stringify(JSON.parse(read(file)));
    if (process.env["UPDATE_DOCS"] === "1" && isNew) writeFileSync(join(REPOSITORY, file), made);
    expect(JSON.parse(read(file))).toMatchObject(componentSnippets());
    const tags = filled.filter(({ name }) => name.startsWith("<"));
    expect(tags.map(({ name }) => name.slice(1, -1)).sort()).toEqual(Object.keys(CATALOGUE).sort());
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
