import { command } from "../command.ts";
import { two } from "../words.ts";

/** Tells what differs between two snapshots. */
export const snapshotDiff = command({
  summary: "what differs between two snapshots, table by table, and in the newest draft's figures",
  forms: [{ line: "snapshot -- diff A B", text: "what differs between two snapshots, and in the figures" }],
  words: "A B",
  options: {},
  examples: [
    { line: "snapshot -- diff 2026-07-02 2026-10-02", text: "before an edition moves to a new snapshot" },
  ],
  run: async (effects, words) => {
    const [before, after] = two(words, "two snapshots, such as 2026-07-02 2026-10-02");
    const { diffSnapshots } = await import("../../take/diffSnapshots.ts");
    for await (const line of diffSnapshots(effects, before, after)) effects.print(line);
    return 0;
  },
});
