import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { languageIn } from "../../src/content/translationFiles.ts";
import { asDraft } from "../../src/create/demo.ts";

/** The repository. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
/** Folders that tests make; ignored by git. */
export const SCRATCH = join(REPOSITORY, "tests", ".tmp");
/** The demo as drafts, built by the global setup: its folder, and the log of tries to reach the network. */
export const DEMO = join(SCRATCH, "demo");
export const SOCKET_LOG = join(SCRATCH, "sockets.log");
/** The demo with its released versions, built for the base path /board/q/. */
export const BASED = join(SCRATCH, "based");

/** A fresh copy of the demo's content and data, as if nothing of it were released: all its editions are drafts. */
export function copyDemo(root: string): void {
  copyContent(root, [DEMO]);
  const page = join(root, "content", "editions", "2026-q2", "index.mdx");
  writeFileSync(page, asDraft(readFileSync(page, "utf8")));
}

/** Leaves the original of an edition alone, for tests that rewrite it. */
export function dropTranslations(root: string): void {
  const content = join(root, "content");
  for (const path of readdirSync(content, { recursive: true, encoding: "utf8" }))
    if (languageIn(path) !== null) rmSync(join(content, path));
}

/** Copies what is written, and of the first of those roots that has been built, or of the repository, what it has kept. */
function copyContent(root: string, builds: readonly string[]): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const sealed = join(REPOSITORY, "data", "sealed");
  for (const folder of ["content", "data"])
    cpSync(join(REPOSITORY, folder), join(root, folder), {
      recursive: true,
      filter: (path) => path !== sealed,
    });
  const known = [...builds, REPOSITORY].find((one) => one !== root && existsSync(keptOf(one)));
  if (known !== undefined) cpSync(keptOf(known), keptOf(root), { recursive: true, filter: isLent });
}

function keptOf(root: string): string {
  return join(root, ".sextant");
}

/**
 * Is this what other roots can take, too: what lies under the hash of all that it was made of (`src/engine/kept`)? What was
 * seen of files, who works where, and the engine itself are their own.
 */
function isLent(path: string): boolean {
  return !/\.sextant\/(?:seen\.json|editor\.json|locks|running|spare|engine|renderer)$/.test(path);
}

/** The same with its released versions. */
export function copyReleasedDemo(root: string): void {
  copyContent(root, [BASED]);
  for (const folder of ["data/sealed", "public"])
    cpSync(join(REPOSITORY, folder), join(root, folder), { recursive: true });
}

/** Changes a file of a root; the text to be replaced must be there. */
export function edit(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  writeFileSync(path, text.replace(from, to));
}

const GUARD = new URL(`file://${join(REPOSITORY, "tests", "support", "noSockets.ts")}`).href;
/** A command of the product as a process that cannot reach the network. */
const COMMAND = ["--import", GUARD, join(REPOSITORY, "src", "cli", "run.js")];

/** Runs a command of the product as a process that cannot reach the network. */
export function runCommand(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, SEXTANT_SOCKET_LOG: SOCKET_LOG, ...environment };
  const result = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: REPOSITORY,
    encoding: "utf8",
    env,
  });
  return { status: result.status, out: result.stdout, err: withoutProgress(result.stderr) };
}

/** The same beside others. */
export async function runAside(args: readonly string[]) {
  const env = { ...process.env, SEXTANT_SOCKET_LOG: SOCKET_LOG };
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: REPOSITORY, env });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { status, out, err: withoutProgress(err) };
}

/** What a command said beside its progress, which depends on what the cache holds. */
export function withoutProgress(text: string): string {
  return text.replace(/^· .*\n/gm, "");
}
