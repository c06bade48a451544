import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { seenByDoctor } from "../../src/cli/runs/doctor.ts";
import type { Code } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { WORKPLACE } from "../../src/diagnostics/workplace.ts";
import { holding } from "../../src/disk/lock.ts";
import { ownerNamed } from "../../src/disk/owner.ts";
import type { Workplace } from "../../src/engine/doctor/finding.ts";
import { examined } from "../../src/engine/doctor/looks.ts";
import { meets } from "../../src/engine/doctor/node.ts";
import { workplaceOf } from "../../src/engine/doctor/workplace.ts";
import { ownPackage } from "../../src/engine/ownPackage.ts";
import { faulty } from "../faults/bench.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { heard, sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("doctor", SCRATCH);
  files.write("content/report.mdx", "---\ncompany: Small Talk\n---\nAbout.\n");
  // A repository of its own: what is around it says nothing of it.
  execFileSync("git", ["-C", files.root, "init", "--quiet"]);
  files.write(".gitattributes", "data/** -text\npublic/editions/** -text\n");
});
afterEach(() => {
  vi.unstubAllEnvs();
  files.remove();
});

/** This machine, with a browser and an engine that take no time to start. */
function workplace(change: Partial<Workplace> = {}): Workplace {
  const own = workplaceOf(files.root, () => new Date());
  return { ...own, startBrowser: async () => "chromium 147", startNative: async () => {}, ...change };
}

/** What is wrong with a workplace. */
async function wrongIn(change: Partial<Workplace> = {}): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for await (const { wrong } of examined(workplace(change))) if (wrong !== null) found.push(wrong);
  return found;
}

const shown = (found: readonly Diagnostic[]) =>
  found.map(({ severity, code, file }) => `${severity} ${code} ${file}`);

/** A lock as another process has laid it, which named itself so. */
function lockOf(owner: string) {
  const told = JSON.stringify({ command: "snapshot 2026-10-02", machine: "build-7" });
  files.write(`.sextant/locks/data%2F2026-10-02/${owner}`, told);
}

const ELSEWHERE = "4711-1-aaaaaaaa-bbbbbbbb";
const without = (lost: string): Partial<Workplace> => ({
  versionOf: (name) => (name === lost ? null : workplace().versionOf(name)),
});

/** As Node says that a package is not there. */
function withoutPackages(): Promise<string> {
  const error = new Error("Cannot find package 'playwright-core' imported from browser.ts");
  return Promise.reject(Object.assign(error, { code: "ERR_MODULE_NOT_FOUND" }));
}

/** Each thing that may be wrong: how it is made so, and what is then told, where. */
const FINDINGS: readonly (readonly [Code, string, () => Partial<Workplace>, string])[] = [
  ["node-too-old", "Node is too old", () => ({ node: "18.20.4" }), "error node-too-old ."],
  [
    "driver-missing",
    "a source asks for a driver that is not installed",
    () => {
      files.write(
        "content/sources/people.sql",
        "---\nsource: { kind: postgres, host: db, database: d, user: u, password_env: P }\n---\nSELECT 1",
      );
      return without("pg");
    },
    "error driver-missing content/sources/people.sql",
  ],
  [
    "no-native-engine",
    "the report asks for native DuckDB, which is not installed",
    () => {
      files.edit("content/report.mdx", "---\nAbout", "engine: native\n---\nAbout");
      return without("@duckdb/node-api");
    },
    "error no-native-engine content/report.mdx",
  ],
  [
    "not-started",
    "the report asks for native DuckDB, which does not start",
    () => {
      files.edit("content/report.mdx", "---\nAbout", "engine: native\n---\nAbout");
      return { startNative: () => Promise.reject(new Error("GLIBC_2.99 not found\nat x")) };
    },
    "error not-started .",
  ],
  [
    "not-started",
    "native DuckDB does not start, and nothing asks for it",
    () => ({ startNative: () => Promise.reject(new Error("GLIBC_2.99 not found")) }),
    "warning not-started .",
  ],
  [
    "no-browser",
    "the browser that CHROME_PATH names is not there",
    () => {
      vi.stubEnv("CHROME_PATH", files.path("no-chrome"));
      return { startBrowser: workplaceOf(files.root, () => new Date()).startBrowser };
    },
    "error no-browser .",
  ],
  [
    "no-browser",
    "none is installed, and none is named",
    () => {
      vi.stubEnv("CHROME_PATH", undefined);
      return { startBrowser: () => Promise.reject(new Error("none\nat y")) };
    },
    "warning no-browser .",
  ],
  [
    "package-missing",
    "a font is not installed",
    () => without("@fontsource/inter"),
    "error package-missing .",
  ],
  [
    "package-missing",
    "DuckDB is not installed",
    () => without("@duckdb/duckdb-wasm"),
    "error package-missing .",
  ],
  [
    "package-missing",
    "releases carry PDF, and what prints is not installed",
    () => ({ startBrowser: withoutPackages }),
    "warning package-missing content/report.mdx",
  ],
  [
    "line-ends-changed",
    "Git may change line ends",
    () => {
      files.write(".gitattributes", "* text=auto\ndata/** -text\n");
      return {};
    },
    "warning line-ends-changed .gitattributes",
  ],
  [
    "no-git-lfs",
    "Git LFS keeps the tables, and is not installed",
    () => {
      files.edit(".gitattributes", "public", "*.parquet filter=lfs -text\npublic");
      const { outputOf } = workplace();
      return { outputOf: (program, args) => (args.includes("lfs") ? null : outputOf(program, args)) };
    },
    "error no-git-lfs .gitattributes",
  ],
  [
    "lfs-pointers",
    "pointers lie in the place of data",
    () => {
      const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n";
      for (const file of ["data/s/b.parquet", "data/s/a.parquet", "public/editions/x/v1/p.png"])
        files.write(file, pointer);
      files.write("data/s/c.csv", `text\n${pointer}`);
      return {};
    },
    "error lfs-pointers data/s/a.parquet",
  ],
  ["little-space", "the disk is nearly full", () => ({ freeAt: () => 400e6 }), "warning little-space ."],
  ["little-space", "there is next to no space", () => ({ freeAt: () => 50e6 }), "error little-space ."],
  [
    "file-in-the-way",
    "a file lies where commands write",
    () => {
      files.write(".sextant", "");
      return {};
    },
    "error file-in-the-way .sextant",
  ],
  [
    "clock-wrong",
    "a snapshot was taken after what the clock says",
    () => {
      files.write("data/2026-10-02/snapshot.json", '{ "taken_at": "2026-10-02T06:00:00Z" }');
      files.write("data/2026-07-02/snapshot.json", '{ "taken_at": "2026-07-02T06:00:00Z" }');
      files.write("data/2026-11-02/snapshot.json", "{");
      return { now: () => new Date("2026-01-01T00:00:00Z") };
    },
    "warning clock-wrong data/2026-10-02/snapshot.json",
  ],
  [
    "clock-wrong",
    "the disk has another time",
    () => ({ now: () => new Date(Date.now() + 3_600_000) }),
    "warning clock-wrong .",
  ],
  [
    "held-by-another",
    "a process of another machine holds a snapshot",
    () => {
      lockOf(ELSEWHERE);
      return {};
    },
    "warning held-by-another .sextant/locks/data%2F2026-10-02",
  ],
  [
    "held-by-another",
    "a release has begun on another machine",
    () => {
      files.write("data/sealed/2026-q3-v1/pending", ELSEWHERE);
      return {};
    },
    "warning held-by-another data/sealed/2026-q3-v1/pending",
  ],
];

describe("doctor", () => {
  test("finds nothing wrong with a workplace that is as it should be", async () => {
    expect(await wrongIn()).toEqual([]);
  });

  test.each(FINDINGS)("%s: %s", async (_, __, make, said) => {
    const [one, ...more] = await wrongIn(make());
    expect([...shown(one === undefined ? [] : [one]), ...shown(more)]).toEqual([said]);
    expect(one?.mend).not.toBe("");
    expect(`${one?.message}${one?.mend}`).not.toMatch(/\n|undefined|at [xy]\b/);
  });

  test("has each of its codes made so above", () => {
    const made = new Set<string>(FINDINGS.map(([code]) => code));
    expect(Object.keys(WORKPLACE).filter((code) => !made.has(code))).toEqual([]);
  });

  test("says how many pointers there are, and how line ends are kept", async () => {
    const told = async (find: string) => {
      const [, , make] = FINDINGS.find(([code]) => code === find) ?? expect.fail(find);
      return (await wrongIn(make())).map(({ message, mend }) => `${message} ${mend}`)[0];
    };
    expect(await told("lfs-pointers")).toContain("data/s/a.parquet and 2 more are notes");
    expect(await told("line-ends-changed")).toContain(
      "Write into .gitattributes: public/editions/** -text (a line each).",
    );
  });

  test("looks at what is there: the browser, native DuckDB, and the space of this machine", async () => {
    const own = workplaceOf(files.root, () => new Date());
    expect(await own.startBrowser()).toMatch(/^chromium \d/);
    await own.startNative();
    expect(own.freeAt(files.root)).toBeGreaterThan(0);
    expect(own.versionOf("zod")).toMatch(/^\d+\.\d+\.\d+$/);
    expect(own.versionOf("no-such-package")).toBeNull();
    expect(own.outputOf("no-such-program", [])).toBeNull();
    expect(own.outputOf("git", ["no-such-command"])).toBeNull();
  });

  test("asks for no part that a report does without", async () => {
    files.edit("content/report.mdx", "---\nAbout", "downloads: [html]\n---\nAbout");
    const parts = ["pg", "@clickhouse/client", "@duckdb/node-api"];
    const { versionOf } = workplace();
    const bare = {
      startBrowser: withoutPackages,
      versionOf: (name: string) => (parts.includes(name) ? null : versionOf(name)),
    };
    expect(await wrongIn(bare)).toEqual([]);
  });

  test("takes a folder that Git does not keep as it is", async () => {
    const alone = { outputOf: () => null };
    files.write(".gitattributes", "");
    expect(await wrongIn(alone)).toEqual([]);
  });
});

describe("what processes hold", () => {
  test("of this machine is told while they run", async () => {
    const found = await holding(files.root, "data/2026-10-02", 0, () => wrongIn());
    expect(shown(found)).toEqual(["warning held-by-another .sextant/locks/data%2F2026-10-02"]);
    expect(found[0]?.message).toContain(`process ${process.pid}`);
    expect(await wrongIn()).toEqual([]);
  });

  test("and left when they were killed is cleared away before the doctor looks", async () => {
    const gone = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
    const [, begun, machine, boot] = ownerNamed(process.pid).split("-");
    lockOf([gone, begun, machine, boot].join("-"));
    expect(shown(await wrongIn())).toHaveLength(1);
    expect((await sextantHere(files.root, ["doctor"])).out).toContain(
      "ok what other commands hold: nothing\n",
    );
  });
});

describe("sextant doctor", () => {
  test("tells each thing in a line, and ends with 1 on an error alone, or with --strict on a warning", async () => {
    const run = async (isStrict: boolean, change: Partial<Workplace>) => {
      const effects = heard(files.root);
      const ended = await seenByDoctor(effects, isStrict, workplace(change));
      return { ...ended, said: effects.said };
    };
    const well = await run(true, {});
    expect(well.exit).toBe(0);
    expect(well.said.slice(0, -1).every((line) => /^ok [\w ]+: ./.test(line))).toBe(true);
    expect(well.said.at(-1)).toBe(`${well.said.length - 1} looked at: 0 errors, 0 warnings`);
    const little = { freeAt: () => 400e6 };
    const warned = await run(false, little);
    expect(warned.said.join("\n")).toContain("warning little-space .:1:1\n  only 0.4 GB are free");
    expect([warned.exit, (await run(true, little)).exit]).toEqual([0, 1]);
    const broken = await run(false, { node: "18.0.0" });
    expect(broken.exit).toBe(1);
    expect(broken.result?.looks.find(({ subject }) => subject === "Node")).toEqual({
      subject: "Node",
      state: "error",
      said: `Node 18.0.0 runs here, and ${ownPackage().engines.node} is needed`,
      code: "node-too-old",
    });
  });

  test.each([
    ["EROFS", "read-only-disk"],
    ["ENOSPC", "disk-full"],
  ] as const)("on a disk that answers %s tells %s, and goes on looking", async (mode, code) => {
    const fault = { mode, at: 1, told: files.path("told.json") };
    const { exit, out, err } = await faulty(files.root, ["doctor"], fault);
    expect([exit, err]).toEqual([1, expect.stringContaining(`error ${code} `)]);
    expect(out).toContain("ok what other commands hold: nothing\n");
  });

  test("where this user may not write in a folder tells no-permission", async () => {
    const { accessSync } = fs;
    const refused = { code: "EACCES", errno: -13, syscall: "access", path: files.path("content") };
    fs.accessSync = (path) => {
      if (path === refused.path) throw Object.assign(new Error("EACCES: permission denied, access"), refused);
    };
    syncBuiltinESMExports();
    try {
      expect(shown(await wrongIn())).toEqual(["error no-permission content"]);
    } finally {
      fs.accessSync = accessSync;
      syncBuiltinESMExports();
    }
  });
});

test.each([
  ["24.21.0", ">=22.12", true],
  ["22.12.0", ">=22.12", true],
  ["22.11.9", ">=22.12", false],
  ["9.0.0", ">=20", false],
  ["22.12.1", ">=22.12.1", true],
  ["23.0.0", "^22.12 || >=24", false],
  ["22.13.0", "^22.12 || >=24", true],
  ["25.0.0-nightly", "^22.12 || >=24", true],
])("Node %s meets %s: %s", (version, range, isMet) => {
  expect(meets(version, range)).toBe(isMet);
});

test("a range that nobody understands is no range that is met; that of the package is understood", () => {
  expect(() => meets("24.0.0", "~22")).toThrow("is not understood");
  expect(meets(process.versions.node, ownPackage().engines.node)).toBe(true);
});
