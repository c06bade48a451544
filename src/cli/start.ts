import { processEffects } from "./effects.ts";
import { main } from "./main.ts";

/** Runs the command that this process was asked for, in the folder where it was. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processEffects(process.cwd()));
}
