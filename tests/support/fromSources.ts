/** Runs a command by the sources, whether or not the engine is compiled. */
import { start } from "../../src/cli/start.ts";

await start();
