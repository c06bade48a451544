#!/usr/bin/env node
// @ts-check
// JavaScript, as are the modules that it begins with: every Node reads it, and none loads what reads types.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compiledFolder, startIn } from "../compiled/compiled.js";
import { isOlder, NODE } from "../create/wrapper/packageJson.js";

/** The command line of an engine that comes compiled, as a package; of its sources there is none. */
const PACKED = new URL("../../engine/start.mjs", import.meta.url);

/**
 * The module that begins a command, and what is still to be waited for: sources do the same as what they are compiled to,
 * and take longer to load, so a build compiles them meanwhile.
 *
 * @returns {{ module: string, compiling: Promise<void> | null }}
 */
function beginning() {
  if (existsSync(PACKED)) return { module: PACKED.href, compiling: null };
  const folder = compiledFolder();
  const compiled = startIn(folder);
  if (compiled !== null) return { module: pathToFileURL(compiled).href, compiling: null };
  return { module: "./start.ts", compiling: process.argv.includes("build") ? compile(folder) : null };
}

/**
 * Compiles the engine into a folder, in a process of its own; where that fails, its sources go on being run.
 *
 * @param {string} folder
 */
async function compile(folder) {
  const script = fileURLToPath(new URL("../compiled/compile.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: "ignore" });
  child.on("error", () => {});
  await once(child, "close");
}

/**
 * Says which Node is needed, where this one is older, to people or in the form of an answer to programs: what comes
 * compiled runs in more of them than sources do.
 */
function isTooOld() {
  const least = existsSync(PACKED) ? NODE.oldest.slice(0, 2) : [22, 18];
  if (!isOlder(process.versions.node, least)) return false;
  const code = "node-too-old";
  const message = `Sextant needs Node ${least.join(".")} or newer, and this is ${process.versions.node}`;
  const mend =
    "Install a newer Node, or one beside this report: npm install --save-dev node@24; npm scripts and npx then take it.";
  if (!process.argv.includes("--json")) {
    console.error(`error ${code} package.json\n  ${message}\n  Mend: ${mend}`);
    return true;
  }
  const { version: engine } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const place = { severity: "error", code, file: "package.json", line: 1, column: 1 };
  const diagnostics = [{ ...place, message, mend }];
  console.log(JSON.stringify({ form: 1, engine, command: "", exit: 1, diagnostics, result: null }));
  return true;
}

if (isTooOld()) process.exitCode = 1;
else {
  // The page renderer would report its use, and look for newer versions of itself, over the network.
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  process.env["ASTRO_DISABLE_UPDATE_CHECK"] = "true";
  // What is loaded from here on is compiled once by Node, not at each start. An older Node has no such cache.
  const { enableCompileCache } = await import("node:module");
  enableCompileCache();
  const { module, compiling } = beginning();
  /** @type {{ start(): Promise<void> }} */
  const { start } = await import(module);
  await start();
  await compiling;
}
