import { type ParseArgsOptionDescriptor, parseArgs } from "node:util";
import type { Effects } from "./effects.ts";
import { UsageError } from "./usage.ts";

/** An option of a command, as the command line reads it and as people are told of it. */
export interface Option extends ParseArgsOptionDescriptor {
  /** What stands for its value: DATE. */
  readonly value?: string;
  /** What it does. */
  readonly text: string;
}

/** The options of a command by their names. */
export type Options = Readonly<Record<string, Option>>;

/** One way to use a command. */
export interface Form {
  /** What is written after `npm run`: "new -- 2026-q4". */
  readonly line: string;
  /** What that does. */
  readonly text: string;
}

/** A command of the product: whatever lists, explains or runs commands is made of these. */
export interface Command {
  /** What it does, for people who look for it. */
  readonly summary: string;
  readonly forms: readonly [Form, ...Form[]];
  /** The words that it takes beside its options; null where it takes none. */
  readonly words: string | null;
  readonly options: Options;
  /** What is written after `npm run`, each with what comes of it. */
  readonly examples: readonly Form[];
  /** Runs it with what the command line holds after its name, and gives its exit code; throws a UsageError. */
  run(effects: Effects, args: readonly string[]): Promise<number>;
}

/** Options that every command takes. */
export const COMMON = {
  root: {
    type: "string",
    value: "FOLDER",
    text: "the folder of the report, where that is not the current one",
  },
  help: { type: "boolean", text: "shows how the command is used" },
} as const satisfies Options;

interface Config<Own extends Options> {
  readonly args: string[];
  readonly options: Own;
  readonly allowPositionals: true;
}

type Parsed<Own extends Options> = ReturnType<typeof parseArgs<Config<Own & typeof COMMON>>>;

/** What makes a command: its facts, and what it does with its words and with the values of its options. */
export interface Definition<Own extends Options> extends Omit<Command, "run"> {
  readonly options: Own;
  run(effects: Effects, words: readonly string[], values: Parsed<Own>["values"]): Promise<number> | number;
}

/** A command that reads the command line by its own options. */
export function command<const Own extends Options>(definition: Definition<Own>): Command {
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
