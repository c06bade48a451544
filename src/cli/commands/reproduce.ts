import { command } from "../command.ts";
import { versionOf } from "../words.ts";

/**
 * Computes a released version again from what it was sealed with, by today's engine; 1 where any figure differs that the
 * same rule makes.
 */
export const reproduce = command({
  summary: "computes a released version again from what was sealed, and compares every figure",
  forms: [
    { line: "reproduce 2026-q3 v1", text: "computes a released version again, and compares every figure" },
  ],
  takes: [
    { name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null },
    { name: "VERSION", text: "the version, such as v1", usual: null },
  ],
  options: {},
  examples: [{ line: "reproduce 2026-q3 v1", text: "names the figures that the same rule makes otherwise" }],
  fails: "a figure differs that the same rule makes, or none can be computed any more",
  run: async (effects, words) => {
    const version = versionOf(words);
    const { reproduced } = await import("../runs/reproduce.ts");
    return reproduced(effects, version);
  },
});
