import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMON, type Command, type Option } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { meanings } from "../../src/cli/exits.ts";
import { explained, helpFor, helpOf, optionExplained, USAGE } from "../../src/cli/help.ts";
import { FORMAT_NAMES } from "../../src/formats/formats.ts";
import { commandLine } from "../../src/syntax/commandLine.ts";
import { commandsPage, formatsPage } from "../support/commandDocs.ts";
import { commandOf, optionsOf, strangeCommandsIn } from "../support/commandLine.ts";
import { sextantHere } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

const ALL: readonly (readonly [string, Command])[] = Object.entries(COMMANDS);
const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");

describe("the catalogue of commands", () => {
  test.each([
    ["docs/reference/commands.md", commandsPage()],
    ["docs/reference/formats.md", formatsPage()],
  ])("is told by %s; UPDATE_DOCS=1 writes it anew", (file, page) => {
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(join(REPOSITORY, file), page);
    expect(read(file)).toBe(page);
  });

  test("explains each key that programs are given", () => {
    expect(commandsPage()).not.toMatch(/\| +\|$/m);
    expect(commandsPage()).toContain("| `differences[].is` | As it comes out; null where it does not. |");
  });

  test("has a script of the package for every command, by its first word", () => {
    const scripts = [...read("package.json").matchAll(/"(\w+)": "node src\/cli\/run\.js (\w+)"/g)];
    expect(scripts.filter(([, name, run]) => name !== run)).toEqual([]);
    expect(JSON.parse(read("package.json"))).toMatchObject({
      bin: { sextant: "./src/cli/run.js" },
      scripts: { sextant: "node src/cli/run.js" },
    });
    const first = ALL.map(([name]) => name.split(" ")[0]);
    expect(scripts.map(([, name]) => name).sort()).toEqual([...new Set(first)].sort());
  });

  test("shows forms and examples that call the command, with options that it has", () => {
    const strange = ALL.flatMap(([name, { forms, examples }]) =>
      [...forms, ...examples].flatMap(({ line }) => {
        const flags = [...line.matchAll(/--([a-z-]+)/g)].map(([, flag = ""]) => flag);
        const known = optionsOf(name);
        return commandOf(line) === name && flags.every((flag) => known.includes(flag)) ? [] : [line];
      }),
    );
    expect(strange).toEqual([]);
  });

  test("gives an option the same type wherever it is taken, so that a line can be read before its command is known", () => {
    const types = new Map<string, string>();
    for (const [, { options }] of ALL)
      for (const [name, { type }] of Object.entries(options)) {
        expect(types.get(name) ?? type, name).toBe(type);
        types.set(name, type);
      }
    expect(types.size).toBeGreaterThan(20);
  });
});

describe("what messages say of commands", () => {
  const files = readdirSync(join(REPOSITORY, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|astro|mdx)$/.test(name))
    .map((name) => ({ name, text: read(join("src", name)) }));
  const calls = files.flatMap(({ text }) =>
    [...text.matchAll(/\bcommandLine\(\s*(["'`])(.*?)\1,?\s*\)/g)].map(([, , words = ""]) => words),
  );

  test("is spelled in one place", () => {
    expect(calls.length).toBeGreaterThan(40);
    const names = [...new Set(ALL.map(([name]) => name.split(" ")[0]))].join("|");
    const byHand = files
      .filter(({ name }) => !name.endsWith(".mdx") && name !== join("syntax", "commandLine.ts"))
      .map(({ name, text }) => ({ name, code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "") }))
      .filter(({ code }) => new RegExp(`npm run |\\bsextant (?:${names})\\b`).test(code));
    expect(byHand.map(({ name }) => name)).toEqual([]);
  });

  test("are commands that there are, with options that they take", () => {
    const given = calls.filter((words) => !/^\$\{|^</.test(words));
    expect(given.flatMap((words) => strangeCommandsIn(`\`\`\`sh\n${commandLine(words)}\n\`\`\``))).toEqual(
      [],
    );
    const templates = files.filter(({ name }) => name.endsWith(".mdx"));
    expect(templates.flatMap(({ text }) => strangeCommandsIn(text))).toEqual([]);
    expect(templates.some(({ text }) => text.includes(`\`${commandLine("new metric")}\``))).toBe(true);
  });
});

describe("how texts spell commands", () => {
  test.each([
    ["`sextant relase 2026-q3`", "sextant relase 2026-q3"],
    ["`npx sextant check --publisht`", "npx sextant check --publisht: --publisht"],
    ["```sh\nnpx sextant new metric x --metric y\n```\n", "npx sextant new metric x --metric y: --metric"],
    ["Run npm run chekc.", "npm run chekc"],
    ["`npm run check -- --published`", "npm run check -- --published: --published"],
    ["`npm run sextant -- check --published`", "npm run sextant -- check --published: --published"],
  ])("%s is strange", (text, strange) => {
    expect(strangeCommandsIn(text)).toEqual([strange]);
  });

  test("in each of its spellings a command that there is passes", () => {
    const text =
      "`sextant check --json` `npx sextant new metric x --preset saas`, `npm run build -- --published`, npm ci; the word sextant alone\n```sh\nnpm run sextant -- check --json && npx sextant verify # sextant all\n```\n";
    expect(strangeCommandsIn(text)).toEqual([]);
  });
});

describe("--help", () => {
  test("of all commands shows every form and every option", () => {
    for (const [, { forms, options }] of ALL) {
      for (const { line } of forms) expect(USAGE).toContain(commandLine(line));
      for (const name of Object.keys(options)) expect(USAGE).toContain(`--${name}`);
    }
    for (const format of FORMAT_NAMES) expect(USAGE).toContain(format);
  });

  test.each(ALL)("of `%s` says how it is used, what it does, takes and ends with", async (name, command) => {
    const { exit, out, err } = await sextantHere(REPOSITORY, [...name.split(" "), "--help"]);
    expect({ exit, err, out }).toEqual({ exit: 0, err: "", out: `${helpOf(name, command)}\n` });
    const said = out.replace(/\s+/g, " ");
    const { summary, forms, takes, options, examples, fails } = command;
    expect(said.startsWith(`Usage: sextant ${name} `)).toBe(true);
    expect(said.toLowerCase()).toContain(summary.toLowerCase());
    for (const { line, text } of [...forms, ...examples]) expect(said).toContain(`sextant ${line} ${text}`);
    expect(examples.length).toBeGreaterThan(0);
    for (const one of takes) expect(said).toContain(`${one.name} ${explained(one)}`);
    for (const [option, facts] of Object.entries<Option>({ ...options, ...COMMON }))
      expect(said).toContain(
        `--${option}${facts.value === undefined ? "" : ` ${facts.value}`} ${optionExplained(facts)}`,
      );
    for (const [code, meaning] of Object.entries(meanings(fails)))
      expect(said).toContain(`${code} ${meaning}`);
  });

  test("says of every option with a value what holds without it, or that it is needed", () => {
    const needed = ALL.flatMap(([name, { options }]) =>
      Object.entries(options)
        .filter(([, { value, usual }]) => value !== undefined && usual === undefined)
        .map(([option]) => `${name} --${option}`),
    );
    expect(needed).toEqual(["correct --reason", "correct --code", "withdraw --reason"]);
    for (const one of needed) {
      const [name = ""] = one.split(" ");
      expect(USAGE).not.toContain(`${one} (default`);
      expect(helpFor(name)).toContain("(needed)");
    }
  });

  test("shows in its usage which words may be left out, and which come several times", () => {
    expect(helpFor("export")).toContain("Usage: sextant export PERIOD [VERSION] KIND [options]\n");
    expect(helpFor("snapshot")).toContain("Usage: sextant snapshot NAME [FILES …] [options]\n");
    expect(helpFor("check")).toContain("Usage: sextant check [options]\n");
  });

  test("fits a terminal of 120 columns", () => {
    const pages = [USAGE, ...ALL.map(([name, command]) => helpOf(name, command))];
    const wide = pages.flatMap((page) => page.split("\n")).filter((line) => line.length > 120);
    expect(wide).toEqual([]);
  });
});

test("a misspelt command is answered with the one that was meant", async () => {
  const { exit, err } = await sextantHere(REPOSITORY, ["relase", "2026-q3"]);
  expect(exit).toBe(2);
  expect(err.split("\n")[0]).toBe('There is no command "relase". Did you mean `release`?');
});
