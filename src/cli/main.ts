import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { wrongLimit } from "../apart/timeLimit.ts";
import { didYouMean } from "../content/nearest.ts";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { leaveAside, workIn } from "../disk/aside.ts";
import { tellOthers } from "../disk/lock.ts";
import { toldFault } from "../engine/faults.ts";
import { COMMON, type Command, type CommandEffects, type Ended, type Options, usable } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Effects } from "./effects.ts";
import { EXITS } from "./exits.ts";
import { helpFor } from "./help.ts";
import { inWords } from "./inWords.ts";
import { UsageError } from "./usage.ts";
import type { Voice } from "./voice.ts";

const KNOWN: ReadonlyMap<string, Command> = new Map(Object.entries(COMMANDS));

/** The options of all commands: only once they are read it is known which word names the command. */
const OPTIONS: Options = Object.assign({}, ...[...KNOWN.values()].map(({ options }) => options), COMMON);

/** Runs a command, such as `["check", "--json"]`, and gives its exit code; what is wrong with the report or the use is told. */
export async function main(args: readonly string[], outer: Effects): Promise<number> {
  const line = lineOf(args);
  const root = line.root === null ? outer.root : resolve(line.root);
  const voice = line.isForPrograms ? await forPrograms(outer, line.name) : inWords(outer, line.name);
  try {
    return voice.ended(await dispatch(voice.effects(root), line));
  } catch (error) {
    return voice.broken(error, root);
  }
}

/** What answers programs takes its time to load. */
async function forPrograms(outer: Effects, command: string): Promise<Voice> {
  const { inJson } = await import("./inJson.ts");
  const { ownPackage } = await import("../engine/ownPackage.ts");
  return inJson(outer, command, ownPackage().version);
}

async function dispatch(effects: CommandEffects, line: Line): Promise<Ended<unknown>> {
  const { args, name, words, rest } = line;
  const { values } = usable(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  const command = KNOWN.get(name);
  if (values["help"] === true) return helped(effects, line);
  if (name === "") throw new UsageError("Name a command.");
  if (command === undefined)
    throw new UsageError(`There is no command "${name}". ${didYouMean(name, [...KNOWN.keys()])}`);
  const strange = Object.keys(values).find(
    (option) => !Object.hasOwn(command.options, option) && !Object.hasOwn(COMMON, option),
  );
  if (strange !== undefined) throw new UsageError(`"${name}" takes no --${strange}.`);
  if (words.length > 0 && command.takes.length === 0)
    throw new UsageError(`"${name}" takes no "${words[0]}".`);
  const wrong = wrongLimit(process.env);
  if (wrong !== null) throw new DiagnosticError(wrong);
  return onReport(effects, () => {
    tellOthers(args.join(" "));
    return command.run(effects, rest);
  });
}

/** Tells how a command is used, or all of them. */
async function helped(effects: CommandEffects, { name, isForPrograms }: Line): Promise<Ended<unknown>> {
  effects.print(helpFor(name));
  return { exit: EXITS.fine, result: isForPrograms ? (await import("./manual.ts")).manualOf(name) : null };
}

/** Where there is no folder, none is made: a command that was told a wrong one says so. */
function refuseNoFolder(root: string): void {
  const told = statSync(root, { throwIfNoEntry: false });
  if (told?.isDirectory() === true) return;
  const code = told === undefined ? "path-missing" : "file-in-the-way";
  throw new DiagnosticError(diagnose(startOf(root), code, { path: root }));
}

/** Runs a command on a report, in which nothing is left of those that were killed, nor of this one. */
async function onReport(
  { root }: CommandEffects,
  run: () => Promise<Ended<unknown>>,
): Promise<Ended<unknown>> {
  refuseNoFolder(root);
  const { clearLeftovers } = await import("../engine/leftovers.ts");
  workIn(root);
  clearLeftovers(root);
  try {
    return await run();
  } catch (error) {
    throw toldFault(error, root) ?? error;
  } finally {
    leaveAside(root);
  }
}

/** A command line, however it is written: which command it names, and how that is heard. */
interface Line {
  readonly args: readonly string[];
  /** Of the command; empty where none is named. */
  readonly name: string;
  /** The words behind the name. */
  readonly words: readonly string[];
  /** All but the name. */
  readonly rest: readonly string[];
  readonly root: string | null;
  readonly isForPrograms: boolean;
}

/** Takes the name of its command from a command line: "new metric" and "new bet" are commands of their own. */
function lineOf(args: readonly string[]): Line {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const words = tokens.filter((token) => token.kind === "positional");
  const named = KNOWN.has(`${words[0]?.value} ${words[1]?.value}`) ? words.slice(0, 2) : words.slice(0, 1);
  return {
    args,
    name: named.map(({ value }) => value).join(" "),
    words: words.slice(named.length).map(({ value }) => value),
    rest: args.filter((_, index) => !named.some((word) => word.index === index)),
    root: typeof values["root"] === "string" ? values["root"] : null,
    isForPrograms: values["json"] === true,
  };
}
