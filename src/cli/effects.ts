import { placedAt } from "../disk/fault.ts";
import { describeDiagnostic } from "../engine/describeDiagnostic.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import type { EngineEffects } from "../engine/effects.ts";
import { toldFault } from "../engine/faults.ts";
import { plainLines, replacedLine } from "./progress.ts";
import { openDialogue } from "./terminal.ts";

/** What commands do to the world, handed in so that tests can pin it: progress is one line on a terminal that is replaced, elsewhere plain lines. */
export interface Effects extends EngineEffects {
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error. */
  complain(line: string): void;
  now(): Date;
  /** Begins to ask the person at the terminal; null where there is none. */
  dialogue(): Dialogue | null;
}

/** The effects of a real process, on a folder. */
export function processEffects(root: string): Effects {
  const { stdout, stderr, stdin } = process;
  const write = (text: string) => void stderr.write(text);
  // Who no longer reads what is said has heard enough: the work goes on.
  stderr.on("error", () => {});
  stdout.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") return;
    process.once("exit", () => {
      process.exitCode = 1;
    });
    for (const one of toldFault(placedAt("standard output", error), root)?.diagnostics ?? [])
      write(`${describeDiagnostic(one, root)}\n`);
  });
  const line = stderr.isTTY
    ? replacedLine(write, () => stderr.columns ?? 80)
    : plainLines(write, () => performance.now());
  return {
    root,
    print: (text) => {
      line.clear();
      stdout.write(`${text}\n`);
    },
    complain: (text) => {
      line.clear();
      stderr.write(`${text}\n`);
    },
    progress: line.show,
    now: () => new Date(),
    dialogue: () => (stdin.isTTY && stdout.isTTY ? openDialogue(stdin, stdout) : null),
  };
}
