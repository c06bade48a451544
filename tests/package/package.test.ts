import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PUBLISHED } from "../../src/compiled/packed.ts";
import { OPTIONAL } from "../../src/diagnostics/optional.ts";
import { filesBelow } from "../../src/disk/files.ts";
import { IS_FULL } from "../support/forms.ts";
import { packInto } from "../support/newcomer.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { hashesBelow, makeReleasable, sextant } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** Bytes of the package as it is sent, and as it lies below `node_modules`; raised only with a word in the changelog. */
const BUDGET = { sent: 7.5e6, unpacked: 16e6 };

/** What checkers complain of, by `tests/support/checkPackage.ts`. */
interface Complaints {
  readonly messages: readonly unknown[];
  readonly problems: readonly { readonly kind: string; readonly resolutionKind?: string }[];
}

let packages: Scratch;
let packed: string;
let tarball: string;
beforeAll(() => {
  packages = scratch("packages");
  tarball = packInto(packages.root).engine;
  packed = packages.path(`packages/${PUBLISHED}`);
});
afterAll(() => packages.remove());

const packageOf = () => JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
const optional: readonly string[] = Object.values(OPTIONAL).flatMap((part) => [...part.packages]);

describe("the package", () => {
  test.runIf(IS_FULL)("has nothing that its checkers complain of", () => {
    const script = join(REPOSITORY, "tests/support/checkPackage.ts");
    const said = spawnSync(process.execPath, [script, packed, tarball], { encoding: "utf8" });
    const { messages, problems }: Complaints = JSON.parse(said.stdout);
    expect(messages).toEqual([]);
    // It is of modules alone, and read as its `exports` say.
    const known = new Set(["NoResolution", "CJSResolvesToESM"]);
    expect(problems.filter(({ kind }) => !known.has(kind))).toEqual([]);
    expect(problems.filter(({ resolutionKind }) => resolutionKind === "bundler")).toEqual([]);
  });

  test("is as large as it may be, and no larger", () => {
    expect(statSync(tarball).size).toBeLessThan(BUDGET.sent);
    const unpacked = filesBelow(packed).reduce((sum, path) => sum + statSync(join(packed, path)).size, 0);
    expect(unpacked).toBeLessThan(BUDGET.unpacked);
  });

  test("holds JavaScript alone, each path that it imports, and no package that it does not name", () => {
    const { dependencies, peerDependencies } = packageOf();
    // Itself, too: it writes settings that import it.
    const named = new Set([PUBLISHED, ...Object.keys(dependencies), ...Object.keys(peerDependencies)]);
    const files = filesBelow(packed);
    expect(files.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
    const faults = files
      .filter((path) => /\.(?:m?js|astro|d\.ts)$/.test(path))
      .flatMap((path) =>
        importsOf(readFileSync(join(packed, path), "utf8"))
          .filter((name) => name !== FROM_SOURCES && !isThere(join(packed, dirname(path)), name, named))
          .map((name) => `${path}: ${name}`),
      );
    expect(faults).toEqual([]);
  });

  test("takes what only some reports need from those that name it", () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = packageOf();
    expect(Object.keys(peerDependencies).sort()).toEqual([...optional].sort());
    expect(Object.keys(dependencies).filter((name) => optional.includes(name))).toEqual([]);
    expect(Object.values(peerDependenciesMeta)).toEqual(optional.map(() => ({ optional: true })));
  });

  test("has the licence of each package of which it holds modules", () => {
    const texts = readFileSync(join(packed, "engine/LICENSES.txt"), "utf8");
    for (const name of ["zod", "yaml", "linkedom", "@observablehq/plot", "d3-scale"])
      expect(texts).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\w+\\)$`, "m"));
  });
});

/** What begins commands knows of sources too, and finds none. */
const FROM_SOURCES = "../compiled/compile.ts";

/** What a module or component imports by name, from anywhere. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [
    /^\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"'\n]+)["']/gm,
    /^\s*import\s*["']([^"'\n]+)["']/gm,
    /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g,
    /\bnew URL\(\s*["'](\.{1,2}\/[^"'\n]+)["'],\s*import\.meta\.url/g,
  ].flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = ""]) => name));
}

function isThere(folder: string, name: string, named: ReadonlySet<string>): boolean {
  if (name.startsWith(".")) return existsSync(join(folder, name.replace(/\?.*$/, "")));
  if (/^(?:node|virtual|astro):/.test(name) || builtinModules.includes(name)) return true;
  return named.has(name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

/** A component of a team's own, and how settings name it. */
const OWN = `---
import type { Report } from "${PUBLISHED}";
const { report } = Astro.props as { report: Report };
---
<p class="own">{report.figure("guests").text}</p>
`;
const CALL = 'sextant({ components: { Own: "./components/Own.astro" } })';

describe("a report with the package among its dependencies", () => {
  let report: Scratch;
  beforeAll(async () => {
    report = scratch("installed");
    const made = await makeReleasable();
    for (const folder of ["content", "data", "public"])
      cpSync(made.path(folder), report.path(folder), { recursive: true });
    made.remove();
    report.write("package.json", '{ "private": true, "type": "module" }\n');
    report.write("components/Own.astro", OWN);
    report.edit("content/editions/2026-q2/details.mdx", "order: 2\n---\n", "order: 2\n---\n<Own />\n\n");
    report.write(
      "astro.config.mjs",
      `import { defineConfig } from "astro/config";\nimport sextant from "${PUBLISHED}";\n\nexport default defineConfig({ integrations: [${CALL}] });\n`,
    );
    const modules = report.path("node_modules");
    mkdirSync(modules);
    cpSync(packed, join(modules, PUBLISHED), { recursive: true });
    for (const name of Object.keys(packageOf().dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(REPOSITORY, "node_modules", name), join(modules, name));
    }
  });
  afterAll(() => report.remove());

  const run = (...args: readonly string[]) =>
    sextant(report.root, args, { engine: report.path(`node_modules/${PUBLISHED}`) });

  test("builds, byte for byte, what the sources build", async () => {
    const { exit, out, err } = await run("build");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain("dist/ holds");
    expect(report.read("dist/drafts/2026-q2/details/index.html")).toContain('<p class="own">12</p>');
    const ours = hashesBelow(report.path("dist"));
    rmSync(report.path("dist"), { recursive: true });
    rmSync(report.path(".sextant"), { recursive: true });
    expect((await sextant(report.root, ["build"])).exit).toBe(0);
    expect(ours).toEqual(hashesBelow(report.path("dist")));
  });

  test.runIf(IS_FULL)("is built by Astro's own settings too, where a team has some", async () => {
    const before = hashesBelow(report.path("dist"));
    const settings = readFileSync(report.path("astro.config.mjs"), "utf8");
    report.write("astro.config.mjs", settings.replace(`[${CALL}]`, `[${CALL}, { name: "own", hooks: {} }]`));
    const { exit, err } = await run("build");
    report.write("astro.config.mjs", settings);
    expect([exit, err]).toEqual([0, ""]);
    expect(hashesBelow(report.path("dist"))).toEqual(before);
  });

  test("says what to install for what is not there", async () => {
    const { exit, err } = await run("export", "2026-q4", "pdf");
    expect(exit).toBe(1);
    expect(err).toContain("error package-missing content/editions/2026-q4/index.mdx");
    expect(err).toContain(`npm install ${OPTIONAL.paper.packages.join(" ")}`);
  });

  const SERVER = "host: db.example.com, database: shop, user: report, password_env: PASSWORD";
  test.each([
    ["postgres", SERVER],
    ["clickhouse", SERVER],
    ["duckdb", "path: data/visits.duckdb"],
  ] as const)("says what to install to ask %s", async (part, reached) => {
    report.write(
      "content/sources/visits.sql",
      `---\nsource: { kind: ${part}, ${reached} }\n---\nSELECT 1 AS one\n`,
    );
    report.write("data/visits.duckdb", "");
    const { exit, err } = await sextant(report.root, ["snapshot", "2026-10-02"], {
      engine: report.path(`node_modules/${PUBLISHED}`),
      environment: { PASSWORD: "secret" },
    });
    rmSync(report.path("content/sources"), { recursive: true });
    expect(exit).toBe(1);
    expect(err).toContain("error driver-missing content/sources/visits.sql");
    expect(err).toContain(`npm install ${OPTIONAL[part].packages.join(" ")}`);
  });

  test.each(["20.19.5", "22.11.0", "18.20.0", "23.0.0"])(
    "on Node %s says which is needed, if it is too old",
    (version) => {
      const preload = report.write(
        "older.mjs",
        `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });\n`,
      );
      const script = report.path(`node_modules/${PUBLISHED}/src/cli/run.js`);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", preload, script, "--help"],
        { cwd: report.root, encoding: "utf8" },
      );
      const isOld = Number.parseFloat(version) < 22.12;
      expect([status, stdout === ""]).toEqual(isOld ? [1, true] : [0, false]);
      expect(stderr).toEqual(
        isOld ? expect.stringContaining(`Sextant needs Node 22.12 or newer, and this is ${version}`) : "",
      );
    },
  );
});
