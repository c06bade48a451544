import { command } from "../command.ts";
import { two } from "../words.ts";

/** Tells what differs between two snapshots. */
export const snapshotDiff = command({
  summary: "what differs between two snapshots, table by table, and in the newest draft's figures",
  forms: [{ line: "snapshot diff A B", text: "what differs between two snapshots, and in the figures" }],
  takes: [
    { name: "A", text: "the snapshot of before", usual: null },
    { name: "B", text: "the other one", usual: null },
  ],
  options: {},
  examples: [
    { line: "snapshot diff 2026-07-02 2026-10-02", text: "before an edition moves to a new snapshot" },
  ],
  fails: "a snapshot is not there, or does not read",
  run: async (effects, words) => {
    const [before, after] = two(words, "two snapshots, such as 2026-07-02 2026-10-02");
    const { diffSnapshots } = await import("../../take/diffSnapshots.ts");
    const differences: string[] = [];
    for await (const line of diffSnapshots(effects, before, after)) {
      effects.print(line);
      differences.push(line);
    }
    return { exit: 0, result: { differences } };
  },
});
