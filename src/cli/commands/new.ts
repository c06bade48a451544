import { begun } from "../begin/begun.ts";
import { command } from "../command.ts";
import { atMostOne, PERIOD } from "../words.ts";

/** Starts the next edition. */
export const begin = command({
  summary: "starts the next edition from the last one; on a terminal it asks for what is not said",
  forms: [{ line: "new 2026-q4", text: "starts the next edition, and asks for what is not said" }],
  takes: [
    { name: "PERIOD", text: "the period, such as 2026-q4", usual: "asked for; the next one is proposed" },
  ],
  options: {
    snapshot: { type: "string", value: "NAME", text: "the snapshot", usual: "the newest" },
    title: { type: "string", value: "T", text: "the title", usual: "the company and the period" },
    pages: {
      type: "string",
      value: "A,B|all|none",
      text: "the further pages that it takes over",
      usual: "all",
    },
    targets: {
      type: "string",
      value: "METRIC=VALUE,…",
      text: "targets of the new period, written into the metrics' files",
      usual: "asked for",
    },
  },
  examples: [
    { line: "new", text: "proposes the period too" },
    {
      line: 'new 2026-q4 --snapshot 2027-01-02 --title "The year\'s end" --pages none',
      text: "asks for nothing but targets",
    },
  ],
  fails: "it is there already, or the report does not read: nothing is written",
  run: async (effects, words, values) => {
    const id = atMostOne(words, PERIOD);
    const { newEdition } = await import("../begin/newEdition.ts");
    return begun(effects, await newEdition(effects, id, values));
  },
});
