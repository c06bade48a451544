import { spawn } from "node:child_process";
import { join } from "node:path";
import { REPOSITORY } from "./roots.ts";

/** The live preview as a process of its own, as people run it. */
export interface DevServer {
  /** Address of the site: "http://localhost:4321/". */
  readonly url: string;
  /** All that it wrote to both streams so far. */
  output(): string;
  /** Waits until what it wrote after `from` holds a text. */
  says(text: RegExp, from?: number): Promise<string>;
  /** Interrupts it as Ctrl-C does; its exit code. */
  interrupt(): Promise<number | null>;
  readonly pid: number;
}

/** Milliseconds. */
const PATIENCE = 40_000;
const PREVIEW = /preview at (\S+) · /;

/** Starts the preview of a root, and waits until it is there: so many milliseconds for this and all that it says later. */
export async function startDev(
  root: string,
  args: readonly string[] = [],
  patience = PATIENCE,
): Promise<DevServer> {
  const child = spawn(
    process.execPath,
    [join(REPOSITORY, "src/cli/run.js"), "dev", "--root", root, ...args],
    // The page renderer serves nothing within tests.
    { cwd: REPOSITORY, env: { ...process.env, VITEST: undefined }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      written += chunk.toString("utf8");
    });
  let exit: number | null | undefined;
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      exit = code;
      resolve(code);
    });
  });
  const says = async (text: RegExp, from = 0) => {
    const until = performance.now() + patience;
    for (;;) {
      const found = text.exec(written.slice(from));
      if (found !== null) return found[1] ?? found[0];
      if (exit !== undefined || performance.now() > until)
        throw new Error(
          `${exit === undefined ? "did not say" : `ended (${exit}) without`} ${text}:\n${written}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    url: await says(PREVIEW),
    output: () => written,
    says,
    interrupt: () => {
      child.kill("SIGINT");
      return ended;
    },
    pid: child.pid ?? 0,
  };
}
