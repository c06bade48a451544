import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMON, type Command } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { helpOf, USAGE } from "../../src/cli/help.ts";
import { FORMAT_NAMES } from "../../src/formats/formats.ts";
import { commandsPage, formatsPage, optionsOf } from "../support/commandDocs.ts";
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

  test("has a script of the package for every command, by its first word", () => {
    const scripts = [...read("package.json").matchAll(/"(\w+)": "node src\/cli\/run\.ts (\w+)"/g)];
    expect(scripts.filter(([, name, run]) => name !== run)).toEqual([]);
    const first = ALL.map(([name]) => name.split(" ")[0]);
    expect(scripts.map(([, name]) => name).sort()).toEqual([...new Set(first)].sort());
  });

  test("shows forms and examples that call the command, with options that it has", () => {
    const strange = ALL.flatMap(([name, { forms, examples }]) =>
      [...forms, ...examples].flatMap(({ line }) => {
        const [script = "", ...rest] = line.split(" ");
        const flags = [...line.matchAll(/--([a-z-]+)/g)].map(([, flag = ""]) => flag);
        const known = optionsOf(script, ` ${rest.join(" ")}`);
        const own = ALL.find(([one]) => one === name)?.[1].options ?? {};
        return flags.every((flag) => known.includes(flag) && (flag in own || flag in COMMON)) ? [] : [line];
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

describe("--help", () => {
  test("of all commands shows every form and every option", () => {
    for (const [, { forms, options }] of ALL) {
      for (const { line } of forms) expect(USAGE).toContain(`npm run ${line}`);
      for (const name of Object.keys(options)) expect(USAGE).toContain(`--${name}`);
    }
    for (const format of FORMAT_NAMES) expect(USAGE).toContain(format);
  });

  test.each(ALL)("of `%s` explains its options and those of all commands", async (name, command) => {
    const { exit, out, err } = await sextantHere(REPOSITORY, [...name.split(" "), "--help"]);
    expect({ exit, err, out }).toEqual({ exit: 0, err: "", out: `${helpOf(name, command)}\n` });
    for (const [option, { text }] of Object.entries({ ...command.options, ...COMMON })) {
      expect(out).toContain(`--${option}`);
      expect(out.replace(/\s+/g, " ")).toContain(text);
    }
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
