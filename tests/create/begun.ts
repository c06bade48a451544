import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { compute } from "../../src/engine/compute.ts";
import { Abandoned, type Dialogue } from "../../src/engine/dialogue.ts";
import { heard, type Outcome } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** The day on which reports are begun, where a test does not say another. */
export const TODAY = "2026-11-30T12:00:00Z";

/** How a report is begun. */
export interface Beginning {
  readonly today?: string;
  /** What a person at a terminal answers, one line after the other; breaks off where none is left. */
  readonly answers?: readonly string[];
}

/** Runs `init` in a folder, in this process; what a terminal shows is heard too. */
export async function init(
  folder: string,
  args: readonly string[],
  { today = TODAY, answers }: Beginning = {},
): Promise<Outcome & { readonly asked: readonly string[] }> {
  const [out, err, asked]: [string[], string[], string[]] = [[], [], []];
  const left = [...(answers ?? [])];
  const dialogue: Dialogue = {
    ask: async (question) => {
      asked.push(question);
      const answer = left.shift();
      if (answer === undefined) throw new Abandoned();
      return answer;
    },
    say: (line) => void out.push(line),
    close: () => {},
  };
  const effects = {
    ...heard(folder),
    print: (line: string) => void out.push(line),
    complain: (line: string) => void err.push(line),
    now: () => new Date(today),
    dialogue: () => (answers === undefined ? null : dialogue),
  };
  const exit = await main(["init", ...args], effects);
  return { exit, out: out.join("\n"), err: err.join("\n"), asked };
}

/** Everything that is wrong with a report, as "severity code file: message". */
export async function wrongIn(root: string): Promise<string[]> {
  const { diagnostics } = await compute(root, () => {});
  return diagnostics.map(({ severity, code, file, message }) => `${severity} ${code} ${file}: ${message}`);
}

/** Puts the engine where npm would install it. */
export function installEngine(root: string): void {
  const folder = join(root, "node_modules", "sextant-report");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "sextant-report", version: "0.0.0", type: "module", exports: "./index.js" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const source = new URL(`file://${join(REPOSITORY, "src", "index.ts")}`).href;
  writeFileSync(join(folder, "index.js"), `export { default } from ${JSON.stringify(source)};\n`);
}
