import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { timeOfDisk } from "../../disk/aside.ts";
import { faultOf } from "../../disk/fault.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

const SUBJECT = "clock";
/** Milliseconds between the clock and the disk's that are no matter. */
const NEAR = 120_000;

const taken = z.object({ taken_at: z.string() });

/** Is the clock where the disk and the snapshots say that it must be? */
export function lookAtClock({ root, now }: Workplace): Finding[] {
  const clock = now();
  const wrong = behindSnapshots(root, clock) ?? besideDisk(root, clock);
  const told = clock.toISOString().slice(0, 16).replace("T", " ");
  return [wrong === null ? fine(SUBJECT, `it is ${told} UTC`) : amiss(SUBJECT, wrong)];
}

function behindSnapshots(root: string, clock: Date): Diagnostic | null {
  const moments = snapshotsIn(root).filter(({ at }) => at > clock.getTime());
  const last = moments.sort((one, other) => one.at - other.at).at(-1);
  if (last === undefined) return null;
  const than = `the snapshot ${last.name} says that it was taken on ${new Date(last.at).toISOString().slice(0, 10)}`;
  const file = `data/${last.name}/snapshot.json`;
  return diagnose(startOf(file), "clock-wrong", { clock: clock.toISOString().slice(0, 10), than });
}

function besideDisk(root: string, clock: Date): Diagnostic | null {
  try {
    const disk = timeOfDisk(root);
    if (Math.abs(disk - clock.getTime()) <= NEAR) return null;
    const than = `the disk says ${new Date(disk).toISOString().slice(0, 19)}`;
    return diagnose(startOf("."), "clock-wrong", { clock: clock.toISOString().slice(0, 19), than });
  } catch (error) {
    // A disk that lets nothing be written is told by itself.
    if (faultOf(error) === null) throw error;
    return null;
  }
}

/** The snapshots whose manifests read, and when each was taken, in milliseconds. */
function snapshotsIn(root: string): { readonly name: string; readonly at: number }[] {
  const folder = join(root, "data");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const file = join(folder, name, "snapshot.json");
    const at = existsSync(file) ? takenAt(readFileSync(file, "utf8")) : Number.NaN;
    return Number.isNaN(at) ? [] : [{ name, at }];
  });
}

/** What does not read is told by `check`. */
function takenAt(text: string): number {
  try {
    return Date.parse(taken.parse(JSON.parse(text)).taken_at);
  } catch {
    return Number.NaN;
  }
}
