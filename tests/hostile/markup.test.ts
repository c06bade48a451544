import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "property-information";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ATTRIBUTES, TAGS } from "../../src/content/markup.ts";
import { CATALOGUE } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";

/**
 * Every file is a page; its comment in the front matter says what must be told of it: "tag-not-allowed 6:1", or "fine".
 */
const CORPUS = join(REPOSITORY, "tests", "hostile", "mdx");

const files = readdirSync(CORPUS).sort();

const base = scratch("markup", SCRATCH);
const roots: Scratch[] = [base];

beforeAll(() => copySmall(base.root));
afterAll(() => {
  for (const { remove } of roots) remove();
});

/** What is told of a report with further files, by file. */
async function toldOf(texts: ReadonlyMap<string, string>): Promise<Map<string, readonly Diagnostic[]>> {
  const root = scratch("markup", SCRATCH);
  roots.push(root);
  cpSync(base.root, root.root, { recursive: true });
  for (const [path, text] of texts) root.write(path, text);
  const { diagnostics } = await compute(root.root, () => {});
  for (const { message, mend } of diagnostics) expect(`${message} ${mend}`).not.toMatch(/undefined|\[object/);
  return new Map([...texts.keys()].map((path) => [path, diagnostics.filter(({ file }) => file === path)]));
}

const pageOf = (name: string) => `content/editions/2026-q2/${name}`;
const page = (body: string) => `---\ntitle: T\norder: 3\n---\n${body}\n`;
const said = ({ code, line, column }: Diagnostic) => `${code} ${line}:${column}`;

/** Tags of HTML, SVG and MathML as the compiler knows them, and those that browsers still read of old pages. */
function allTags(): string[] {
  const dom = readFileSync(join(REPOSITORY, "node_modules/typescript/lib/lib.dom.d.ts"), "utf8");
  const maps = [
    ...dom.matchAll(/interface (?:HTML|SVG|MathML)Element(?:Deprecated)?TagNameMap \{([^}]*)\}/g),
  ];
  const names = maps.flatMap(([, body = ""]) =>
    [...body.matchAll(/"([\w-]+)":/g)].map(([, name = ""]) => name),
  );
  const old = [
    "applet",
    "bgsound",
    "blink",
    "center",
    "isindex",
    "keygen",
    "layer",
    "noembed",
    "noscript",
    "portal",
    "plaintext",
    "listing",
    "xmp",
    "xml",
    "fencedframe",
    "nextid",
    "spacer",
    "big",
    "tt",
    "acronym",
  ];
  return [...new Set([...names, ...old])].sort();
}

describe("live markup in a page", () => {
  test("is told with its code and place, for each file of the corpus; and what words need is let pass", async () => {
    const texts = files.map((file) => [pageOf(file), readFileSync(join(CORPUS, file), "utf8")] as const);
    const expectedOf = (text: string) => /^# (.*)$/m.exec(text)?.[1] ?? "";
    // Components are looked at once all that is written is sound.
    const isLate = (text: string) => /^(?:fine|unknown-)/.test(expectedOf(text));
    const [early, late] = [
      texts.filter(([, text]) => !isLate(text)),
      texts.filter(([, text]) => isLate(text)),
    ];
    const told = new Map([...(await toldOf(new Map(early))), ...(await toldOf(new Map(late)))]);
    const found = texts.flatMap(([path, text]) => {
      const expected = expectedOf(text);
      const errors = (told.get(path) ?? []).filter(({ severity }) => severity === "error").map(said);
      const isMet = expected === "fine" ? errors.length === 0 : errors.includes(expected);
      return isMet ? [] : [`${path}: ${expected}, but ${errors.join(", ")}`];
    });
    expect(late.length).toBeGreaterThan(8);
    expect(early.length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });

  test("is refused by every tag that is not on the list, and by none that is", async () => {
    const tags = allTags();
    expect(tags.length).toBeGreaterThan(170);
    const told = await toldOf(
      new Map(tags.map((tag) => [pageOf(`${tag.toLowerCase()}-x.mdx`), page(`<${tag} />`)])),
    );
    const refused = tags.filter((tag) =>
      told.get(pageOf(`${tag.toLowerCase()}-x.mdx`))?.some(({ code }) => code === "tag-not-allowed"),
    );
    expect(refused).toEqual(tags.filter((tag) => !Object.hasOwn(TAGS, tag)));
  });

  test("is refused by every attribute of HTML that runs or loads something, in each way to write it", async () => {
    const all = Object.entries(html.property).flatMap(([name, { attribute }]) => [
      name,
      attribute,
      attribute.toUpperCase(),
    ]);
    const names = [...new Set(all)].filter((name) => /^[A-Za-z][\w-]*$/.test(name));
    const handlers = names.filter((name) => /^on/i.test(name));
    expect(handlers.length).toBeGreaterThan(200);
    const texts = new Map(
      names.map((name, index) => [pageOf(`a${index}.mdx`), page(`<p ${name}="x">Words</p>`)]),
    );
    const told = await toldOf(texts);
    const passed = names.filter(
      (_, index) => !told.get(pageOf(`a${index}.mdx`))?.some(({ code }) => code === "attribute-not-allowed"),
    );
    const fine = names.filter((name) => ATTRIBUTES.includes(name.toLowerCase()) || /^aria-/i.test(name));
    expect(passed).toEqual(fine);
  });

  test("is refused in every file of words: the report, metrics, bets, weeks of the sprint, translations", async () => {
    const body = "<script>alert(1)</script>\n\n[words](javascript:alert(1))\n";
    const small = (file: string) => base.read(file);
    const week = "---\ntitle: T\nweek: 1\nstatus: done\n---\n";
    const texts = new Map([
      [
        "content/report.mdx",
        `${small("content/report.mdx").replace("currency: EUR", "currency: EUR\nlanguages: [de-DE]")}\n${body}`,
      ],
      ["content/metrics/visits.mdx", `${small("content/metrics/visits.mdx")}\n${body}`],
      ["content/bets/prompts.mdx", `${small("content/bets/prompts.mdx")}\n${body}`],
      ["content/sprint/1-candidates.mdx", `${week}\n${body}`],
      [pageOf("index.mdx"), `${small(pageOf("index.mdx"))}\n${body}`],
      [pageOf("details.de.mdx"), `---\ntitle: T\n---\n${body}`],
    ]);
    const told = await toldOf(texts);
    for (const [path, found] of told) {
      const codes = found.map(({ code }) => code);
      expect(codes, path).toContain("tag-not-allowed");
      expect(codes, path).toContain("address-not-allowed");
    }
  });

  test("is refused in texts of front matter where it leads, and shown as words where it is a tag", async () => {
    const links = [
      "javascript:alert(1)",
      "data:text/html,x",
      "java&#115;cript:x",
      "//example.com",
      "a [b](vbscript:x",
    ];
    const pictures = ["https://example.com/x.png", "data:image/png;base64,x"];
    const texts = new Map([
      ...links.map(
        (to, index) =>
          [pageOf(`l${index}.mdx`), `---\ntitle: ${JSON.stringify(`[a](${to})`)}\norder: 3\n---\n`] as const,
      ),
      ...links.map(
        (to, index) =>
          [
            pageOf(`n${index}.mdx`),
            `---\ntitle: ${JSON.stringify(`[a [b]](${to})`)}\norder: 3\n---\n`,
          ] as const,
      ),
      ...pictures.map(
        (to, index) =>
          [pageOf(`p${index}.mdx`), `---\ntitle: ${JSON.stringify(`![a](${to})`)}\norder: 3\n---\n`] as const,
      ),
    ]);
    const told = await toldOf(texts);
    const silent = [...told].filter(([, found]) => !found.some(({ code }) => code === "address-not-allowed"));
    expect(silent.map(([path]) => texts.get(path))).toEqual([]);
  });

  test("has codes that the catalogue explains", () => {
    const codes = files.map(
      (file) => /^# ([\w-]+)/m.exec(readFileSync(join(CORPUS, file), "utf8"))?.[1] ?? "",
    );
    expect(codes.filter((code) => code !== "fine" && !Object.hasOwn(CATALOGUE, code))).toEqual([]);
  });
});
