import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startDev } from "../support/devServer.ts";
import { IS_FULL } from "../support/forms.ts";
import { type Scratch, scratch, take, writeContent, writeMetric } from "../support/oracleRoots.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

/** Milliseconds within which a command ends that is broken off: long on a busy machine, and far below what queries may take. */
const SOON = 15_000;
const FOREVER = "(WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t)";

let files: Scratch;
beforeEach(async () => {
  files = scratch("interrupts", SCRATCH);
  writeContent(files);
  await take(files, [files.write("events.csv", "id,day\n1,2026-01-01\n2,2026-03-31\n")]);
});
afterEach(() => files.remove());

const endless = () =>
  writeMetric(files, "people", { role: "north_star", value: JSON.stringify(`count(*) + ${FOREVER}`) });

/** Runs a command until it says something, breaks it off a little later, and gives its end and how long that took. */
async function brokenOff(args: readonly string[], said: RegExp, signal: "SIGINT" | "SIGTERM") {
  const env = { ...process.env, VITEST: undefined };
  const child = spawn(process.execPath, [join(REPOSITORY, "src/cli/run.js"), ...args, "--root", files.root], {
    cwd: REPOSITORY,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      written += chunk.toString("utf8");
    });
  const ended = new Promise<{ code: number | null; by: string | null }>((resolve) => {
    child.on("close", (code, by) => resolve({ code, by }));
  });
  while (!said.test(written) && child.exitCode === null) await sleep(20);
  await sleep(500);
  expect(child.exitCode, written).toBe(null);
  const began = performance.now();
  child.kill(signal);
  const end = await Promise.race([ended, sleep(SOON).then(() => null)]);
  if (end === null) child.kill("SIGKILL");
  return { end, written, took: performance.now() - began };
}

test("a check of an endless query ends as it is broken off", async () => {
  endless();
  const { end, written } = await brokenOff(["check"], /people\//, "SIGTERM");
  expect(end).toEqual({ code: null, by: "SIGTERM" });
  expect(written).not.toMatch(/ {4}at /);
});

test("a preview ends as it is broken off while it computes its first pages", async () => {
  endless();
  const { end, written } = await brokenOff(["dev"], /people\//, "SIGINT");
  expect(end).toEqual({ code: 0, by: null });
  expect(written).not.toMatch(/ {4}at |error/);
});

test("a snapshot of a source that does not end is broken off, and leaves nothing", async () => {
  files.write(
    "content/sources/slow.sql",
    `---\nsource: { kind: files, tables: { raw: events.csv } }\n---\nSELECT ${FOREVER} AS n\n`,
  );
  const { end, written } = await brokenOff(["snapshot", "2026-04-03"], /slow: asking/, "SIGINT");
  expect(end).toEqual({ code: 130, by: null });
  expect(written).toContain("Broken off: nothing was written.");
  expect(existsSync(files.path("data/2026-04-03"))).toBe(false);
  expect(readdirSync(files.path(".sextant")).filter((name) => /^(?:sources|native)-/.test(name))).toEqual([]);
});

test.runIf(IS_FULL)(
  "a preview shows an endless query as an error, goes on once it is mended, and ends while it waits for another",
  async () => {
    process.env["SEXTANT_QUERY_MINUTES"] = "0.03";
    const server = await startDev(files.root);
    delete process.env["SEXTANT_QUERY_MINUTES"];
    const page = async () => (await fetch(server.url, { headers: { accept: "text/html" } })).text();
    const since = server.output().length;
    endless();
    await server.says(/error out-of-time content\/metrics\/people\.mdx:10:8/, since);
    await server.says(/preview at \S+ · 1 error/, since);
    expect(await page()).toContain("does not end within 0.03 minutes");
    const later = server.output().length;
    writeMetric(files, "people", { role: "north_star", value: "count(*) + 5" });
    await server.says(/preview at \S+ · 0 errors/, later);
    expect(await page()).not.toContain("does not end within");
    endless();
    writeMetric(files, "other", { value: JSON.stringify(`sum(id) + ${FOREVER}`) });
    await sleep(600);
    const began = performance.now();
    expect(await Promise.race([server.interrupt(), sleep(SOON).then(() => "never")])).toBe(0);
    expect(performance.now() - began).toBeLessThan(SOON);
  },
);
