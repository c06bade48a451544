import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { didYouMean } from "../content/nearest.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { Abandoned } from "../engine/dialogue.ts";
import { COMMON, type Command, type Options, usable } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Effects } from "./effects.ts";
import { helpOf, USAGE } from "./help.ts";
import { printDiagnostics } from "./print.ts";
import { UsageError } from "./usage.ts";

/** As a shell counts a process that Ctrl-C ended. */
const BROKEN_OFF = 130;

const KNOWN: ReadonlyMap<string, Command> = new Map(Object.entries(COMMANDS));

/** The options of all commands: only once they are read it is known which word names the command. */
const OPTIONS: Options = Object.assign({}, ...[...KNOWN.values()].map(({ options }) => options), COMMON);

/** Runs a command, such as `["check", "--json"]`, and gives its exit code; what is wrong with the report or the use is told. */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  try {
    return await dispatch(effects, args);
  } catch (error) {
    if (error instanceof UsageError) {
      effects.complain(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof Abandoned) {
      effects.complain("\nBroken off: nothing was written.");
      return BROKEN_OFF;
    }
    if (error instanceof DiagnosticError) {
      printDiagnostics(effects, error.diagnostics);
      return 1;
    }
    throw error;
  }
}

async function dispatch(outer: Effects, args: readonly string[]): Promise<number> {
  const { values, words, name, rest } = taken(args);
  const command = KNOWN.get(name);
  if (values["help"] === true || name === "") {
    outer.print(command === undefined ? USAGE : helpOf(name, command));
    return values["help"] === true ? 0 : 2;
  }
  if (command === undefined)
    throw new UsageError(`There is no command "${name}". ${didYouMean(name, [...KNOWN.keys()])}`);
  const strange = Object.keys(values).find((option) => !(option in command.options) && !(option in COMMON));
  if (strange !== undefined) throw new UsageError(`"${name}" takes no --${strange}.`);
  if (words.length > 0 && command.words === null) throw new UsageError(`"${name}" takes no "${words[0]}".`);
  const { root } = values;
  return command.run(typeof root === "string" ? { ...outer, root: resolve(root) } : outer, rest);
}

/** A command line with the name of its command taken from it: "new metric" and "new bet" are commands of their own. */
function taken(args: readonly string[]) {
  const { values, tokens } = usable(() =>
    parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true }),
  );
  const words = tokens.filter((token) => token.kind === "positional");
  const named = KNOWN.has(`${words[0]?.value} ${words[1]?.value}`) ? words.slice(0, 2) : words.slice(0, 1);
  return {
    values,
    name: named.map(({ value }) => value).join(" "),
    words: words.slice(named.length).map(({ value }) => value),
    rest: args.filter((_, index) => !named.some((word) => word.index === index)),
  };
}
