import { type Dialogue, openDialogue } from "./dialogue.ts";

/** What commands do to the world, handed in so that tests can pin it. */
export interface Effects {
  readonly root: string;
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error. */
  complain(line: string): void;
  /** Shows what is being done: on a terminal one line that is replaced, elsewhere nothing. */
  progress(message: string): void;
  now(): Date;
  /** Begins to ask the person at the terminal; null where there is none. */
  dialogue(): Dialogue | null;
}

/** The effects of a real process, on a folder. */
export function processEffects(root: string): Effects {
  const terminal = process.stderr.isTTY === true;
  const clear = () => {
    if (terminal) process.stderr.write("\r\u001b[2K");
  };
  return {
    root,
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    complain: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (message) => {
      clear();
      if (terminal) process.stderr.write(message.slice(0, (process.stderr.columns ?? 80) - 1));
    },
    now: () => new Date(),
    dialogue: () =>
      process.stdin.isTTY && process.stdout.isTTY ? openDialogue(process.stdin, process.stdout) : null,
  };
}
