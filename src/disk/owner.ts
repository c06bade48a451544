import { createHash } from "node:crypto";
import { readlinkSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { textOrEmpty } from "./files.ts";

/**
 * What a process writes beside its place, and what it holds, bears its name: its number, when it began, its machine, and
 * that machine's last start, as in "4711-839201-1f2e3d4c-5b6a7988". A number alone is given to others in time.
 */
export function ownerNamed(number: number): string {
  return [number, beginOf(number) ?? 0, hashed(machine()), hashed(boot())].join("-");
}

/** The name of this process. */
export const OWN = ownerNamed(process.pid);

const FORM = /^(\d+)-(\d+)-([0-9a-f]{8})-([0-9a-f]{8})$/;
/** Milliseconds. */
export const DAY = 86_400_000;

/** The name of a process at the end of another one, as in "build-4711-…"; null where there is none. */
export function ownerIn(name: string): string | null {
  return /(?:^|[-.])(\d+-\d+-[0-9a-f]{8}-[0-9a-f]{8})$/.exec(name)?.[1] ?? null;
}

/** The number of a process by its name. */
export function numberOf(owner: string): number {
  return Number.parseInt(owner, 10);
}

/** Is a process one of another machine, or of another container on this one? Nobody knows here whether it runs. */
export function isElsewhere(owner: string): boolean {
  return FORM.exec(owner)?.[3] !== hashed(machine());
}

/**
 * Has the process gone that left something at a path? What is no name of one is nobody's. Of another machine's process it
 * is taken for gone a day after it wrote there last; `now` gives the time as the disk has it, in milliseconds.
 */
export function isLeft(owner: string, path: string, now: () => number): boolean {
  const [, number, begun, , started] = FORM.exec(owner) ?? [];
  if (number === undefined) return true;
  if (isElsewhere(owner)) return now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY;
  return started !== hashed(boot()) || !isRunning(Number(number), Number(begun));
}

function isRunning(number: number, begun: number): boolean {
  // Where machines tell when a process began, one of whom they tell nothing is gone.
  if (begun > 0) return beginOf(number) === begun;
  try {
    return process.kill(number, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began, in ticks since the machine's start, as Linux tells it; null elsewhere, and of one that is gone. */
function beginOf(number: number): number | null {
  const told = textOrEmpty(`/proc/${number}/stat`);
  const fields = told.slice(told.lastIndexOf(")") + 2).split(" ");
  // One that was killed stays in the list until its parent has asked after it.
  return fields[19] === undefined || fields[0] === "Z" || fields[0] === "X" ? null : Number(fields[19]);
}

/** A machine, and within it the container in which numbers of processes mean what they mean here. */
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

function boot(): string {
  return textOrEmpty("/proc/sys/kernel/random/boot_id");
}

function hashed(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
