import { z } from "zod";
import { COMMON, type Command } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { read } from "./docs.ts";

/** The scripts that `npm run` knows. */
export function scripts(): Readonly<Record<string, string>> {
  return z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")))
    .scripts;
}

/** The options that some command takes, without their dashes. */
export function options(): string[] {
  const all = Object.values<Command>(COMMANDS).flatMap((command) => Object.keys(command.options));
  return [...new Set([...all, ...Object.keys(COMMON)])];
}
