import { parseArgs } from "node:util";
import { describe, expect, test } from "vitest";
import { COMMON, type Command } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { commandOf } from "../support/commandLine.ts";
import { blocksOf, DOCS, read } from "../support/docs.ts";

const KNOWN: ReadonlyMap<string, Command> = new Map(Object.entries(COMMANDS));

/** The command lines of a page's blocks of code, without what a shell does before and after them. */
function linesIn(page: string): string[] {
  const shell = blocksOf(read(page)).filter(({ language }) => language === "sh");
  const lines = shell.flatMap(({ code }) => code.split("\n"));
  return lines.flatMap((line) => {
    const found = /(?:^|[\s;&|])(?:npx )?sextant (.+)$/.exec(line.replace(/\s+#.*$/, ""));
    return found?.[1] === undefined ? [] : [found[1].trim()];
  });
}

/** The words of a command line, as a shell takes them: what stands in quotes is one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** Are these too many or too few words for a command? */
function wrongCount({ takes }: Command, count: number): boolean {
  const least = takes.filter(({ usual }) => usual === null).length;
  const most = takes.some(({ isSeveral }) => isSeveral === true) ? Number.POSITIVE_INFINITY : takes.length;
  return count < least || count > most;
}

/** What the command line of the product has against a line; null where nothing. */
function objection(line: string): string | null {
  const name = commandOf(line);
  const command = KNOWN.get(name ?? "");
  if (name === undefined || command === undefined) return `${line}: no command`;
  // Forms in the reference name in brackets what may be left out.
  const args = wordsOf(line.slice(name.length).replace(/\[[^\]]*\]/g, ""));
  try {
    const options = { ...command.options, ...COMMON };
    const { positionals } = parseArgs({ args, options, allowPositionals: true });
    return wrongCount(command, positionals.length) ? `${line}: takes other words` : null;
  } catch (error) {
    return `${line}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

describe("the command lines that docs show", () => {
  test.each(["README.md", ...DOCS])("%s: are read by the command line of the product", (page) => {
    expect(linesIn(page).flatMap((line) => objection(line) ?? [])).toEqual([]);
  });

  test("are many, and would be refused otherwise", () => {
    expect(DOCS.flatMap(linesIn).length).toBeGreaterThan(60);
    expect(objection("release 2026-q3 --sign")).toBeNull();
    expect(objection("relaese 2026-q3")).toContain("no command");
    expect(objection("release 2026-q3 --singed")).toContain("--singed");
    expect(objection('correct 2026-q3 --reason "We had counted six days."')).toBeNull();
    expect(objection("build somewhere")).toContain("takes other words");
    expect(objection("correct --code C")).toContain("takes other words");
    expect(objection("export 2026-q3 pdf --paper")).toContain("--paper");
  });
});
