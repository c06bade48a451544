import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/disk/files.ts";
import { ownerNamed } from "../../src/disk/owner.ts";
import { IS_FULL } from "../support/forms.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { copyOfRoot, type Outcome, type Running, sextant, sextantHere } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";
import { uniforms } from "../support/seeded.ts";
import { argsOf, CASES, type CaseName, leftoversIn, smallReport, stateOf } from "./bench.ts";

let report: Scratch;
const roots: Scratch[] = [];
beforeAll(async () => {
  report = await smallReport();
});
afterAll(() => {
  for (const root of roots) root.remove();
});

function fresh(): Scratch {
  const copy = copyOfRoot(report.root);
  roots.push(copy);
  return copy;
}

const NEW = CASES["new bet"].args;

/** What a command says is wrong, without stack traces. */
function toldBy({ exit, err }: Outcome): string {
  expect(err).not.toMatch(/^\s+at .*[:)]\d+|node:internal/m);
  expect(exit).toBe(1);
  return err;
}

describe("what is in the way is named, with what to do", () => {
  test.each([
    ["a file where a folder should be", "content/bets", "error file-in-the-way content/bets:"],
    ["a file in the place of what is kept", ".sextant", "error file-in-the-way .sextant:"],
  ])("%s", async (_, path, said) => {
    const files = fresh();
    rmSync(files.path(path), { recursive: true, force: true });
    files.write(path, "in the way");
    expect(toldBy(await sextantHere(files.root, NEW))).toContain(said);
    expect(files.read(path)).toBe("in the way");
    rmSync(files.path(path));
    expect((await sextantHere(files.root, NEW)).exit).toBe(0);
  });

  test("a folder where a file should be", async () => {
    const files = fresh();
    for (const file of ["seen.json", "checked.json"]) rmSync(files.path(`.sextant/${file}`), { force: true });
    mkdirSync(files.path(".sextant/seen.json/inside"), { recursive: true });
    expect(toldBy(await sextantHere(files.root, ["check"]))).toContain(
      "error folder-in-the-way .sextant/seen.json:",
    );
    rmSync(files.path(".sextant/seen.json"), { recursive: true });
    expect((await sextantHere(files.root, ["check"])).exit).toBe(0);
  });

  test("no report at all: nothing is made where nothing is", async () => {
    const files = fresh();
    for (const args of [NEW, ["check"], ["build"], ["verify"], ["sprint"], ["export", "2026-q1", "data"]])
      expect(toldBy(await sextantHere(files.path("no/where"), args))).toContain("error path-missing ");
    expect(existsSync(files.path("no"))).toBe(false);
  });

  test("what commands say goes nowhere: a full disk behind a pipe, and a reader that has gone", () => {
    const { root } = fresh();
    const run = (script: string) =>
      spawnSync("bash", ["-c", script], { cwd: root, encoding: "utf8", env: process.env });
    const command = `"${process.execPath}" "${join(REPOSITORY, "src/cli/run.js")}" --help`;
    const gone = run(`set -o pipefail; ${command} | true`);
    expect(gone.stderr).toBe("");
    const full = run(`${command} > /dev/full`);
    expect([full.status, full.stderr]).toEqual([1, expect.stringContaining("error disk-full")]);
  });
});

describe("two commands at once", () => {
  const living = ownerNamed(process.ppid);
  const lock = (files: Scratch, what: string) =>
    files.write(
      `.sextant/locks/${encodeURIComponent(what)}/${living}`,
      JSON.stringify({ command: "snapshot s2", machine: "here" }),
    );

  test("the second says who is at it since when, and what only reads goes on", async () => {
    const files = fresh();
    const held = lock(files, "data/s2");
    lock(files, "dist");
    const told = toldBy(await sextantHere(files.root, argsOf("snapshot", files.root)));
    expect(told).toMatch(
      new RegExp(
        `error already-running data/s2:1:1\\n {2}data/s2 is being written by "snapshot s2": process ${process.ppid}, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC`,
      ),
    );
    for (const args of [["check"], ["verify"]]) expect((await sextantHere(files.root, args)).exit).toBe(0);
    expect(existsSync(held)).toBe(true);
    rmSync(files.path(".sextant/locks"), { recursive: true });
    expect((await sextantHere(files.root, argsOf("snapshot", files.root))).exit).toBe(0);
  });

  const WRITING: readonly CaseName[] = IS_FULL
    ? [
        "snapshot",
        "snapshot of sources",
        "check",
        "build",
        "release",
        "new",
        "new metric",
        "new bet",
        "sprint",
        "export data",
      ]
    : ["snapshot", "sprint"];
  const pairs = WRITING.flatMap((one, index) =>
    WRITING.slice(index).map((other) => [one, other] as const),
  ).filter(([one, other]) => IS_FULL || one === other);

  test.each(pairs)("%s and %s: each does its work or says why not, and all is whole", async (one, other) => {
    const files = fresh();
    if ([one, other].includes("snapshot of sources")) CASES["snapshot of sources"].before(files);
    const all = await Promise.all([one, other].map((name) => sextant(files.root, argsOf(name, files.root))));
    expect(all.map(({ exit }) => exit).sort()[0]).toBe(0);
    for (const outcome of all.filter(({ exit }) => exit !== 0))
      expect(toldBy(outcome)).toMatch(
        /error (already-running|already-released|snapshot-exists|edition-exists|file-exists|sprint-exists|changed-meanwhile) /,
      );
    expect((await sextantHere(files.root, ["verify"])).exit).toBe(0);
    expect(leftoversIn(files.root)).toEqual([]);
    // Of each that is done, a second run says so, and changes nothing.
    const state = stateOf(files.root);
    for (const name of [one, other]) await sextantHere(files.root, argsOf(name, files.root));
    const once = stateOf(files.root);
    if (one === other) expect(once).toBe(state);
  });
});

describe("a user who may not", () => {
  /** Somebody else, for whom the modes of files count; root may do all. */
  const NOBODY = 65_534;
  const isRoot = process.getuid?.() === 0;
  const able = isRoot && spawnSync("setpriv", ["--version"]).status === 0;
  const why = able ? "" : " (skipped: this takes root, and setpriv)";

  function asNobody(root: string, args: readonly string[]): Outcome {
    const words = ["--reuid", String(NOBODY), "--regid", String(NOBODY), "--clear-groups", process.execPath];
    const { status, stdout, stderr } = spawnSync(
      "setpriv",
      [...words, join(REPOSITORY, "src/cli/run.js"), ...args],
      { cwd: root, encoding: "utf8", env: { ...process.env, HOME: root, NODE_COMPILE_CACHE: "" } },
    );
    return { exit: status, out: stdout, err: stderr };
  }

  /** A report elsewhere, where anybody gets to it. */
  function given(owner: number): string {
    const root = mkdtempSync(join(tmpdir(), "sextant-given-"));
    cpSync(report.root, root, { recursive: true });
    for (const path of ["", ...readdirSync(root, { recursive: true, encoding: "utf8" })])
      chownSync(join(root, path), owner, owner);
    chmodSync(root, 0o755);
    return root;
  }

  test.runIf(able)(`write anything is told so${why}`, () => {
    const root = given(0);
    const names = IS_FULL ? (Object.keys(CASES) as CaseName[]) : (["new bet", "snapshot"] as const);
    for (const args of names.map((name) => argsOf(name, root))) {
      const outcome = asNobody(root, args);
      expect(outcome.err).not.toMatch(/^\s+at .*[:)]\d+|node:internal/m);
      if (!["verify", "reproduce", "correct", "withdraw"].includes(args[0] ?? ""))
        expect(toldBy(outcome)).toMatch(/error no-permission /);
    }
    expect(asNobody(root, ["verify"]).exit).toBe(0);
    rmSync(root, { recursive: true });
  });

  test.runIf(able)(`read a file is told which one${why}`, () => {
    const root = given(NOBODY);
    chownSync(join(root, "content/report.mdx"), 0, 0);
    chmodSync(join(root, "content/report.mdx"), 0o600);
    expect(toldBy(asNobody(root, ["check"]))).toContain("error no-permission content/report.mdx:");
    rmSync(root, { recursive: true });
  });
});

describe("a disk that is really full", () => {
  const at = mkdtempSync(join(tmpdir(), "sextant-full-"));
  const isMounted =
    process.getuid?.() === 0 &&
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", at]).status === 0;
  afterAll(() => {
    if (isMounted) spawnSync("umount", [at]);
    rmSync(at, { recursive: true, force: true });
  });
  const why = isMounted ? "" : " (skipped: nothing can be mounted here)";
  const names = IS_FULL
    ? (["snapshot", "new", "new metric", "sprint", "build", "release"] as const)
    : (["sprint"] as const);

  test.runIf(isMounted).each(names)(`%s says so, and works once there is room${why}`, async (name) => {
    const root = join(at, "report");
    cpSync(report.root, root, { recursive: true, filter: (path) => !path.endsWith(".sextant") });
    const before = stateOf(root);
    const filler = join(at, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4096"]);
    const full = await sextantHere(root, argsOf(name, root));
    expect(toldBy(full)).toContain("error disk-full ");
    expect(stateOf(root)).toBe(before);
    rmSync(filler);
    // What is built takes more room than this disk has.
    if (name !== "build" && name !== "release")
      expect((await sextantHere(root, argsOf(name, root))).exit).toBe(0);
    expect(leftoversIn(root)).toEqual([]);
    rmSync(root, { recursive: true });
  });
});

describe("a clock that is wrong", () => {
  const YEARS = ["1980-01-01T00:00:00Z", "2100-06-01T00:00:00Z"];
  const names = IS_FULL
    ? (["check", "build", "release", "new", "new bet", "sprint", "export data", "snapshot"] as const)
    : (["sprint"] as const);
  const clocked = (clock: string): Running => ({
    environment: { SEXTANT_CLOCK: clock },
    preload: [join(REPOSITORY, "tests/faults/clock.ts")],
  });

  test.each(names)("changes nothing of what comes of %s", async (name) => {
    const right = fresh();
    expect((await sextantHere(right.root, argsOf(name, right.root))).exit).toBe(0);
    for (const clock of YEARS) {
      const files = fresh();
      // What was killed in one year is cleared away in another.
      files.write(`.sextant/running/7-7-${ownerNamed(7).split("-").slice(2).join("-")}/1/half`, "");
      const { exit, err } = await sextant(files.root, argsOf(name, files.root), clocked(clock));
      expect([exit, err.match(/^error .*/m)]).toEqual([0, null]);
      expect(stateOf(files.root)).toBe(stateOf(right.root));
      expect(leftoversIn(files.root)).toEqual([]);
    }
  });
});

describe("what is kept, garbled", () => {
  const DAMAGES: Readonly<Record<string, (bytes: Buffer, draw: () => number) => Buffer>> = {
    emptied: () => Buffer.alloc(0),
    "cut off": (bytes) => bytes.subarray(0, bytes.length / 2),
    "filled with zeros": (bytes) => Buffer.alloc(bytes.length),
    "of other bytes": (bytes, draw) =>
      Buffer.from(bytes.map((byte) => (draw() < 0.02 ? Math.floor(draw() * 256) : byte))),
  };
  const names = IS_FULL ? Object.keys(DAMAGES) : ["cut off"];

  test.each(names)("is made anew where it is %s", async (name) => {
    const files = fresh();
    if (IS_FULL) await sextantHere(files.root, ["build"]);
    const before = stateOf(files.root);
    const said = await sextantHere(files.root, ["check"]);
    const draw = uniforms(23);
    for (const path of filesBelow(files.path(".sextant"))) {
      const place = files.path(`.sextant/${path}`);
      if (statSync(place).size > 0)
        writeFileSync(place, DAMAGES[name]?.(readFileSync(place), draw) ?? Buffer.alloc(0));
    }
    const again = await sextantHere(files.root, ["check"]);
    expect([again.exit, again.err]).toEqual([said.exit, said.err]);
    if (IS_FULL) expect((await sextantHere(files.root, ["build"])).exit).toBe(0);
    expect(stateOf(files.root)).toBe(before);
    expect(leftoversIn(files.root)).toEqual([]);
  });
});
