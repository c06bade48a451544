import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CATALOGUE, isCode } from "../../src/diagnostics/catalogue.ts";
import { filesBelow } from "../../src/disk/files.ts";
import { ownerIn } from "../../src/disk/owner.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import {
  copyOfRoot,
  hashesBelow,
  makeReleasable,
  type Outcome,
  sextant,
  sextantHere,
} from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import type { Ordered } from "./hook.ts";

/** A command that is held against faults, and how its report is laid out before. */
export interface Case {
  readonly args: readonly string[];
  /** Does it write nothing that stays? */
  readonly reads?: true;
  readonly before?: (files: Scratch) => Promise<unknown> | unknown;
  /** What it says where a run before has done its work. */
  readonly done?: RegExp;
}

const RELEASE = ["release", "2026-q2", "--accept-warnings"];

/** Every command that writes anything, below the report or beside it. */
export const CASES = {
  snapshot: {
    args: ["snapshot", "s2", "ROOT/visits.csv", "--taken-at", "2027-01-05", "--through", "2027-01-03"],
    done: /snapshot-exists/,
  },
  "snapshot of sources": {
    args: ["snapshot", "s3", "--taken-at", "2027-01-05", "--through", "2027-01-03"],
    before: (files) =>
      files.write(
        "content/sources/visits.sql",
        "---\nsource: { kind: files, tables: { visits: visits.csv } }\n---\nSELECT day, person, said FROM visits ORDER BY day, person, said\n",
      ),
    done: /snapshot-exists/,
  },
  init: {
    args: ["init", "ROOT/begun", "--template", "empty", "--yes", "--time-zone", "UTC"],
    done: /folder-not-empty/,
  },
  check: { args: ["check"], reads: true },
  build: { args: ["build"] },
  "build over another": {
    args: ["build"],
    before: async (files) => {
      await sextantHere(files.root, ["build"]);
      files.edit("content/editions/2026-q2/index.mdx", "We counted", "We have counted");
    },
  },
  release: { args: RELEASE, done: /already-released/ },
  correct: {
    args: ["correct", "2026-q2", "--reason", "We had counted six days.", "--code", "C"],
    before: (files) => sextantHere(files.root, RELEASE),
    done: /released-content-edited/,
  },
  "correct what is gone": {
    args: ["correct", "2026-q2", "--reason", "We had counted six days.", "--code", "C"],
    before: async (files) => {
      await sextantHere(files.root, RELEASE);
      rmSync(files.path("content/editions/2026-q2"), { recursive: true });
    },
    done: /released-content-edited/,
  },
  withdraw: {
    args: ["withdraw", "2026-q2", "v1", "--reason", "It counted one day twice."],
    before: (files) => sextantHere(files.root, RELEASE),
    done: /already-withdrawn/,
  },
  new: {
    args: ["new", "2026-q3", "--snapshot", "s1", "--title", "T", "--targets", "talkers=9"],
    done: /edition-exists|has a target/,
  },
  "new metric": {
    args: ["new", "metric", "star", "--preset", "social", "--with-inputs"],
    done: /file-exists/,
  },
  "new bet": {
    args: ["new", "bet", "prompts", "--metric", "guests", "--team", "growth", "--name", "Prompts"],
    done: /file-exists/,
  },
  sprint: { args: ["sprint"], done: /sprint-exists/ },
  "export data": { args: ["export", "2026-q1", "data"] },
  "export html": { args: ["export", "2026-q1", "html"] },
  verify: { args: ["verify"], reads: true, before: (files) => sextantHere(files.root, RELEASE) },
  "verify dist": {
    args: ["verify", "dist"],
    reads: true,
    before: async (files) => {
      await sextantHere(files.root, RELEASE);
      await sextantHere(files.root, ["build"]);
    },
  },
  reproduce: {
    args: ["reproduce", "2026-q2", "v1"],
    reads: true,
    before: (files) => sextantHere(files.root, RELEASE),
  },
} as const satisfies Readonly<Record<string, Case>>;

export type CaseName = keyof typeof CASES;

/** The words of a command on a report. */
export function argsOf(name: CaseName, root: string): string[] {
  return CASES[name].args.map((word) => word.replace("ROOT", root));
}

/** All that a team keeps, or hands on. */
const KEPT = ["content", "data", "public", "dist", "exports", "begun"];

/** What a report that is begun has below it that may be deleted at any time. */
const PASSES = /(?:^|\/)\.(?:astro|sextant)\//;

/** A report as it is before a command, what it is after, and what the command writes on the way. */
export interface Bench {
  readonly name: CaseName;
  readonly base: Scratch;
  readonly before: string;
  readonly after: string;
  readonly clean: Outcome;
  /** Each write: what it does, and where. */
  readonly writes: readonly string[];
}

let made: Promise<Scratch> | undefined;

/** A small company with two quarters, of which nothing is released; it is made once, and nobody may change it. */
export function smallReport(): Promise<Scratch> {
  made ??= makeSmall();
  return made;
}

async function makeSmall(): Promise<Scratch> {
  const files = await makeReleasable();
  for (const gone of ["2026-q3", "2026-q4"])
    rmSync(files.path(`content/editions/${gone}`), { recursive: true });
  const metric = files.path("content/metrics/talkers.mdx");
  writeFileSync(
    metric,
    readFileSync(metric, "utf8").replace("{ 2026-q2: 7, 2026-q3: 8, 2026-q4: 8 }", "{ 2026-q2: 7 }"),
  );
  await sextantHere(files.root, ["check"]);
  process.once("exit", () => files.remove());
  return files;
}

const HOOK = join(REPOSITORY, "tests/faults/hook.ts");

/** Runs a command with a fault in it, as a process of its own. */
export function faulty(
  root: string,
  args: readonly string[],
  fault: Omit<Ordered, "root">,
): Promise<Outcome> {
  const environment = { SEXTANT_FAULT: JSON.stringify({ ...fault, root }) };
  return sextant(root, args, { environment, preload: [HOOK] });
}

export async function prepared(name: CaseName, report: Scratch): Promise<Bench> {
  const { before }: Case = CASES[name];
  const base = copyOfRoot(report.root, "base");
  await before?.(base);
  const run = copyOfRoot(base.root, "clean");
  const told = join(SCRATCH, `writes-${process.pid}.json`);
  const clean = await faulty(run.root, argsOf(name, run.root), { mode: "count", at: 0, told });
  const writes: readonly string[] = JSON.parse(readFileSync(told, "utf8"));
  const bench = { name, base, before: stateOf(base.root), after: stateOf(run.root), clean, writes };
  const left = leftoversIn(run.root);
  run.remove();
  if (clean.exit !== 0) throw new Error(`${name} fails without a fault: ${clean.err}`);
  if (left.length > 0) throw new Error(`${name} leaves ${left.join(", ")}`);
  return bench;
}

/** All bytes that a team keeps, in one text; when a source was read, in which run, and when a version was withdrawn is left out. */
export function stateOf(root: string): string {
  return JSON.stringify(
    KEPT.map((folder) => [
      folder,
      existsSync(join(root, folder)),
      Object.entries(hashesBelow(join(root, folder)))
        .filter(([path]) => !PASSES.test(path))
        .map(([path, hash]) => [path, isTimed(path) ? timeless(join(root, folder, path)) : hash]),
    ]),
  );
}

/** Does a file hold the moment at which it was made? */
function isTimed(path: string): boolean {
  return /\/withdrawn\.json$/.test(path) || (/\/snapshot\.json$/.test(path) && !path.startsWith("sealed/"));
}

function timeless(path: string): string {
  const moments = /withdrawn\.json$/.test(path) ? /"(?:at|sha256)": .*/g : /"(?:read_at|run)": .*/g;
  return readFileSync(path, "utf8").replaceAll(moments, "");
}

/** What bears the name of a process, wherever it lies; locks; and claims. What a snapshot has read waits for the next run. */
export function leftoversIn(root: string): string[] {
  const named = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (path) => ownerIn(basename(path)) !== null,
  );
  const locks = filesBelow(join(root, ".sextant/locks"));
  const pending = filesBelow(join(root, "data/sealed")).filter((path) => path.endsWith("/pending"));
  return [...named, ...locks, ...pending];
}

/** What went wrong after a fault; nothing where all is as it should be. */
export async function wrongAfter(bench: Bench, fault: Pick<Ordered, "mode" | "at">): Promise<string[]> {
  const { done }: Case = CASES[bench.name];
  const run = copyOfRoot(bench.base.root, "fault");
  const args = argsOf(bench.name, run.root);
  try {
    const outcome = await faulty(run.root, args, { ...fault, told: "" });
    const wrong = [...saidWrongly(outcome, fault), ...leftBadly(run.root, bench, outcome, fault)];
    // Any next command on a report clears away what was left of it, even one that only reads.
    for (const root of [run.root, run.path("begun")])
      if (existsSync(join(root, "content"))) await sextantHere(root, ["verify"]);
    const state = stateOf(run.root);
    if (state !== bench.before && state !== bench.after)
      wrong.push(`half-written: ${differing(state, bench)}`);
    const left = leftoversIn(run.root);
    if (left.length > 0) wrong.push(`left: ${left.join(", ")}`);
    const next = await sextantHere(run.root, args);
    const isDone = state === bench.after && bench.after !== bench.before;
    if (next.exit !== 0 && !(isDone && done?.test(next.err) === true))
      wrong.push(`the next run fails: ${next.err}`);
    if (stateOf(run.root) !== bench.after)
      wrong.push(`the next run gives another result: ${differing(stateOf(run.root), bench)}`);
    const still = [...leftoversIn(run.root), ...filesBelow(join(run.root, ".sextant/partial"))];
    if (still.length > 0) wrong.push(`left by the next run: ${still.join(", ")}`);
    return wrong.map(
      (one) => `${bench.name}, ${fault.mode} at ${fault.at} (${bench.writes[fault.at - 1]}): ${one}`,
    );
  } finally {
    run.remove();
  }
}

/** A process that was not killed says what is wrong by a code, and never by a trace of calls. */
function saidWrongly({ exit, err }: Outcome, { mode }: Pick<Ordered, "mode">): string[] {
  if (mode === "kill" || mode === "torn") return exit === null ? [] : [`it was not killed: ${exit} ${err}`];
  if (/^\s+at .*[:)]\d+|node:internal/m.test(err)) return [`a stack trace: ${err}`];
  if (exit === 0) return [];
  const codes = [...err.matchAll(/^error ([\w-]+) /gm)].map(([, code = ""]) => code);
  if (
    exit !== 1 ||
    codes.length === 0 ||
    !codes.every((code) => isCode(code) && Object.hasOwn(CATALOGUE, code))
  )
    return [`it ends with ${exit}, and says: ${err}`];
  return MACHINE.some((code) => codes.includes(code)) ? [] : [`it says something else: ${err}`];
}

const MACHINE = [
  "disk-full",
  "read-only-disk",
  "no-permission",
  "too-many-files",
  "machine-fault",
  "site-not-comparable",
];

/** Unless it was killed, a command leaves all whole itself: as before, or, where it says so, as after. */
function leftBadly(root: string, bench: Bench, { exit }: Outcome, { mode }: Pick<Ordered, "mode">): string[] {
  const state = stateOf(root);
  // On a disk that has become read-only nothing can be undone: the next command does it.
  if (mode === "kill" || mode === "torn" || (mode === "EROFS" && exit !== 0)) return [];
  if (exit === 0)
    return state === bench.after ? [] : [`it says that all went well: ${differing(state, bench)}`];
  return state === bench.before || state === bench.after
    ? []
    : [`half-written by a living process: ${differing(state, bench)}`];
}

function differing(state: string, { before, after }: Bench): string {
  const kinds = [before, after].map((other) => {
    const [one, two]: Record<string, string>[] = [state, other].map((text) =>
      Object.fromEntries(
        JSON.parse(text).flatMap(([folder, is, files]: [string, boolean, [string, string][]]) => [
          [folder, String(is)],
          ...files.map(([file, hash]) => [`${folder}/${file}`, hash]),
        ]),
      ),
    );
    const paths = [...new Set([...Object.keys(one ?? {}), ...Object.keys(two ?? {})])];
    return paths.filter((path) => one?.[path] !== two?.[path]).slice(0, 4);
  });
  return `beside before ${kinds[0]}; beside after ${kinds[1]}`;
}
