import { prepareRelease, sealVersion } from "../../src/engine/release/release.ts";

/** Releases an edition of a root, and is killed before a step of the commit. */
const [root = "", edition = "", step = ""] = process.argv.slice(2);
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const effects = { root, progress: () => {} };
const { found, prepared } = await prepareRelease(effects, edition);
if (prepared !== null)
  await sealVersion(effects, prepared, found, {
    step: (what) => {
      if (what === step) process.kill(process.pid, "SIGKILL");
    },
  });
