import { createInterface } from "node:readline/promises";
import { Abandoned, type Dialogue } from "../engine/dialogue.ts";

/** Plain lines, which screen readers read and logs keep; Ctrl-C and the end of the input break off. */
export function openDialogue(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Dialogue {
  const lines = createInterface({ input, output, terminal: "isTTY" in input && input.isTTY === true });
  const queue: string[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  const state = { ended: false };
  lines.on("line", (line) => {
    const next = waiting.shift();
    if (next === undefined) queue.push(line);
    else next(line);
  });
  const end = () => {
    state.ended = true;
    for (const next of waiting.splice(0)) next(null);
  };
  lines.on("close", end).on("SIGINT", () => lines.close());
  const answer = () => {
    const known = queue.shift();
    if (known !== undefined || state.ended) return Promise.resolve(known ?? null);
    return new Promise<string | null>((resolve) => waiting.push(resolve));
  };
  return {
    ask: async (question) => {
      lines.setPrompt(question);
      if (state.ended) output.write(question);
      else lines.prompt();
      const line = await answer();
      if (line === null) throw new Abandoned();
      return line.trim();
    },
    say: (line) => void output.write(`${line}\n`),
    close: () => lines.close(),
  };
}
