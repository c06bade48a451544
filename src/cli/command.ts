import { type ParseArgsOptionDescriptor, parseArgs } from "node:util";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Effects } from "./effects.ts";
import { UsageError } from "./usage.ts";

/** An option of a command, as the command line reads it and as people are told of it. */
export interface Option extends ParseArgsOptionDescriptor {
  /** What stands for its value: DATE. */
  readonly value?: string;
  /** What it does. */
  readonly text: string;
  /** What holds where it is left out; an option with a value that has none is needed. */
  readonly usual?: string;
}

/** The options of a command by their names. */
export type Options = Readonly<Record<string, Option>>;

/** A word that a command takes beside its options. */
export interface Argument {
  /** What stands for it: PERIOD. */
  readonly name: string;
  /** What it says. */
  readonly text: string;
  /** What holds where it is left out; null where it may not be. */
  readonly usual: string | null;
  /** May there be more than one? */
  readonly isSeveral?: boolean;
}

/** One way to use a command. */
export interface Form {
  /** The command with its words: "new 2026-q4". */
  readonly line: string;
  /** What that does. */
  readonly text: string;
}

/** How a command ended: its exit code, and what it gives to programs; null where it came to nothing, as diagnostics say. */
export interface Ended<Result> {
  readonly exit: 0 | 1;
  readonly result: Result | null;
}

/** What a command is given of the world: what it says to people, and what it tells people and programs alike. */
export interface CommandEffects extends Effects {
  /** Tells what is wrong. */
  found(diagnostics: readonly Diagnostic[]): void;
  /** Tells programs how it stands while a command lasts. */
  meanwhile(result: unknown, diagnostics: readonly Diagnostic[]): void;
}

/** A command of the product: whatever lists, explains or runs commands is made of these. */
export interface Command<Result = unknown> {
  /** What it does, for people who look for it. */
  readonly summary: string;
  readonly forms: readonly [Form, ...Form[]];
  /** The words that it takes, in their order. */
  readonly takes: readonly Argument[];
  readonly options: Options;
  /** Each with what comes of it. */
  readonly examples: readonly Form[];
  /** When it ends with 1. */
  readonly fails: string;
  /** Runs it with what the command line holds after its name; throws a UsageError. */
  run(effects: CommandEffects, args: readonly string[]): Promise<Ended<Result>>;
}

/** Options that every command takes. */
export const COMMON = {
  root: {
    type: "string",
    value: "FOLDER",
    text: "the folder of the report",
    usual: "the current one",
  },
  json: { type: "boolean", text: "answers programs: with one line of JSON, and nothing else" },
  help: { type: "boolean", text: "shows how the command is used" },
} as const satisfies Options;

/** Does a command end with 1 by what is wrong? */
export function fails(diagnostics: readonly Diagnostic[], isStrict: boolean): boolean {
  return hasErrors(diagnostics) || (isStrict && diagnostics.length > 0);
}

/** The option of commands that may take warnings for errors. */
export const STRICT = {
  type: "boolean",
  text: "fails where there are warnings, too",
} as const satisfies Option;

interface Config<Own extends Options> {
  readonly args: string[];
  readonly options: Own;
  readonly allowPositionals: true;
}

type Parsed<Own extends Options> = ReturnType<typeof parseArgs<Config<Own & typeof COMMON>>>;

/** What makes a command: its facts, and what it does with its words and with the values of its options. */
export interface Definition<Own extends Options, Result> extends Omit<Command<Result>, "run"> {
  readonly options: Own;
  run(
    effects: CommandEffects,
    words: readonly string[],
    values: Parsed<Own>["values"],
  ): Promise<Ended<Result>>;
}

/** A command that reads the command line by its own options. */
export function command<const Own extends Options, Result>(
  definition: Definition<Own, Result>,
): Command<Result> {
  const options = { ...definition.options, ...COMMON };
  return {
    ...definition,
    run: async (effects, args) => {
      const { positionals, values } = usable(() =>
        parseArgs({ args: [...args], options, allowPositionals: true }),
      );
      return definition.run(effects, positionals, values);
    },
  };
}

/** What is read of a command line; throws a UsageError where an option is none, or lacks its value. */
export function usable<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
}
