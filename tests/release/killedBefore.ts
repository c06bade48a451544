import { release } from "../../src/cli/release.ts";
import { processEffects } from "../../src/engine/effects.ts";

/** Releases an edition of a root, and is killed before a step of the commit. */
const [root = "", edition = "", step = ""] = process.argv.slice(2);
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

await release(processEffects(root), edition, {
  acceptWarnings: true,
  step: (what) => {
    if (what === step) process.kill(process.pid, "SIGKILL");
  },
});
