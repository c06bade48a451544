import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

/** What one run of a command took, with all the processes that it started. */
export interface Run {
  /** Seconds of processors, for the program and the system together. */
  readonly cpu: number;
  /** Seconds on the wall. */
  readonly wall: number;
  /** The most memory that its processes held at one time. */
  readonly megabytes: number;
}

/** Where the benchmark keeps its roots. */
export const ROOT = join(SCRATCH, "bench");

/** How often the processes of a command are looked at, in milliseconds. */
const LOOK = 100;
/** Of Linux, for programs: ticks of /proc a second, and bytes of a page. */
const [TICKS, PAGE] = [100, 4096];
/** Places in /proc/<pid>/stat, counted from the field after the name in brackets. */
const [STATE, USER, SYSTEM, CHILD_USER, CHILD_SYSTEM, RESIDENT] = [0, 11, 12, 13, 14, 21];

/**
 * Runs Node with arguments, and nothing else of ours beside it; throws where it fails. Linux counts for us the time of
 * processes that were waited for. One that outlives its parent (a bundler's service) counts as it was seen last.
 */
export async function runNode(args: readonly string[], cwd: string): Promise<Run> {
  const [start, before] = [performance.now(), waitedFor()];
  const child = spawn(process.execPath, args, { cwd, env: ENVIRONMENT, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  let [left, megabytes] = [0, 0];
  const look = setInterval(() => {
    const own = statOf(child.pid ?? 0);
    // One that has ended has no children any more, and what is known of them is what was seen before.
    if (own[STATE] === undefined || own[STATE] === "Z") return;
    const others = below(child.pid ?? 0).map(statOf);
    megabytes = Math.max(megabytes, (sum([own, ...others], RESIDENT) * PAGE) / 1e6);
    left = (sum(others, USER) + sum(others, SYSTEM)) / TICKS;
  }, LOOK);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => clearInterval(look));
  const wall = (performance.now() - start) / 1000;
  if (exit !== 0) throw new Error(`node ${args.join(" ")} failed:\n${Buffer.concat(said).toString("utf8")}`);
  return { cpu: waitedFor() - before + left, wall, megabytes };
}

/** No telemetry: it would ask the network, and be measured. */
const ENVIRONMENT = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", OBSERVABLE_TELEMETRY_DISABLE: "true" };

/** Runs a command of the product. */
export function run(args: readonly string[]): Promise<Run> {
  return runNode(["src/cli/run.js", ...args], REPOSITORY);
}

/** A run again and again; each is told its number, from 0. */
export async function times(count: number, once: (index: number) => Promise<Run>): Promise<Run[]> {
  const runs: Run[] = [];
  for (let index = 0; index < count; index += 1) runs.push(await once(index));
  return runs;
}

/** Two runs that are compared, in turns: ours, theirs, ours, theirs. */
export async function inTurns(
  count: number,
  ours: (index: number) => Promise<Run>,
  theirs: (index: number) => Promise<Run>,
): Promise<{ readonly ours: Run[]; readonly theirs: Run[] }> {
  const both: { ours: Run[]; theirs: Run[] } = { ours: [], theirs: [] };
  for (let index = 0; index < count; index += 1) {
    both.ours.push(await ours(index));
    both.theirs.push(await theirs(index));
  }
  return both;
}

/** Seconds of processors of all children that this process has waited for, and of theirs. */
function waitedFor(): number {
  const fields = statOf(process.pid);
  if (fields.length === 0)
    throw new Error("the benchmark counts by /proc, and there is none: it runs on Linux");
  return (Number(fields[CHILD_USER]) + Number(fields[CHILD_SYSTEM])) / TICKS;
}

/** The fields of a process; none where it is gone. */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function sum(stats: readonly string[][], field: number): number {
  return stats.reduce((total, fields) => total + Number(fields[field] ?? 0), 0);
}

/** All processes that a process started, and those that they did. */
function below(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const own = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
    return own.flatMap((child) => [child, ...below(child)]);
  } catch {
    return [];
  }
}
