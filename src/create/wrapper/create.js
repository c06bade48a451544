#!/usr/bin/env node
// @ts-check
// `npm create sextant-report@latest my-report`: installs the engine in a new folder, which begins the report there.
// JavaScript for Node 20 and newer, which depends on nothing: the engine may need a newer Node than the machine has.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ENGINE, isOldNode, NODE, packageJson } from "./packageJson.js";

const USAGE = `Begins a report in a new folder:

  npm create ${ENGINE}@latest my-report
  npm create ${ENGINE}@latest my-report -- --template social --company Acme --csv activity.csv --yes

It installs ${ENGINE} there, which asks for company, calendar, languages, north star and data, and begins the report.
All options but these are those of \`sextant init\`, which it shows with: npx sextant init --help

  --engine SPEC   what npm installs as the engine: a version, or the path of a package; by default ${ENGINE} of this version
  --help          shows this
`;

/** The version of this package, which is the engine's. */
function ownVersion() {
  return JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8")).version;
}

/**
 * What the command line says: the folder, what npm installs, and the options of `sextant init`.
 *
 * @param {readonly string[]} args
 */
function said(args) {
  const at = args.findIndex((one) => one === "--engine" || one.startsWith("--engine="));
  const isApart = args[at] === "--engine";
  const spec = at < 0 ? ownVersion() : isApart ? args[at + 1] : args[at]?.slice("--engine=".length);
  const others =
    at < 0 ? [...args] : args.filter((_, index) => index !== at && !(isApart && index === at + 1));
  const [folder, ...options] = others;
  return { folder, options, engine: existsSync(spec ?? "") ? `file:${resolve(spec ?? "")}` : spec };
}

/**
 * Runs a program to its end, at this terminal; gives its exit code.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Promise<number>}
 */
function run(program, args, folder) {
  return new Promise((done) => {
    const isScript = process.platform === "win32" && program === "npm";
    const child = spawn(program, args, { cwd: folder, stdio: "inherit", shell: isScript });
    child.on("error", (error) => {
      console.error(`${program} cannot be run: ${error.message}`);
      done(1);
    });
    child.on("close", (code) => done(code ?? 130));
  });
}

/** npm as it runs this, else the one that is found. */
function npm() {
  const path = process.env["npm_execpath"];
  const isNpm = path !== undefined && /npm-cli\.c?js$/.test(path);
  return isNpm ? { program: process.execPath, first: [path] } : { program: "npm", first: [] };
}

/**
 * The Node that runs the engine: the machine's, or the one that was installed with it.
 *
 * @param {string} root
 */
function engineNode(root) {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const taken = join(root, "node_modules", "node", "bin", name);
  return isOldNode(process.versions.node) && existsSync(taken) ? taken : process.execPath;
}

/**
 * The script of the command `sextant`, as the engine's package names it.
 *
 * @param {string} root
 */
function engineScript(root) {
  const folder = join(root, "node_modules", ENGINE);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin.sextant);
}

/**
 * Begins a report; gives the exit code. What was made is gone where that fails.
 *
 * @param {readonly string[]} args
 */
async function create(args) {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(USAGE);
    return 0;
  }
  const { folder, options, engine } = said(args);
  if (folder === undefined || folder.startsWith("-") || engine === undefined || engine === "") {
    console.error(`Name the folder first, such as my-report.\n\n${USAGE}`);
    return 2;
  }
  const root = resolve(folder);
  const found = existsSync(root) ? readdirSync(root).filter((name) => name !== ".git") : [];
  if (found.length > 0) {
    console.error(
      `${folder} is not empty: it holds ${found[0]}. Name a folder that is empty, or not there yet.`,
    );
    return 1;
  }
  // Ctrl-C reaches what runs here too, and ends it: what was made is then taken away.
  const stop = () => {};
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const made = mkdirSync(root, { recursive: true });
  try {
    const code = await filled(root, folder, options, engine);
    if (code !== 0) clear(root, made);
    return code;
  } catch (error) {
    clear(root, made);
    throw error;
  }
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} options
 * @param {string} engine
 */
async function filled(root, folder, options, engine) {
  const { node } = process.versions;
  writeFileSync(
    join(root, "package.json"),
    packageJson({ before: null, name: basename(root), engine, node }),
  );
  console.log(
    `Installing ${ENGINE} in ${folder}${isOldNode(node) ? `, and Node ${NODE.taken}, as this one is ${node}` : ""} …`,
  );
  const { program, first } = npm();
  const installed = await run(
    program,
    [...first, "install", "--no-audit", "--no-fund", "--loglevel=error"],
    root,
  );
  if (installed !== 0) return installed;
  return run(engineNode(root), [engineScript(root), "init", folder, ...options], process.cwd());
}

/**
 * Takes away what was made: the folder, or what is in it where it was there before.
 *
 * @param {string} root
 * @param {string | undefined} made The first folder that was made, if any was.
 */
function clear(root, made) {
  for (const name of readdirSync(root))
    if (name !== ".git") rmSync(join(root, name), { recursive: true, force: true });
  for (let folder = root; made !== undefined; folder = dirname(folder)) {
    rmSync(folder, { recursive: true, force: true });
    if (folder === made) return;
  }
}

try {
  process.exitCode = await create(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
