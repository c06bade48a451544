import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { compiledFolder, START, SUM, startIn } from "../../src/compiled/compiled.js";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable, sextant } from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

const HOME = join(SCRATCH, "compiled-engine");
const FOLDER = join(HOME, "whole");
const support = (name: string) => join(REPOSITORY, "tests", "support", name);

let files: Scratch;
beforeAll(async () => {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(REPOSITORY, "src", "compiled", "compile.ts"), FOLDER],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  files = await makeReleasable();
});
afterAll(() => {
  files.remove();
  rmSync(HOME, { recursive: true, force: true });
});

/** Runs a command by the compiled engine. */
function compiled(args: readonly string[], loaded?: string) {
  const script = join(HOME, "run.mjs");
  writeFileSync(script, `import { start } from "${join(FOLDER, START)}";\nawait start();\n`);
  return sextant(files.root, args, {
    script,
    ...(loaded === undefined ? {} : { environment: { LOADED: loaded }, preload: [support("loaded.ts")] }),
  });
}

test.each([[["check", "--json"]], [["verify"]], [["--help"]], [["bild"]], [["reproduce", "2026-q1"]]])(
  "the compiled engine does as its sources do: %j",
  async (args) => {
    const forget = () => rmSync(files.path(".sextant"), { recursive: true, force: true });
    forget();
    const own = await compiled(args);
    forget();
    expect(own).toEqual(await sextant(files.root, args, { script: support("fromSources.ts") }));
    expect(own.out + own.err).not.toBe("");
  },
);

test("it is loaded from few modules, among them none of the sources", async () => {
  const list = files.path("loaded.json");
  expect((await compiled(["verify"], list)).exit).toBe(0);
  const urls = z.array(z.string()).parse(JSON.parse(readFileSync(list, "utf8")));
  const own = urls.filter((url) => url.includes(`${FOLDER}/`));
  expect(own.length).toBeGreaterThan(5);
  expect(own.length).toBeLessThan(110);
  expect(urls.filter((url) => url.includes("/src/"))).toEqual([]);
});

test("it leaves nothing beside its folder", () => {
  expect(readdirSync(HOME).sort()).toEqual(["run.mjs", "whole"]);
});

test.each<[string, (module: string) => void]>([
  ["cut off", (module) => writeFileSync(module, readFileSync(module).subarray(0, -20))],
  [
    "changed in one letter",
    (module) => writeFileSync(module, readFileSync(module, "utf8").replace("e", "f")),
  ],
  ["gone", (module) => rmSync(module)],
  ["joined by another", (module) => writeFileSync(`${module}.mjs`, "")],
])("a module that is %s is noticed", (_, spoil) => {
  const modules = readdirSync(FOLDER).filter((name) => name !== SUM);
  const [module = ""] = modules.sort((one, other) => one.length - other.length);
  const path = join(FOLDER, module);
  const before = readFileSync(path);
  expect(startIn(FOLDER)).toBe(join(FOLDER, START));
  spoil(path);
  expect(startIn(FOLDER)).toBeNull();
  rmSync(`${path}.mjs`, { force: true });
  writeFileSync(path, before);
  expect(startIn(FOLDER)).toBe(join(FOLDER, START));
});

test("a folder without its sum, or that is not there, is no engine", () => {
  const sum = join(FOLDER, SUM);
  const before = readFileSync(sum);
  rmSync(sum);
  expect(startIn(FOLDER)).toBeNull();
  writeFileSync(sum, before);
  expect(startIn(join(HOME, "none"))).toBeNull();
});

test("sources that changed in any way are compiled anew, even where their times and sizes are put back", () => {
  const engine = join(HOME, "engine");
  const source = join(engine, "src", "a", "b.ts");
  mkdirSync(join(engine, "src", "a"), { recursive: true });
  writeFileSync(join(engine, "package.json"), "{}");
  writeFileSync(source, "export const one = 1;");
  utimesSync(source, 1_000_000, 1_000_000);
  const seen = [compiledFolder(engine)];
  expect(compiledFolder(engine)).toBe(seen[0]);
  const change = (doing: () => void) => {
    doing();
    const now = compiledFolder(engine);
    expect(seen).not.toContain(now);
    seen.push(now);
  };
  change(() => {
    writeFileSync(source, "export const one = 2;");
    utimesSync(source, 1_000_000, 1_000_000);
  });
  change(() => writeFileSync(join(engine, "src", "c.ts"), ""));
  change(() => writeFileSync(join(engine, "package.json"), '{ "type": "module" }'));
  change(() => writeFileSync(join(engine, "package-lock.json"), "{}"));
  rmSync(engine, { recursive: true });
});
