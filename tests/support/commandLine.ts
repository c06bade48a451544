import { z } from "zod";
import { read } from "./docs.ts";

/** The scripts that `npm run` knows. */
export function scripts(): Readonly<Record<string, string>> {
  return z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")))
    .scripts;
}

/** The options that some command takes, without their dashes. */
export function options(): string[] {
  return [...read("src/cli/main.ts").matchAll(/^ {2}"?([a-z-]+)"?: \{ type: "/gm)].map(
    ([, name = ""]) => name,
  );
}
