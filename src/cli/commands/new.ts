import { writeEditorHelp } from "../../engine/editorHelp.ts";
import { newEdition } from "../begin/newEdition.ts";
import { command } from "../command.ts";
import { atMostOne, PERIOD } from "../words.ts";

/** Starts the next edition. */
export const begin = command({
  summary: "starts the next edition from the last one; on a terminal it asks for what is not said",
  forms: [{ line: "new -- 2026-q4", text: "starts the next edition, and asks for what is not said" }],
  words: "PERIOD",
  options: {
    snapshot: { type: "string", value: "NAME", text: "the snapshot; by default the newest" },
    title: { type: "string", value: "T", text: "the title" },
    pages: {
      type: "string",
      value: "A,B|all|none",
      text: "the further pages that it takes over; by default all",
    },
    targets: {
      type: "string",
      value: "METRIC=VALUE,…",
      text: "targets of the new period, written into the metrics' files",
    },
  },
  examples: [
    { line: "new", text: "proposes the period too" },
    {
      line: 'new -- 2026-q4 --snapshot 2027-01-02 --title "The year\'s end" --pages none',
      text: "asks for nothing but targets",
    },
  ],
  run: async (effects, words, values) => {
    const exit = await newEdition(effects, atMostOne(words, PERIOD), values);
    writeEditorHelp(effects.root);
    return exit;
  },
});
