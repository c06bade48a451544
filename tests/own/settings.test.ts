import { afterEach, describe, expect, test } from "vitest";
import { readOwn } from "../../src/engine/own/settings.ts";
import { blocksOf, read as page } from "../support/docs.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";

const PACKAGE = "sextant-report";
const plain = (told: string, name = "sextant") =>
  `import { defineConfig } from "astro/config";\nimport ${name} from "${PACKAGE}";\n\nexport default defineConfig({ integrations: [${name}(${told})] });\n`;

let files: Scratch;
afterEach(() => files.remove());

function read(settings: string | null) {
  files = scratch("settings");
  if (settings !== null) files.write("astro.config.mjs", settings);
  files.write("components/Roadmap.astro", "<p />");
  files.write("styles/brand.css", ".a { color: red; }");
  const { own, isPlain, diagnostics } = readOwn(files.root);
  const found = diagnostics.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`);
  return { own, isPlain, found };
}

describe("the settings of a report", () => {
  test.each([null, plain(""), plain("", "report")])("add nothing where they say nothing", (text) => {
    const { own, isPlain, found } = read(text);
    expect([own.components, own.sheet, own.tokens, isPlain, found]).toEqual([[], null, [], true, []]);
  });

  test("name components and styles, by whatever name our integration has, and need no settings of Astro for it", () => {
    const told = `{
  components: { Roadmap: "./components/Roadmap.astro" },
  styles: { file: "styles/brand.css", tokens: { paper: { light: "#ffffff", dark: "#000000" }, sans: "Brand, serif" } },
}`;
    const { own, isPlain, found } = read(plain(told, "report"));
    expect([isPlain, found]).toEqual([true, []]);
    expect(own.components.map(({ name, path, place }) => [name, path, place.line])).toEqual([
      ["Roadmap", "components/Roadmap.astro", 5],
    ]);
    expect(own.sheet?.path).toBe("styles/brand.css");
    expect(own.tokens.map(({ name, value }) => [name, value])).toEqual([
      ["paper", { light: "#ffffff", dark: "#000000" }],
      ["sans", "Brand, serif"],
    ]);
  });

  test("that the guide shows are read", () => {
    const shown = blocksOf(page("docs/write/components-of-your-own.md")).find(
      ({ language }) => language === "js",
    );
    const { own, isPlain, found } = read(shown?.code ?? "");
    expect([isPlain, found, own.components.length, own.tokens.length]).toEqual([true, [], 1, 2]);
  });

  test("that say more are Astro's, with what they tell us", () => {
    const { own, isPlain } = read(
      `import sextant from "${PACKAGE}";\nexport default { site: "https://example.com", integrations: [sextant({ components: { Roadmap: "components/Roadmap.astro" } }), { name: "own", hooks: {} }] };\n`,
    );
    expect([isPlain, own.components.length]).toEqual([false, 1]);
  });

  test.each([
    [
      "{ components: own }",
      "settings-not-plain 4:54 what sextant() is told cannot be read: something is computed in it",
    ],
    ["own", "settings-not-plain 4:54 what sextant() is told cannot be read: something is computed in it"],
    [
      "{ ...own }",
      "settings-not-plain 4:54 what sextant() is told cannot be read: something is computed in it",
    ],
    ["{ component: {} }", "settings-wrong 4:56 there is no setting `component` of sextant()"],
    ["{ styles: { colour: 1 } }", "settings-wrong 4:66 there is no setting `styles.colour` of sextant()"],
    [
      "{ components: [] }",
      "settings-wrong 4:56 `components` of sextant() is a list, but a group of keys is due",
    ],
    [
      "{ components: { Roadmap: 5 } }",
      "settings-wrong 4:70 `components.Roadmap` of sextant() is 5, but a text is due",
    ],
    [
      '{ components: { Roadmap: "./none.astro" } }',
      "own-file-missing 4:70 ./none.astro cannot be used: there is no such file",
    ],
    [
      '{ components: { Roadmap: "../out.astro" } }',
      "own-file-missing 4:70 ../out.astro cannot be used: it leads out of its folder",
    ],
    [
      '{ components: { Roadmap: "styles/brand.css" } }',
      "own-file-missing 4:70 styles/brand.css cannot be used: its name does not end in .astro",
    ],
    [
      '{ styles: { file: "components/Roadmap.astro" } }',
      "own-file-missing 4:66 components/Roadmap.astro cannot be used: its name does not end in .css",
    ],
  ])("that say %s are told of, with the place", (told, due) => {
    expect(read(plain(told)).found).toEqual([due]);
  });

  test("that are no JavaScript are told of once", () => {
    expect(read("export default {\n").found).toEqual([
      "settings-unusable 2:1 Astro cannot use astro.config.mjs: Unexpected token",
    ]);
  });
});
