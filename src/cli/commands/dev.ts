import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { interrupted } from "../interrupt.ts";
import { printDiagnostics } from "../print.ts";
import { UsageError } from "../usage.ts";

/** Serves a live preview until it is interrupted. */
export const dev = command({
  summary: "live preview; what is wrong stands on the page and in the terminal until it is mended",
  forms: [{ line: "dev", text: "live preview" }],
  words: null,
  options: {
    port: { type: "string", value: "NUMBER", text: "the port; by default 4321, or the next that is free" },
  },
  examples: [{ line: "dev -- --port 4400", text: "serves at http://localhost:4400/, or not at all" }],
  run: (effects, _, { port }) => serve(effects, portOf(port)),
});

async function serve(effects: Effects, wished: number | undefined): Promise<number> {
  const { isFree } = await import("../../engine/preview/port.ts");
  const { Desk } = await import("../../engine/preview/desk.ts");
  if (wished !== undefined && !(await isFree(wished)))
    throw new UsageError(`Port ${wished} is in use. Name another, or leave --port out.`);
  const stopped = interrupted();
  const found = (diagnostics: Parameters<typeof printDiagnostics>[1]) =>
    printDiagnostics(effects, diagnostics);
  const desk = new Desk({ ...effects, found, clock: () => performance.now() }, wished);
  try {
    await desk.open();
    await stopped;
  } finally {
    await desk.close();
  }
  return 0;
}

/** The port that an option names. */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new UsageError("Give --port as a number from 1 to 65535.");
}
