import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IS_FULL } from "../support/forms.ts";
import { newcomer, packInto, type Tarballs } from "../support/newcomer.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";

/** Installs from where npm takes packages, and takes minutes: in the long form only. */
/** The oldest Node that the package names, and the one that this repository takes along. */
const NODES = ["22.12.0", "24.21.0"];

describe.runIf(IS_FULL)("a newcomer with the packages and an own table", () => {
  let files: Scratch;
  let tarballs: Tarballs;
  beforeAll(() => {
    files = scratch("newcomer");
    tarballs = packInto(files.root);
  });
  afterAll(() => files.remove());

  test.each(NODES)("comes to a corrected release that is verified, on Node %s", async (version) => {
    const folder = files.path(`node-${version}`);
    execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", `node@${version}`]);
    const steps = await newcomer(
      files.path(`with-${version}`),
      tarballs,
      join(folder, "node_modules/node/bin/node"),
    );
    expect(steps.filter(({ exit }) => exit !== 0)).toEqual([]);
    expect(steps.at(-1)?.said).toContain("2 versions");
  });
});
