import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { someOf } from "../support/forms.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { GUARDS, type Guard } from "./guards.ts";

const FOLDER = join(REPOSITORY, "tests", "corruption");

/** What these processes compile they keep for one another. */
const COMPILED = { NODE_COMPILE_CACHE: join(SCRATCH, "compiled") };

/** The kinds of outcome of a generator's first tables, where a guard is switched off, by another process. */
async function outcomes({ generators, seeds = 1 }: Guard, mutations: Guard["mutations"]): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ["--import", join(FOLDER, "mutate.mjs"), join(FOLDER, "main.ts"), "0", String(seeds), ...generators],
    { cwd: REPOSITORY, env: { ...process.env, ...COMPILED, SEXTANT_MUTATIONS: JSON.stringify(mutations) } },
  );
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  expect(status, err).toBe(0);
  return out
    .trim()
    .split("\n")
    .map((line) => String(JSON.parse(line).kind));
}

/** Wrong figures without a word. */
const FAULTS = ["silent", "spurious"];

/** With SEXTANT_FULL=1 every guard, else each sixth. */

for (const guard of someOf(GUARDS, 6))
  test.concurrent(`without the guard "${guard.name}" figures are silently wrong`, async () => {
    const off = await outcomes(guard, guard.mutations);
    expect(off.filter((kind) => FAULTS.includes(kind)).length, off.join(" ")).toBeGreaterThan(0);
  });
