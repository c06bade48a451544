import { enableCompileCache } from "node:module";
import { processEffects } from "./effects.ts";

// The page renderer would report its use, and look for newer versions of itself, over the network.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
process.env["ASTRO_DISABLE_UPDATE_CHECK"] = "true";
// The engine's own files are compiled once, not at each start; hence nothing else is imported before.
enableCompileCache();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), processEffects(process.cwd()));
