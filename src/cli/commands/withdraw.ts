import { command } from "../command.ts";
import { UsageError } from "../usage.ts";
import { versionOf } from "../words.ts";

/** Withdraws a released version: the site has it no more, and says so at its address; what was sealed stays. */
export const withdraw = command({
  summary: "takes a released version off the site, where its address then says when and why; for good",
  forms: [
    {
      line: 'withdraw 2026-q3 v1 --reason "…"',
      text: "takes a version that was published by mistake off the site",
    },
  ],
  takes: [
    { name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null },
    { name: "VERSION", text: "the version, such as v1", usual: null },
  ],
  options: {
    reason: { type: "string", value: "TEXT", text: "why, in a sentence or two that readers will see" },
  },
  examples: [
    {
      line: 'withdraw 2026-q3 v1 --reason "It was published before the board had seen it."',
      text: "what was sealed stays in the repository",
    },
  ],
  fails: "there is no such version, or it was withdrawn before: nothing is written",
  run: async (effects, words, values) => {
    const version = versionOf(words);
    const reason = values.reason?.trim() ?? "";
    if (reason === "") throw new UsageError('Say why: --reason "…".');
    return (await import("../runs/withdraw.ts")).withdrawn(effects, version, reason);
  },
});
