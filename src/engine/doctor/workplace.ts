import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import { launchBrowser } from "../../formats/browser.ts";
import { nativeEngine } from "../../query/engines/native.ts";
import type { Workplace } from "./finding.ts";

/** Milliseconds that a program has to answer. */
const PATIENCE = 10_000;

const require = createRequire(import.meta.url);
const versioned = z.object({ version: z.string() });

/** The workplace of this process, as it is. */
export function workplaceOf(root: string, now: () => Date): Workplace {
  return {
    root,
    now,
    node: process.versions.node,
    versionOf,
    startBrowser: async () => {
      const browser = await launchBrowser();
      try {
        return `${browser.browserType().name()} ${browser.version()}`;
      } finally {
        await browser.close();
      }
    },
    startNative: async () => {
      const engine = nativeEngine(join(root, ".sextant"));
      try {
        await engine.open();
      } finally {
        engine.end();
      }
    },
    freeAt: (path) => {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    },
    outputOf: (program, args) => {
      const { status, stdout } = spawnSync(program, args, { encoding: "utf8", timeout: PATIENCE });
      return status === 0 ? stdout : null;
    },
  };
}

/** Packages need not offer their `package.json` to others. */
function versionOf(name: string): string | null {
  const file = (require.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, "package.json"))
    .find((path) => existsSync(path));
  return file === undefined ? null : versioned.parse(JSON.parse(readFileSync(file, "utf8"))).version;
}
