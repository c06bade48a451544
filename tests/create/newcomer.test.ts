import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isOldNode, NODE } from "../../src/create/wrapper/packageJson.js";
import { read } from "../support/docs.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { sextant } from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { installEngine } from "./begun.ts";

const WRAPPER = join(REPOSITORY, "src/create/wrapper/create.js");

let files: Scratch;
beforeEach(() => {
  files = scratch("newcomer", SCRATCH);
});
afterEach(() => files.remove());

/** The machine's own Node, where it is an older one than the engine needs. */
function olderNode(): string | null {
  const found = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path));
  return (
    found.find((path) =>
      isOldNode(spawnSync(path, ["-p", "process.versions.node"]).stdout.toString().trim()),
    ) ?? null
  );
}

/** An npm that installs the sources of the engine, and this Node, without a network; it tells what it was asked for. */
function makeNpm(fails = false): string {
  const run = new URL(`file://${join(REPOSITORY, "src/cli/run.js")}`).href;
  files.write("engine/package.json", JSON.stringify({ name: "sextant-report", bin: { sextant: "run.mjs" } }));
  files.write(
    "engine/run.mjs",
    `console.log("Node " + process.versions.node);\nawait import(${JSON.stringify(run)});\n`,
  );
  files.write("npm/package.json", JSON.stringify({ type: "commonjs" }));
  return files.write(
    "npm/npm-cli.js",
    `const { mkdirSync, readFileSync, symlinkSync } = require("node:fs");
const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
console.log("npm " + process.argv.slice(2).join(" "), JSON.stringify({ dependencies, devDependencies }));
mkdirSync("node_modules/node/bin", { recursive: true });
symlinkSync(${JSON.stringify(files.path("engine"))}, "node_modules/sextant-report");
if (devDependencies) symlinkSync(${JSON.stringify(process.execPath)}, "node_modules/node/bin/node");
process.exitCode = ${fails ? 7 : 0};
`,
  );
}

function create(args: readonly string[], { node = process.execPath, npm = makeNpm(), old = false } = {}) {
  const preload = old
    ? ["--import", `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.10.0"})`]
    : [];
  const { status, stdout, stderr } = spawnSync(node, [...preload, WRAPPER, ...args], {
    cwd: files.root,
    encoding: "utf8",
    env: { ...process.env, npm_execpath: npm },
  });
  return { status, out: stdout, err: stderr.replace(/^· .*\n/gm, "") };
}

const ARGS = ["--template", "social", "--company", "Acme", "--yes"];
const names = () => readdirSync(files.root).sort();

describe("create-sextant-report", () => {
  test("installs the engine and begins the report, in one command", () => {
    const { status, out, err } = create(["my-report", ...ARGS]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const { version } = JSON.parse(read("package.json"));
    expect(out).toContain(
      `npm install --no-audit --no-fund --loglevel=error {"dependencies":{"sextant-report":"${version}"}}`,
    );
    expect(out).toContain("  cd my-report\n  npx sextant dev\n");
    expect(files.read("my-report/content/report.mdx")).toContain("company: Acme\n");
  });

  test("takes a Node along where the machine's is older, which runs the engine", () => {
    const node = olderNode() ?? process.execPath;
    const { status, out, err } = create(["my-report", ...ARGS], { node, old: olderNode() === null });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain(`"devDependencies":{"node":"${NODE.taken}"}`);
    expect(out).toContain(`Node ${process.versions.node}\n`);
    const { devDependencies, allowScripts } = JSON.parse(files.read("my-report/package.json"));
    expect(devDependencies).toEqual({ node: NODE.taken });
    expect(allowScripts).toEqual({ [`node@${NODE.taken}`]: true });
  });

  test("leaves nothing where npm or the engine fails, and what was there before", () => {
    mkdirSync(files.path("there/.git"), { recursive: true });
    const fails = makeNpm(true);
    expect(create(["a/b/mine"], { npm: fails }).status).toBe(7);
    expect(create(["there"], { npm: fails }).status).toBe(7);
    expect(create(["mine", "--template", "nonsense"], { npm: makeNpm() }).status).toBe(2);
    expect(names()).toEqual(["engine", "npm", "there"]);
    expect(readdirSync(files.path("there"))).toEqual([".git"]);
  });

  test("refuses a folder that holds anything, and a command without one, with a sentence", () => {
    files.write("mine/notes.txt", "mine");
    expect(create(["mine"])).toEqual({
      status: 1,
      out: "",
      err: "mine is not empty: it holds notes.txt. Name a folder that is empty, or not there yet.\n",
    });
    expect(create(["--template", "social"]).status).toBe(2);
    expect(create([]).err).toMatch(/^Name the folder first, such as my-report\.\n/);
    expect(create(["--help"]).out).toContain("npm create sextant-report@latest my-report");
    expect(names()).toEqual(["engine", "mine", "npm"]);
  });

  test("is a package of the engine's version that depends on nothing, and runs on Node 20", () => {
    const own = JSON.parse(read("src/create/wrapper/package.json"));
    const { version, devDependencies } = JSON.parse(read("package.json"));
    expect(own.version).toBe(version);
    expect(own.dependencies).toBe(undefined);
    expect(own.engines).toEqual({ node: ">=20" });
    expect(NODE.taken).toBe(devDependencies.node);
    expect(readdirSync(join(REPOSITORY, "src/create/wrapper")).sort()).toEqual(
      [...own.files, "README.md", "package.json"].sort(),
    );
  });

  test.each([
    ["20.10.0", true],
    ["22.11.9", true],
    ["22.12.0", false],
    ["22.13.1", false],
    ["23.0.0", false],
    ["24.21.0", false],
  ])("takes Node %s for too old: %s", (version, isOld) => {
    expect(isOldNode(version)).toBe(isOld);
  });
});

test("a newcomer goes from nothing to pages, and on with their own table, without a word of help", async () => {
  const root = files.path("club");
  const run = async (...args: string[]) => {
    const { exit, out, err } = await sextant(existsSync(root) ? root : files.root, args);
    expect({ args, exit, err }).toEqual({ args, exit: 0, err: "" });
    return out;
  };
  await run("init", "club", "--template", "empty", "--company", "Acme", "--time-zone", "UTC", "--yes");
  installEngine(root);
  expect(await run("check")).toContain("0 errors, 0 warnings");
  expect(await run("build")).toContain("dist/ holds");
  expect(await run("verify", "dist")).toContain("0 errors");
  const home = files.read("club/dist/index.html");
  expect(home).toContain("Sample data, made up");
  expect(home).toContain("Acme");
  // The same folder cannot be begun twice.
  const again = await sextant(root, ["init"]);
  expect({ exit: again.exit, said: /folder-not-empty/.test(again.err) }).toEqual({ exit: 1, said: true });
  // Their own table takes the place of the sample data.
  const days = Array.from({ length: 900 }, (_, at) =>
    new Date(Date.now() - (at + 1) * 86_400_000).toISOString(),
  );
  const rows = days.flatMap((day) => [1, 2, 3].map((who) => `${who},${day.slice(0, 10)}`));
  writeFileSync(join(root, "events.csv"), `user_id,day\n${rows.join("\n")}\n`);
  const today = new Date().toISOString().slice(0, 10);
  await run("snapshot", today, "events.csv");
  const [edition = ""] = readdirSync(join(root, "content/editions"));
  const page = `club/content/editions/${edition}/index.mdx`;
  files.write(page, files.read(page).replace(/^snapshot: .*$/m, `snapshot: ${today}`));
  expect(await run("check")).toContain("0 errors, 0 warnings");
});
