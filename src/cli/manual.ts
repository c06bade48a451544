import { z } from "zod";
import { COMMON, type Command, type Options } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { meanings } from "./exits.ts";
import { usageOf } from "./help.ts";
import { RESULTS } from "./results.ts";

/** What programs are told of how a command is used, by the words that name it; of all commands, where they name none. */
export function manualOf(name: string): unknown {
  const all = Object.entries<Command>(COMMANDS);
  const asked = all.filter(([one]) => one === name);
  return { commands: (asked.length > 0 ? asked : all).map(([one, command]) => entry(one, command)) };
}

function entry(name: string, { summary, forms, takes, options, examples, fails }: Command) {
  const result = Object.entries<z.ZodType>(RESULTS).find(([one]) => one === name)?.[1] ?? z.null();
  return {
    command: name,
    summary,
    usage: usageOf(name, takes),
    forms,
    arguments: takes.map(({ isSeveral = false, ...one }) => ({ ...one, is_several: isSeveral })),
    options: optionsOf({ ...options, ...COMMON }),
    examples,
    exits: meanings(fails),
    result: z.toJSONSchema(result),
  };
}

function optionsOf(options: Options) {
  return Object.entries(options).map(([name, { type, value, text, usual, multiple }]) => ({
    name,
    type,
    value: value ?? null,
    text,
    usual: usual ?? null,
    is_several: multiple === true,
  }));
}
