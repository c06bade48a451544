import { z } from "zod";
import { COMMON, type Command } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { read } from "./docs.ts";

const ALL: ReadonlyMap<string, Command> = new Map(Object.entries(COMMANDS));

/** The scripts that `npm run` knows. */
export function scripts(): Readonly<Record<string, string>> {
  return z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")))
    .scripts;
}

/** The options that some command takes, without their dashes. */
export function options(): string[] {
  const all = [...ALL.values()].flatMap((command) => Object.keys(command.options));
  return [...new Set([...all, ...Object.keys(COMMON)])];
}

/** The command that words name, such as "new metric" of "new metric our_star"; undefined where they name none. */
export function commandOf(words: string): string | undefined {
  const [first = "", second = ""] = words.trim().split(/ +/);
  return [`${first} ${second}`, first].find((name) => ALL.has(name));
}

/** The options of a command by its name; none of what is no command. */
export function optionsOf(name: string | undefined): string[] {
  const command = ALL.get(name ?? "");
  return command === undefined ? [] : Object.keys({ ...command.options, ...COMMON });
}

/** What npm does by itself, and in prose what it is. */
const NPM = ["ci", "install", "is", "test", "create", "exec", "pack"];

/**
 * Commands of a text that there are not, and options that they do not take, however they are spelled: `sextant check`,
 * `npx sextant check` (both in code alone) or `npm run check`.
 */
export function strangeCommandsIn(text: string): string[] {
  return [...spelledByNpm(text), ...spelledAlone(text)].flatMap(({ line, words, isKnown }) => {
    if (!isKnown) return [line];
    const own = words.split(/&&| is | #/)[0] ?? "";
    const known = optionsOf(commandOf(own));
    const flags = [...own.matchAll(/ --([a-z-]+)/g)].map(([, name = ""]) => name);
    return flags.filter((name) => !known.includes(name)).map((name) => `${line}: --${name}`);
  });
}

interface Spelled {
  readonly line: string;
  /** The command and what follows it. */
  readonly words: string;
  readonly isKnown: boolean;
}

function spelledByNpm(text: string): Spelled[] {
  const known = scripts();
  const lines = text.matchAll(/(?<!p)npm (run )?(?:-s )?([a-z]+)((?: [^`\n|]*)?)/g);
  return [...lines].map(([line, run, script = "", rest = ""]) => ({
    line,
    words: run === undefined ? "" : `${script === "sextant" ? "" : script}${rest.replace(/^ --(?= )/, "")}`,
    isKnown: run === undefined ? NPM.includes(script) : Object.hasOwn(known, script),
  }));
}

function spelledAlone(text: string): Spelled[] {
  const code = [...text.matchAll(/^(`{3,})[^\n]*\n([\s\S]*?)^\1$|(?<!`)`([^`\n]+)`/gm)];
  const lines = code.flatMap(([, , block, span]) => (block ?? span ?? "").split("\n"));
  return lines.flatMap((whole) => {
    const [line, words = ""] = /(?:^|[;&|$] *|=\S+ )(?:npx )?sextant ([a-z].*)/.exec(whole) ?? [];
    return line === undefined ? [] : [{ line, words, isKnown: commandOf(words) !== undefined }];
  });
}
