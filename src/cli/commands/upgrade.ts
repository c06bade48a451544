import { command } from "../command.ts";
import { UsageError } from "../usage.ts";

/** Brings content to the keys of this engine. */
export const upgrade = command({
  summary: "brings content/ to the keys of this engine, and tells which figures that moves",
  forms: [
    { line: "upgrade", text: "shows what would change, with the figures before and after, and asks" },
    { line: "upgrade --dry-run", text: "shows it, and writes nothing" },
  ],
  takes: [],
  options: {
    "dry-run": { type: "boolean", text: "writes nothing" },
    yes: { type: "boolean", text: "writes it without asking, as where there is no terminal" },
  },
  examples: [{ line: "upgrade --yes", text: "in a script; what is released stays as it is" }],
  fails: "something is left to you, or content would have errors in today's keys: then nothing is written",
  run: async (effects, _, { "dry-run": dryRun, yes }) => {
    if (dryRun === true && yes === true) throw new UsageError("Say --dry-run or --yes, not both.");
    const { upgraded } = await import("../runs/upgrade.ts");
    return upgraded(effects, dryRun === true ? "look" : yes === true ? "write" : "ask");
  },
});
