import { command } from "../command.ts";
import { UsageError } from "../usage.ts";

/** Serves a live preview until it is interrupted. */
export const dev = command({
  summary: "live preview; what is wrong stands on the page and in the terminal until it is mended",
  forms: [{ line: "dev", text: "live preview" }],
  takes: [],
  options: {
    port: { type: "string", value: "NUMBER", text: "the port", usual: "4321, or the next that is free" },
  },
  examples: [{ line: "dev --port 4400", text: "serves at http://localhost:4400/, or not at all" }],
  fails: "the machine refuses",
  run: async (effects, _, { port }) => (await import("../runs/dev.ts")).served(effects, portOf(port)),
});

/** The port that an option names. */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new UsageError("Give --port as a number from 1 to 65535.");
}
