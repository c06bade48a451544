import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { Abandoned } from "../engine/dialogue.ts";
import { toldFault } from "../engine/faults.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { COMMANDS } from "./commands.ts";
import { UsageError } from "./usage.ts";

/** What ended a command before its end. */
export interface Breach {
  readonly exit: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The exit codes of all commands; the last one as a shell counts a process that Ctrl-C ended. */
export const EXITS = { fine: 0, fails: 1, usedWrongly: 2, brokenOff: 130 } as const;

/** What each exit code of a command says, of which it is known when it ends with 1. */
export function meanings(fails: string): Readonly<Record<number, string>> {
  return {
    [EXITS.fine]: "fine",
    [EXITS.fails]: fails,
    [EXITS.usedWrongly]: "the command was used wrongly",
    [EXITS.brokenOff]: "it was broken off",
  };
}

/** What broke a command off, and its exit code; null of what nobody foresaw. */
export function breachOf(error: unknown, root: string, command: string): Breach | null {
  if (error instanceof UsageError)
    return { exit: EXITS.usedWrongly, diagnostics: [usedWrongly(error, command)] };
  if (error instanceof Abandoned) return { exit: EXITS.brokenOff, diagnostics: [] };
  const told = toldFault(error, root);
  return told === null ? null : { exit: EXITS.fails, diagnostics: told.diagnostics };
}

/** A wrong command line stands in no file: it is told of the folder in which it was typed. */
function usedWrongly({ message }: UsageError, command: string): Diagnostic {
  const help = commandLine(Object.hasOwn(COMMANDS, command) ? `${command} --help` : "--help");
  return diagnose(startOf("."), "used-wrongly", { said: message.replace(/\.$/, ""), help });
}
