import { command } from "../command.ts";
import { UsageError } from "../usage.ts";

/** Tells which figures differ between two states of a report. */
export const diff = command({
  summary: "which figures differ between two states of a report, edition by edition, and by how much",
  forms: [
    { line: "diff main", text: "which figures differ between a state and the report as it is" },
    { line: "diff BEFORE AFTER", text: "between two states" },
  ],
  takes: [
    {
      name: "BEFORE",
      text: "a revision of git, a folder with a report or a built site, a snapshot, or a version: 2026-q2/v1",
      usual: null,
    },
    { name: "AFTER", text: "another one", usual: "the report as it is" },
  ],
  options: {
    edition: { type: "string", value: "PERIOD", text: "this edition only", usual: "all" },
    markdown: { type: "boolean", text: "writes a table for a comment on a change" },
    all: { type: "boolean", text: "names every figure, and not only the 40 that readers see first" },
  },
  examples: [
    { line: "diff origin/main --markdown", text: "a revision of git: what a change does to the figures" },
    { line: "diff 2026-07-02 2026-10-02", text: "two snapshots: the drafts computed from each" },
    { line: "diff 2026-q2/v1 2026-q2/v2", text: "two released versions" },
    { line: "diff ../report --edition 2026-q3", text: "a folder with a report" },
    { line: "diff dist", text: "a built site: what has moved since" },
  ],
  fails: "an edition cannot be computed in one of the two states",
  run: async (effects, [before, after, ...more], { edition, all, markdown }) => {
    if (before === undefined || more.length > 0)
      throw new UsageError("Name one state or two, such as main, 2026-q2/v1, 2026-10-02 or a folder.");
    const { told } = await import("../runs/diff.ts");
    return told(effects, { before, after, edition, isTable: markdown === true, isWhole: all === true });
  },
});
